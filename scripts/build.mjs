/** Builds what ships: dist/cli/ziping.cjs (one file, needs no node_modules). The pages are built by webpack. */
import { build } from 'esbuild';

await build({
  entryPoints: ['src/cli/ziping.ts'],
  outfile: 'dist/cli/ziping.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'linked',
  minifySyntax: true,
  logLevel: 'warning',
});
