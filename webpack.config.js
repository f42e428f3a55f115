const { chmodSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { officeSource } = require('./scripts/build/office-source.cjs');
const { PanelSizePlugin } = require('./scripts/build/panel-size.cjs');

/** TypeScript through esbuild: types are checked by `npm run typecheck`, not here. */
const typescript = {
  test: /\.tsx?$/,
  loader: 'esbuild-loader',
  options: { target: 'es2022', jsx: 'automatic' },
};
/** Pages of docs/rules: HTML in the panel, as written on the command line. */
const rulePages = { test: /\.md$/, use: path.resolve(__dirname, 'scripts/build/rule-page-loader.cjs') };
const rulePagesAsText = { test: /\.md$/, type: 'asset/source' };
const styles = { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] };
const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] };

/** `npx ziping` runs the file itself. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () =>
      chmodSync(path.join(compiler.outputPath, 'ziping.cjs'), 0o755),
    ),
};

/** tinypool's own start of a thread, which its package does not name as an entry. */
const poolThread = path.join(path.dirname(require.resolve('tinypool')), 'entry/worker.js');
/** tinypool starts `import.meta.url + "/../entry/worker.js"`: behind a «#» that is left out, so our file is started. */
const workerFile = 'require("node:url").pathToFileURL(__dirname + "/review-worker.cjs").href + "#"';

/**
 * The command line as a folder that needs no node_modules: it can be copied to another machine. The entry is small; what
 * a command needs is read when it is asked for; parts/review-worker.cjs is what `batch` starts in threads.
 */
const commandLine = {
  name: 'cli',
  target: 'node20',
  node: { __dirname: false, __filename: false },
  entry: {
    ziping: './src/cli/ziping.ts',
    'review-worker': {
      import: [poolThread, './src/cli/batch/worker.ts'],
      library: { type: 'commonjs2', export: 'default' },
    },
  },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    // The worker stands among the parts: whoever starts it is a part (batch/runner.ts).
    filename: ({ chunk }) => (chunk.name === 'ziping' ? '[name].cjs' : 'parts/[name].cjs'),
    // The entry names its parts by what they hold: two builds differ in the entry's own bytes (settings-key.ts).
    chunkFilename: 'parts/[name].[contenthash:8].cjs',
    chunkFormat: 'commonjs',
    clean: true,
  },
  module: {
    rules: [typescript, rulePagesAsText],
    // tinypool imports what it is told to run, and reads its own package.json where somebody asks for its version.
    parser: { javascript: { url: false, exprContextCritical: false } },
  },
  resolve,
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    new DefinePlugin({ 'import.meta.url': workerFile }),
    executable,
  ],
  // Node reads these files at every start. No names are kept: each would be set when the file is run, and no person is
  // shown a stack trace.
  optimization: {
    chunkIds: 'named',
    minimizer: [new EsbuildPlugin({ target: 'node20', legalComments: 'none' })],
  },
  performance: false,
  stats: 'errors-warnings',
};

const office = officeSource(process.env.OFFICE_JS);

/** How the head of every page begins: nothing is fetched but the page's own files and what is named. */
function headWith(sources) {
  return [
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; ${sources}; style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'self'" />`,
    '<link rel="icon" href="assets/icon-32.png" />',
  ].join('\n    ');
}

/** A page of the add-in: its own files and office.js. */
function page(name, source, scriptsFrom) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: source,
    chunks: [name],
    officeJs: office.url,
    head: headWith(`script-src 'self' ${scriptsFrom}; img-src 'self' data:`),
  });
}

/** The side panel and the ribbon's commands as static files for any https server. */
const addIn = {
  name: 'addin',
  target: ['web', 'es2022'],
  entry: {
    taskpane: './src/taskpane/index.tsx',
    commands: './src/commands/commands.ts',
    message: './src/commands/message.ts',
    'self-check': './src/taskpane/self-check/self-check.ts',
  },
  output: {
    path: path.resolve(__dirname, 'dist/addin'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: { keep: /manifest\.xml$/ },
  },
  module: { rules: [typescript, styles, rulePages] },
  resolve,
  plugins: [
    new CssPlugin({ filename: '[name].[contenthash:8].css' }),
    page('taskpane', './src/taskpane/taskpane.html', office.origin),
    page('self-check', './src/taskpane/self-check/self-check.html', office.origin),
    page('commands', './src/commands/commands.html', office.origin),
    page('message', './src/commands/message.html', ''),
    new CopyPlugin({
      patterns: [{ from: 'assets/*.{png,html}', noErrorOnMissing: true }, ...office.files],
    }),
    new PanelSizePlugin('taskpane', 224),
  ],
  optimization: { chunkIds: 'named' },
  performance: false,
  stats: 'errors-warnings',
};

/** The page for people without Excel: static files for any web server, also under a sub-path. No office.js here. */
const webPage = {
  name: 'web',
  target: ['web', 'es2022'],
  entry: { index: './src/workbench/index.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/web'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  module: { rules: [typescript, styles, rulePages] },
  resolve,
  // Never eval: the page's own policy forbids it.
  devtool: false,
  plugins: [
    new CssPlugin({ filename: '[name].[contenthash:8].css', ignoreOrder: true }),
    new HtmlPlugin({
      filename: 'index.html',
      template: './src/workbench/workbench.html',
      head: headWith("img-src 'self' data: blob:; font-src 'self' data:"),
    }),
    new PanelSizePlugin('index', 268),
    new CopyPlugin({
      patterns: [
        'samples/*.xlsx',
        ...['icon-32.png', 'icon-48.png', 'help.html'].map((file) => ({
          from: `assets/${file}`,
          to: 'assets/',
        })),
      ],
    }),
  ],
  performance: false,
  stats: 'errors-warnings',
};

module.exports = [commandLine, addIn, webPage];
