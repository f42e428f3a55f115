import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { headlessGrid } from './headless-grid';

type Module = { readonly headlessGrid: typeof headlessGrid };

let loaded: Module | undefined;

/** The grid without a screen; bundled once. */
export function loadGrid(): Module {
  loaded ??= evaluated(bundled());
  return loaded;
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'headless-grid.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** In this world, not in a new one: its maps and errors are ours. */
function evaluated(code: string): Module {
  const module = { exports: {} as Module };

  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports;
}
