/** Mutation testing of one room with that room's own tests; scripts/mutation.mjs names the room. See CONTRIBUTING.md. */
const room = process.env.MUTATION_ROOM ?? 'values';
const files = process.env.MUTATION_FILES ?? '**/*.ts';
const report = `test-artefacts/mutation/${room}`;

export default {
  mutate: [`src/${room}/${files}`],
  testRunner: 'jest',
  // Every rule is reached from the engine, so that related tests would be all tests; see scripts/own-tests-first.cjs.
  jest: { configFile: 'jest.mutation.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation-prose.mjs'],
  ignorers: ['prose'],
  ignorePatterns: ['dist', 'test-artefacts'],
  concurrency: 2,
  // A busy machine is no endless loop: a time-out counts as found.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  // Each run leaves modules behind in its process; after thirty it is slow.
  maxTestRunnerReuse: 30,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: `${report}.html` },
  jsonReporter: { fileName: `${report}.json` },
  tempDirName: 'test-artefacts/stryker',
  warnings: { slow: false },
};
