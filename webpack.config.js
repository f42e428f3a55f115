const { chmodSync } = require('node:fs');
const path = require('node:path');
const { BannerPlugin } = require('webpack');

/** TypeScript through esbuild: types are checked by `npm run typecheck`, not here. */
const typescript = { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } };
const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] };

/** `npx ziping` runs the file itself. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () =>
      chmodSync(path.join(compiler.outputPath, 'ziping.cjs'), 0o755),
    ),
};

/** The command line as one file that needs no node_modules: it can be copied to another machine. */
const commandLine = {
  name: 'cli',
  target: 'node20',
  entry: { ziping: './src/cli/ziping.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', chunkFormat: 'commonjs' },
  module: { rules: [typescript] },
  resolve,
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }), executable],
  // Readable stack traces matter more than the size of a file that is never sent over a network.
  optimization: { minimize: false },
  performance: false,
  stats: 'errors-warnings',
};

module.exports = [commandLine];
