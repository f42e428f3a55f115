/** The pure rooms by the tests about them (npm run coverage): nobody reaches a line only through the screens. */
const { projects, testTimeout } = require('./jest.config.cjs');
const { PURE_ROOMS, TESTS_OF_PURE_ROOMS } = require('./scripts/pure-rooms.cjs');
const core = projects.find((project) => project.displayName === 'core');

module.exports = {
  testTimeout,
  projects: [
    { ...core, testMatch: TESTS_OF_PURE_ROOMS.map((room) => `<rootDir>/test/${room}/**/*.test.ts`) },
  ],
  collectCoverage: true,
  collectCoverageFrom: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
  coverageDirectory: 'test-artefacts/coverage',
  coverageReporters: ['json-summary', 'text-summary'],
  coverageThreshold: Object.fromEntries(
    PURE_ROOMS.map((room) => [`./src/${room}/`, { lines: 95, branches: 90 }]),
  ),
};
