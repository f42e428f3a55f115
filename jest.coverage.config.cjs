/** The pure rooms by the tests about them (npm run coverage): nobody reaches a line only through the screens. */
const { projects } = require('./jest.config.cjs');
const core = projects.find((project) => project.displayName === 'core');

// The recognition of labels is younger than its tests: its share rises with them.
const BRANCHES = { form: 83 };
/** Rooms without Office, DOM, file system or clock. */
const ROOMS = [
  'sheet',
  'values',
  'formula',
  'form',
  'policy',
  'evaluation',
  'rules',
  'report',
  'plan',
  'settings',
  'acts',
];

module.exports = {
  projects: [
    {
      ...core,
      testMatch: [...ROOMS, 'properties'].map((room) => `<rootDir>/test/${room}/**/*.test.ts`),
    },
  ],
  collectCoverage: true,
  collectCoverageFrom: ROOMS.map((room) => `src/${room}/**/*.ts`),
  coverageDirectory: 'test-artefacts/coverage',
  coverageReporters: ['json-summary', 'text-summary'],
  coverageThreshold: Object.fromEntries(
    ROOMS.map((room) => [`./src/${room}/`, { lines: 95, branches: BRANCHES[room] ?? 90 }]),
  ),
};
