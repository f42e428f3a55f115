/** What nobody uses: files, exports, dependencies (npm run unused). */
module.exports = {
  // webpack's entries are found by knip itself.
  entry: [
    'src/commands/{commands,message}.ts',
    'scripts/*.{ts,mjs,cjs}',
    'test/**/*.test.{ts,tsx}',
    'test/corpus/*.corpus.ts',
    'jest.mutation.config.cjs',
    // Bundled into the stand-in of office.js, and run as a process of its own.
    'test/browser/office-stand-in.ts',
    'test/cli/faults/kill-at.cjs',
  ],
  project: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs,cjs}', 'test/**/*.{ts,tsx,cjs,mjs}', '*.{js,cjs,mjs}'],
  ignoreDependencies: [
    // Started by its path (test/architecture.test.ts).
    'dependency-cruiser',
    // They come with jest, Stryker and the grid, at the version that fits.
    '@jest/test-sequencer',
    '@stryker-mutator/api',
    '@univerjs/.*',
  ],
  ignoreBinaries: ['pdftoppm'],
};
