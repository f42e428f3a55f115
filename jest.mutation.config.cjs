/** The tests of the room that is mutated (npm run mutation): quick, without files, browser or chance. */
const { projects } = require('./jest.config.cjs');
const core = projects.find((project) => project.displayName === 'core');

module.exports = {
  ...core,
  displayName: 'mutation',
  testSequencer: '<rootDir>/scripts/own-tests-first.cjs',
  testMatch: [`<rootDir>/test/${process.env.MUTATION_ROOM ?? 'values'}/**/*.test.ts`],
  testPathIgnorePatterns: [],
};
