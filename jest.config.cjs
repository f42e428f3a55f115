/** One project per kind of test; browser and LibreOffice suites look for their programs in test/support. */
const { TESTS_OF_PURE_ROOMS } = require('./scripts/pure-rooms.cjs');

// .ci/run runs these apart, with coverage: nothing is run twice.
const isMeasuredApart = process.env.PURE_ROOMS === 'measured-apart';
const measured = isMeasuredApart ? [`<rootDir>/test/(${TESTS_OF_PURE_ROOMS.join('|')})/`] : [];

const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
  '\\.md$': '<rootDir>/test/support/markdown-text.cjs',
};
const common = {
  transform,
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/empty-style.cjs',
    '^fast-check$': '<rootDir>/test/support/seeded-properties.cjs',
  },
  // Copies of the project that mutation testing leaves behind when it is stopped.
  modulePathIgnorePatterns: ['<rootDir>/test-artefacts/'],
};

module.exports = {
  // For a test that hangs; a machine that is busy is no failure.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/test/(browser|libreoffice)/', ...measured],
    },
    {
      ...common,
      // The Office.js adapter once more, before a host as unfriendly as Excel may be.
      displayName: 'excel-strict',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/workbook/excel/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/support/strict-excel.ts'],
    },
    {
      ...common,
      displayName: 'panel',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/support/jsdom-setup.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'libreoffice',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/libreoffice/**/*.test.ts'],
    },
  ],
};
