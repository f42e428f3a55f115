import { join } from 'node:path';
import { bundledForNode } from '../../support/bundled';
import type { headlessGrid } from './headless-grid';

type Module = { readonly headlessGrid: typeof headlessGrid };

let loaded: Module | undefined;

/** The grid without a screen; bundled once. */
export function loadGrid(): Module {
  loaded ??= evaluated(bundledForNode(join(__dirname, 'headless-grid.ts'), { '.css': 'empty' }));
  return loaded;
}

/** In this world, not in a new one: its maps and errors are ours. */
function evaluated(code: string): Module {
  const module = { exports: {} as Module };

  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports;
}
