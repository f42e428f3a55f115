/** Real published forms, where the folder with them stands beside the project (npm run corpus). */
const { projects, testTimeout } = require('./jest.config.cjs');
const core = projects.find((project) => project.displayName === 'core');

module.exports = {
  ...core,
  testTimeout,
  displayName: 'corpus',
  testMatch: ['<rootDir>/test/corpus/**/*.corpus.ts'],
};
