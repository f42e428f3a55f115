import { assess } from '../../../src/assess';
import { readForms } from '../../../src/form/read';
import { defaultPolicy } from '../../../src/policy';
import { planGrade } from '../../../src/plan/grade';
import type { WritePlan } from '../../../src/plan/plan';
import { narrate } from '../../../src/report/narrate';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { Receipt } from '../../../src/workbook/workbook';
import { DOCUMENTED_ERRORS, type ErrorCode, type Moment } from '../../excel-host';
import { formSheet } from '../../support/form-sheet';
import { openExcel } from './open-excel';

const SHEETS = () => [formSheet({ total: { weight: 100, score: null, grade: '' } })];
const CODES = Object.keys(DOCUMENTED_ERRORS) as ErrorCode[];
const MOMENTS: readonly Moment[] = ['before', 'middle', 'after'];
/** Codes that are handled each in its own way, or stand for the rest: these strike everywhere. */
const TELLING: readonly ErrorCode[] = [
  'AccessDenied',
  'ConnectionFailure',
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'UndoNotSupported',
];

/** Every code in the middle of the second round trip, the telling ones everywhere. FAULTS=all: every code everywhere. */
function strikes(trips: number): { code: ErrorCode; trip: number; moment: Moment }[] {
  const all = CODES.flatMap((code) =>
    Array.from({ length: trips }, (_, index) =>
      MOMENTS.map((moment) => ({ code, trip: index + 1, moment })),
    ).flat(),
  );
  if (process.env['FAULTS'] === 'all') return all;
  return all.filter(
    ({ code, trip, moment }) => TELLING.includes(code) || (trip === 2 && moment === 'middle'),
  );
}

async function gradePlan(workbook: ExcelWorkbook): Promise<WritePlan> {
  const sheet = await workbook.read('自评表', { layout: true });
  const [form] = readForms([sheet]).forms;
  const assessment = assess(form!, defaultPolicy);
  return planGrade({ sheet, assessment, sheetNames: ['自评表'], narrate: (final) => narrate(final) });
}

/** What the workbook is before and after, and how many round trips each way takes when nothing goes wrong. */
async function calm() {
  const { host, workbook } = openExcel(SHEETS());
  const before = host.dump();
  const plan = await gradePlan(workbook);
  host.resetCounters();
  const receipt = await workbook.apply(plan);
  const applying = host.counters.roundTrips;
  const after = host.dump();
  host.resetCounters();
  await workbook.restore(receipt);
  const restoring = host.counters.roundTrips;
  return { before, after, applying, restoring, restored: host.dump() };
}

function endedAs(dump: string, before: string, after: string): 'as before' | 'written' | 'partly' {
  return dump === before ? 'as before' : dump === after ? 'written' : 'partly';
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error);

jest.setTimeout(300_000);

test('grading takes three round trips, restoring at most three, and ends as before', async () => {
  const { before, applying, restoring, restored } = await calm();
  expect(applying).toBe(3);
  expect(restoring).toBeLessThanOrEqual(3);
  expect(restored).toBe(before);
});

test('whatever fails while grading: as before or fully written, and the error says which', async () => {
  const { before, after, applying } = await calm();
  const wrong: string[] = [];
  for (const { code, trip, moment } of strikes(applying)) {
    const { host, workbook } = openExcel(SHEETS());
    const plan = await gradePlan(workbook);
    host.failOn(trip, code, moment);
    const said = await workbook.apply(plan).then(() => 'done', codeOf);
    const ended = endedAs(host.dump(), before, after);
    if (ended !== (said === 'done' ? 'written' : 'as before'))
      wrong.push(`${code} ${moment} ${trip}: ${said}, ${ended}`);
  }
  expect(wrong).toEqual([]);
});

test('whatever fails while restoring: restored in the end, or it can be tried again', async () => {
  const { before, after, restoring } = await calm();
  const wrong: string[] = [];
  for (const { code, trip, moment } of strikes(restoring)) {
    const { host, workbook } = openExcel(SHEETS());
    const receipt: Receipt = await workbook.apply(await gradePlan(workbook));
    host.failOn(trip, code, moment);
    const said = await workbook.restore(receipt).then(() => 'done', codeOf);
    if (said !== 'done') await workbook.restore(receipt, { overwriteChanges: true });
    const ended = endedAs(host.dump(), before, after);
    if (ended !== 'as before') wrong.push(`${code} ${moment} ${trip}: ${said}, ${ended}`);
  }
  expect(wrong).toEqual([]);
});

test('a host lost half way says that part may be written; its receipt restores once the host is back', async () => {
  const { host, workbook } = openExcel(SHEETS());
  const before = host.dump();
  const plan = await gradePlan(workbook);
  host.failOn(2, 'ConnectionFailure', 'middle');
  for (let trip = 3; trip < 20; trip++) host.failOn(trip, 'ConnectionFailure', 'before');
  const error: unknown = await workbook.apply(plan).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'partly-written', message: expect.stringContaining('恢复') });
  host.heal();
  await workbook.restore((error as { receipt: Receipt }).receipt, { overwriteChanges: true });
  expect(host.dump()).toBe(before);
});
