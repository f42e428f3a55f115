/** Runs a TypeScript script of this folder: node scripts/run-ts.mjs scripts/bench.ts [words]. Bundles it with esbuild first. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const [script, ...words] = process.argv.slice(2);
const outfile = join('node_modules/.cache/scripts', `${basename(script, '.ts')}.cjs`);
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  // The pages of the rules are part of the command line.
  loader: { '.md': 'text' },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...words], { stdio: 'inherit' });
process.exit(status ?? 1);
