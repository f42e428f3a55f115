import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, selfCheck } from '../../../src/workbook/excel/self-check/self-check';
import { SCRATCH } from '../../../src/workbook/excel/self-check/bench';
import type { CheckedExcel } from '../../../src/workbook/excel/self-check/findings';
import {
  type Behaviour,
  behaviourOf,
  ExcelHost,
  type ExcelHostOptions,
  isSetSupported,
  LENIENT,
  loadOffice,
  STRICT,
} from '../../excel-host';
import { formSheet } from '../../support/form-sheet';

// Sixty requests, some of hundreds of actions.
jest.setTimeout(60_000);

async function checked(options: ExcelHostOptions) {
  const host = new ExcelHost([formSheet()], options);
  const before = host.dump();
  const { Excel } = loadOffice(host);
  const result = await selfCheck(Excel, {
    isSetSupported: isSetSupported(host.apiLevel),
    platform: 'PC',
    build: '16.0',
    wait: () => host.idle(),
  });
  return { host, result, isAsBefore: host.dump() === before };
}

const differing = ({ results }: CheckedExcel) =>
  results.filter(({ outcome }) => outcome === 'differs').map(({ id }) => id);

test('the scratch sheet is gone afterwards, and nothing else changed', async () => {
  const { host, isAsBefore } = await checked({ apiLevel: 20 });
  expect([host.sheetNames, isAsBefore]).toEqual([['自评表'], true]);
});

test('at least 25 assumptions, each with words and an id of its own', () => {
  expect(CHECKS.length).toBeGreaterThanOrEqual(25);
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { assumption } of CHECKS) expect(assumption).toMatch(/[\u4e00-\u9fff]/);
});

test('every assumption is named in docs/limitations.md with its evidence', () => {
  const page = readFileSync(join(__dirname, '../../../docs/limitations.md'), 'utf8');
  for (const { id } of CHECKS)
    expect(page).toMatch(new RegExp(`^\\| \`${id}\`.*\\[(doc|iss|src|ran|guess)\\]`, 'm'));
});

test('a friendly Excel is as assumed', async () => {
  const { result } = await checked({ apiLevel: 20, behaviour: LENIENT });
  expect(result.results.filter(({ outcome }) => outcome !== 'as assumed')).toEqual([
    // The host tells of merging, too.
    expect.objectContaining({ id: 'events-of-looks' }),
  ]);
  expect(result.apiLevel).toBe(20);
});

test('without undo groups these are not tried, and it is said why', async () => {
  const { result } = await checked({ apiLevel: 17, behaviour: LENIENT });
  const untried = result.results.filter(({ outcome }) => outcome === 'not tried');
  expect(untried.map(({ id }) => id)).toEqual([
    'undo-group',
    'undo-new-sheet',
    'undo-delete-refused',
    'undo-note',
  ]);
  expect(untried[0]?.found).toContain('MergeUndoGroup');
});

test('an unfriendly Excel: what differs is named', async () => {
  const { result } = await checked({ apiLevel: 20, behaviour: STRICT });
  expect(differing(result)).toEqual(['precision', 'events']);
});

test.each<[string, Behaviour]>([
  ['lenient', LENIENT],
  ['strict', STRICT],
])('the JSON of a %s Excel stands in docs/self-check and makes a host like it', async (mode, behaviour) => {
  const { result } = await checked({ apiLevel: 20, behaviour });
  const copied = JSON.parse(JSON.stringify(result)) as CheckedExcel;
  const kept = readFileSync(join(__dirname, `../../../docs/self-check/${mode}.json`), 'utf8');
  expect(copied).toEqual(JSON.parse(kept));
  const { entered, ...same } = behaviourOf(copied, { ...LENIENT, cellEditCode: behaviour.cellEditCode });
  expect(same).toEqual(behaviour);
  expect(Object.keys(entered ?? {}).length).toBeGreaterThan(15);
  const again = await checked({ apiLevel: 20, behaviour: behaviourOf(copied, behaviour) });
  expect(again.result.observed).toEqual(result.observed);
});

test('an Excel in which not even a sheet can be added says so', async () => {
  const host = new ExcelHost([formSheet()]);
  host.protectStructure();
  const { Excel } = loadOffice(host);
  const options = { isSetSupported: isSetSupported(17), platform: '', build: '', wait: () => host.idle() };
  await expect(selfCheck(Excel, options)).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(host.sheetNames).not.toContain(SCRATCH);
});
