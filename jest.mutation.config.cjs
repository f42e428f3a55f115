/**
 * The tests of the room that is mutated (npm run mutation): quick, without files, browser or chance. MUTATION_TESTS
 * names some of them, for a single file on a slow machine: «{state,evaluate}».
 */
const { projects } = require('./jest.config.cjs');
const core = projects.find((project) => project.displayName === 'core');

module.exports = {
  ...core,
  displayName: 'mutation',
  testSequencer: '<rootDir>/scripts/own-tests-first.cjs',
  testMatch: [
    `<rootDir>/test/${process.env.MUTATION_ROOM ?? 'values'}/**/${process.env.MUTATION_TESTS ?? '*'}.test.ts`,
  ],
  testPathIgnorePatterns: [],
};
