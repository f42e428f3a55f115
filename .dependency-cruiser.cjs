/** Imports go one way: a room may use itself and the rooms before it in this list (design: one way through the house). */
const ROOMS = [
  ['sheet', 'src/sheet/'],
  ['values', 'src/values/'],
  ['formula', 'src/formula/'],
  ['form', 'src/form/'],
  ['policy', 'src/policy/'],
  ['evaluation', 'src/evaluation/'],
  ['rules', 'src/rules/'],
  ['assess', 'src/assess\\.ts$'],
  ['report', 'src/report/'],
  ['plan', 'src/plan/'],
  ['settings', 'src/settings/'],
  ['workbook', 'src/workbook/'],
  ['acts', 'src/acts/'],
  ['review', 'src/review/'],
  ['panel', 'src/panel/'],
  ['taskpane', 'src/taskpane/'],
  ['commands', 'src/commands/'],
  ['workbench', 'src/workbench/'],
  ['cli', 'src/cli/'],
];

const oneWay = ROOMS.slice(0, -1).map(([name, path], index) => ({
  name: `one-way-${name}`,
  comment: `${name} may not import from a room after it`,
  severity: 'error',
  from: { path: `^${path}` },
  to: {
    path: `^(${ROOMS.slice(index + 1)
      .map(([, later]) => later)
      .join('|')})`,
  },
}));

/** Rooms that are pure; what stands before the hosts, and the acts of a person, which know the port but no host. */
const CORE = `^(${ROOMS.filter(([name], index) => index < 11 || name === 'acts')
  .map(([, path]) => path)
  .join('|')})`;

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'no Office, DOM, file system or React in the core',
      severity: 'error',
      from: { path: CORE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-screen',
      severity: 'error',
      from: { path: CORE },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@univerjs|@microsoft)/' },
    },
    {
      name: 'hosts-apart',
      comment: 'hosts of the port know nothing of each other',
      severity: 'error',
      from: { path: '^src/workbook/(excel|xlsx|grid)/' },
      to: { path: '^src/workbook/(excel|xlsx|grid)/', pathNot: '^src/workbook/$1/' },
    },
    {
      name: 'acts-know-no-host',
      comment: 'the acts of a person are the same for a file, the grid and Excel',
      severity: 'error',
      from: { path: '^src/acts/' },
      to: { path: '^src/workbook/(excel|xlsx|grid|grid-file)/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'declaration files hold types only: they may name the Office.js of the development kit',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.json', '.js'] },
  },
};
