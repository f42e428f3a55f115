import type { WritePlan } from '../../../src/plan/plan';
import { readJournal, writeJournal } from '../../../src/workbook/excel/journal';
import { Session } from '../../../src/panel/session';
import type { ExcelHost } from '../../excel-host';
import { isSetSupported, loadOffice } from '../../excel-host';
import { excelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { formSheet, gridSheet } from '../../support/form-sheet';
import { fixPlan } from './fix-plan';
import { openExcel } from './open-excel';

/** Two cells of the form, one of them text. */
const PLAN: WritePlan = {
  ...fixPlan('自评表', 'G13', 20, 21),
  edits: [
    ...fixPlan('自评表', 'G13', 20, 21).edits,
    ...fixPlan('自评表', 'G14', 20, 19).edits,
    ...fixPlan('自评表', 'K1', null, '说明').edits,
  ],
};

/** Another pane over the same workbook: the add-in was closed and opened again. */
function reopened(host: ExcelHost) {
  const { Excel } = loadOffice(host);
  return excelWorkbook(Excel, {
    now: () => 0,
    wait: async () => undefined,
    isSetSupported: isSetSupported(host.apiLevel),
  });
}

test.each(['person', 'co-author'] as const)(
  'a %s edits between preview and write: row by row, nothing overwritten',
  async (origin) => {
    const { host, workbook } = openExcel([formSheet()]);
    host.type('自评表', 'G13', 19, origin);
    host.type('自评表', 'K1', '别人写的', origin);
    const before = host.dump();
    await expect(workbook.apply(PLAN)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringMatching(
        /未写入.*\n自评表 G13：预览时是“20”，现在是“19”\n自评表 K1：预览时为空，现在是“别人写的”/,
      ),
    });
    expect(host.dump() === before).toBe(true);
  },
);

test.each([17, 20])(
  'ExcelApi 1.%i: somebody edits between our last look and our write: put back to what they typed',
  async (apiLevel) => {
    const { host, workbook } = openExcel([formSheet()], { apiLevel });
    const expected = openExcel([formSheet()], { apiLevel }).host;
    expected.type('自评表', 'G13', 18, 'co-author');
    // The look is the first round trip, the write the second.
    host.beforeTrip(2, () => host.type('自评表', 'G13', 18, 'co-author'));
    await expect(workbook.apply(PLAN)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringContaining('自评表 G13：预览时是“20”，现在是“18”'),
    });
    expect(host.dump() === expected.dump()).toBe(true);
  },
);

test.each<[string, (host: ExcelHost) => void, string]>([
  ['renamed', (host) => host.renameSheet('自评表', '改名'), 'sheet-not-found'],
  ['deleted', (host) => host.deleteSheet('自评表'), 'sheet-not-found'],
  ['moved down by a row', (host) => host.insertRow('自评表', 5), 'changed-meanwhile'],
  ['closed with its workbook', (host) => host.failAlways('ConnectionFailure'), 'host-lost'],
])('the sheet is %s between preview and write: said, nothing written', async (_, happen, code) => {
  const { host, workbook } = openExcel([formSheet(), gridSheet([['说明']], [], '说明')]);
  await workbook.open();
  happen(host);
  const before = host.dump();
  await expect(workbook.apply(PLAN)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/请|未写入|已不存在/),
  });
  expect(host.dump() === before).toBe(true);
});

test('a sheet moved elsewhere in the workbook is written all the same', async () => {
  const { host, workbook } = openExcel([formSheet(), gridSheet([['说明']], [], '说明')]);
  host.moveSheet('自评表', 1);
  expect((await workbook.apply(PLAN)).verified).toBe(3);
});

test('恢复 names what a person changed since, cell by cell, and overwrites it only when asked again', async () => {
  const { host, workbook } = openExcel([formSheet()]);
  const before = host.dump();
  const receipt = await workbook.apply(PLAN);
  host.type('自评表', 'G14', 15);
  const changed = host.dump();
  await expect(workbook.restore(receipt)).rejects.toMatchObject({
    code: 'changed-meanwhile',
    message: expect.stringContaining('自评表 G14：写入的是“19”，现在是“15”'),
  });
  expect(host.dump() === changed).toBe(true);
  await workbook.restore(receipt, { overwriteChanges: true });
  expect(host.dump() === before).toBe(true);
});

describe('a write that was interrupted', () => {
  /** The connection goes in the middle of the write, and the pane with it. */
  async function interrupted(apiLevel = 17) {
    const { host, workbook } = openExcel([formSheet()], { apiLevel });
    const before = host.dump();
    host.failOn(2, 'ConnectionFailure', 0.9);
    for (let trip = 3; trip < 30; trip++) host.failOn(trip, 'ConnectionFailure');
    await expect(workbook.apply(PLAN)).rejects.toMatchObject({ code: 'partly-written' });
    expect(host.dump() === before).toBe(false);
    host.heal();
    return { host, before };
  }

  test.each([17, 20])('ExcelApi 1.%i: the next pane recognises it and can put it back', async (apiLevel) => {
    const { host, before } = await interrupted(apiLevel);
    const next = reopened(host);
    const overview = await next.open();
    expect(overview.interrupted).toBeDefined();
    await next.restore(overview.interrupted!);
    expect(host.dump() === before).toBe(true);
    expect((await reopened(host).open()).interrupted).toBeUndefined();
  });

  test('the panel offers 恢复, which puts it back', async () => {
    const { host, before } = await interrupted();
    const session = new Session(reopened(host), { later: () => () => undefined });
    await session.start();
    expect(session.store.state.notice?.text).toContain('上一次写入没有完成');
    await session.restore();
    expect([session.store.state.notice?.kind, host.dump() === before]).toEqual(['success', true]);
  });

  test('what a person typed meanwhile into its cells is asked about first', async () => {
    const { host } = await interrupted();
    host.type('自评表', 'G13', 17);
    const { interrupted: receipt } = await reopened(host).open();
    await expect(reopened(host).restore(receipt!)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(host.cell('自评表', 'G13').value).toBe(17);
  });

  test('one that a person has put right by hand is forgotten without a word', async () => {
    const { host, before } = await interrupted();
    host.type('自评表', 'G13', 20);
    host.type('自评表', 'G14', 20);
    host.type('自评表', 'K1', '');
    expect((await reopened(host).open()).interrupted).toBeUndefined();
    expect(host.dump() === before).toBe(true);
  });

  test.each([
    '<write xmlns="urn:jixiao-ziping:interrupted-write:1">{}</write>',
    '<write xmlns="urn:jixiao-ziping:interrupted-write:1">?</write>',
  ])('a part that is none of ours is taken away: %s', async (xml) => {
    const { host, workbook } = openExcel([formSheet()]);
    const before = host.dump();
    host.putXmlPart(xml);
    expect((await workbook.open()).interrupted).toBeUndefined();
    expect(host.dump() === before).toBe(true);
  });
});

test('a journal comes back from XML as it was, whoever rewrote the XML', () => {
  const before = { sheets: [], reports: [], sheetNames: ['<&>"\''], isStructureProtected: false };
  const plan = { ...PLAN, remarks: ['换行\n与 ]]> 与 &amp;'] };
  const xml = writeJournal({ plan, before });
  expect(readJournal(xml)).toEqual({ plan, before });
  expect(readJournal(xml.replace(/&gt;/g, '>').replace(/"(urn[^"]*)"/, "'$1'"))).toEqual({ plan, before });
  expect(
    readJournal(xml.replace('<write xmlns', '<x:write xmlns:x').replace('</write', '</x:write')),
  ).toEqual({ plan, before });
});
