const { readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

/** Kilobytes (1000 bytes) of gzipped JavaScript for the panel's first screen, office.js not counted. */
const LIMIT = 175;

/** Prints what the first screen of an entry weighs and fails the build above the limit. */
module.exports.PanelSizePlugin = class PanelSizePlugin {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    if (compiler.options.mode !== 'production') return;
    compiler.hooks.afterEmit.tap('PanelSizePlugin', (compilation) => {
      const files = compilation.entrypoints.get(this.entry).getFiles();
      const scripts = files.filter((file) => file.endsWith('.js'));
      const bytes = scripts.map(
        (file) => gzipSync(readFileSync(path.join(compiler.outputPath, file))).length,
      );
      const size = bytes.reduce((sum, each) => sum + each, 0) / 1000;
      console.log(`${this.entry}: first screen ${size.toFixed(1)} KB gzip (limit ${LIMIT})`);
      if (size > LIMIT) compilation.errors.push(new Error(`${this.entry} weighs ${size.toFixed(1)} KB gzip`));
    });
  }
};
