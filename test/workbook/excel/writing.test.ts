import { WorkbookError } from '../../../src/workbook/workbook';
import { formSheet } from '../../support/form-sheet';
import { fixPlan } from './fix-plan';
import { openExcel } from './open-excel';

const PLAN = fixPlan('自评表', 'G13', 20, 21);

/** Waits for ever, unless called off. */
const untilAborted = (_: number, signal?: AbortSignal) =>
  new Promise<void>((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(new Error('aborted'))),
  );

test('a cell that changed since the preview is named and nothing is written', async () => {
  const { host, workbook } = openExcel([formSheet()]);
  host.type('自评表', 'G13', 19);
  const before = host.dump();
  await expect(workbook.apply(PLAN)).rejects.toMatchObject({
    code: 'changed-meanwhile',
    message: expect.stringContaining('G13'),
  });
  expect(host.dump() === before).toBe(true);
});

test('locked cells of a protected sheet are named; protection stays', async () => {
  const { host, workbook } = openExcel([formSheet()]);
  host.protect('自评表');
  const before = host.dump();
  await expect(workbook.apply(PLAN)).rejects.toMatchObject({
    code: 'locked-cell',
    message: expect.stringMatching(/G13 .*撤销工作表保护/),
  });
  expect(host.dump() === before).toBe(true);
});

test.each(['=1+1', '+1', '-', '2024-01-01', '50%', "'引号", 'TRUE', '５０', '1/2'])(
  'text stays text: %s',
  async (text) => {
    const { host, workbook } = openExcel([formSheet()]);
    await workbook.apply(fixPlan('自评表', 'K1', null, text));
    expect(host.cell('自评表', 'K1')).toMatchObject({ value: text, isText: true });
  },
);

test('on Microsoft 365 one click is one step of undo', async () => {
  const { host, workbook } = openExcel([formSheet()], { apiLevel: 20 });
  const before = host.dump();
  const { isUndoable } = await workbook.apply(PLAN);
  expect([host.undoable, isUndoable]).toEqual([1, true]);
  host.undo();
  expect(host.dump() === before).toBe(true);
});

test('where a batch cannot be one step of undo it is written without', async () => {
  const { host, workbook } = openExcel([formSheet()], { apiLevel: 20 });
  host.failOn(2, 'UndoNotSupported');
  const { verified, isUndoable } = await workbook.apply(PLAN);
  expect([verified, isUndoable, host.cell('自评表', 'G13').value]).toEqual([1, false, 21]);
});

test('a write that a person clicked waits while a cell is being edited', async () => {
  const waits: (() => void)[] = [];
  const statuses: string[] = [];
  const { host, workbook } = openExcel(
    [formSheet()],
    {},
    {
      wait: () => new Promise((resolve) => waits.push(resolve)),
      onStatus: (status) => statuses.push(status),
    },
  );
  host.beginCellEdit();
  const writing = workbook.apply(PLAN);
  await host.idle();
  expect([statuses, host.cell('自评表', 'G13').value]).toEqual([['cell-edit'], 20]);
  host.endCellEdit();
  waits.forEach((resume) => resume());
  expect((await writing).verified).toBe(1);
  expect(statuses).toEqual(['cell-edit', 'ready']);
});

test('waiting can be called off; nothing is written', async () => {
  const { host, workbook } = openExcel([formSheet()], {}, { wait: untilAborted });
  const before = host.dump();
  host.beginCellEdit();
  const off = new AbortController();
  const writing = workbook.apply(PLAN, { signal: off.signal });
  const refused = expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  await host.idle();
  off.abort();
  await refused;
  expect(host.dump() === before).toBe(true);
});

test.each(['sheets', 'read', 'save'] as const)(
  'the wait of %s for a cell that is being edited can be called off',
  async (what) => {
    const { host, workbook } = openExcel([formSheet()], {}, { wait: untilAborted });
    const before = host.dump();
    host.beginCellEdit();
    const off = new AbortController();
    const { signal } = off;
    const waiting = {
      sheets: () => workbook.sheets({ signal }),
      read: () => workbook.read('自评表', { signal }),
      save: () => workbook.settings.save({ suppressions: [] }, { signal }),
    }[what]();
    const refused = expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await host.idle();
    off.abort();
    await refused;
    host.endCellEdit();
    await host.idle();
    expect(host.dump() === before).toBe(true);
  },
);

test('a receipt of another workbook is refused', async () => {
  const { workbook } = openExcel([formSheet()]);
  const foreign = { plan: PLAN, verified: 1, snapshot: {} };
  await expect(workbook.restore(foreign)).rejects.toBeInstanceOf(WorkbookError);
});

test('a read-only workbook is left as it is and says so', async () => {
  const { host, workbook } = openExcel([formSheet()]);
  host.setReadOnly(true);
  await expect(workbook.apply(PLAN)).rejects.toMatchObject({
    code: 'access-denied',
    message: expect.stringContaining('只读'),
  });
});
