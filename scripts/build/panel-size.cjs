const { readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

/** Prints what the first screen of an entry weighs, and what may follow; fails the build above the limit. */
module.exports.PanelSizePlugin = class PanelSizePlugin {
  /** @param limit kilobytes (1000 bytes) of gzipped JavaScript on the first screen, office.js not counted */
  constructor(entry, limit) {
    this.entry = entry;
    this.limit = limit;
  }

  apply(compiler) {
    if (compiler.options.mode !== 'production') return;
    compiler.hooks.afterEmit.tap('PanelSizePlugin', (compilation) => {
      const first = compilation.entrypoints.get(this.entry).getFiles();
      const weigh = (files) => kilobytes(compiler.outputPath, files);
      const size = weigh(first);
      const later = weigh(Object.keys(compilation.assets).filter((file) => !first.includes(file)));
      const { entry, limit } = this;
      console.log(
        `${entry}: first screen ${size.toFixed(1)} KB gzip (limit ${limit}), later ${later.toFixed(0)} KB`,
      );
      if (size > limit) compilation.errors.push(new Error(`${entry} weighs ${size.toFixed(1)} KB gzip`));
    });
  }
};

function kilobytes(folder, files) {
  const scripts = files.filter((file) => file.endsWith('.js'));
  return (
    scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / 1000
  );
}
