import { assess } from '../../../src/assess';
import { readForms } from '../../../src/form/read';
import { defaultPolicy } from '../../../src/policy';
import { cellAt } from '../../../src/sheet/sheet';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../../src/settings/settings-xml';
import { cellWith, formSheet, gridSheet } from '../../support/form-sheet';
import { openExcel } from './open-excel';

/** A form with as many indicators as a test wants, an equal weight each. */
function formWith(count: number) {
  const indicators = Array.from({ length: count }, (_, index) => ({
    level1: ['产出指标(50分)', '效益指标(30分)', '满意度指标(10分)'][Math.floor((index * 3) / count)] ?? '',
    level2: ['数量指标', '社会效益指标', '服务对象满意度指标'][Math.floor((index * 3) / count)] ?? '',
    level3: `第${index + 1}项指标的名称`,
    target: `≥${100 + index}个`,
    actual: `${100 + index}个`,
    weight: 90 / count,
    score: 90 / count,
  }));
  return formSheet({ indicators });
}

describe.each([12, 40, 400])('a form of %i indicators', (count) => {
  const sheet = formWith(count);

  test('first findings take one read and one round trip for sheets and settings', async () => {
    const { host, workbook } = openExcel([sheet]);
    const { activeSheet, sheets, settings } = await workbook.open();
    expect(host.counters.roundTrips).toBe(1);
    expect({ activeSheet, settings }).toEqual({ activeSheet: '自评表', settings: DEFAULT_SETTINGS });
    expect(sheets).toEqual([expect.objectContaining({ name: '自评表', visible: true, protected: false })]);
    host.resetCounters();
    const read = await workbook.read(activeSheet);
    expect(host.counters.roundTrips).toBe(1);
    expect(readForms([read]).forms[0]?.indicators).toHaveLength(count);
  });

  test('reading again after an edit takes one round trip', async () => {
    const { host, workbook } = openExcel([sheet]);
    await workbook.open();
    await workbook.read('自评表');
    host.type('自评表', 'F13', '7个');
    host.resetCounters();
    const read = await workbook.read('自评表');
    expect(host.counters.roundTrips).toBe(1);
    expect(cellAt(read, 13, 6)?.value).toBe('7个');
  });
});

test('a read of 40 indicators stays below 100 KB', async () => {
  const { host, workbook } = openExcel([formWith(40)]);
  await workbook.read('自评表');
  expect(host.counters.bytesIn + host.counters.bytesOut).toBeLessThan(100 * 1024);
});

test('values, shown text, formulas and number formats come as they stand', async () => {
  const sheet = gridSheet([
    ['率', 0.95, 50],
    ['文字', '=不是公式', true],
  ]);
  const cells = new Map(sheet.cells);
  const key = [...cells.keys()][1] ?? 0;
  cells.set(key, cellWith(0.95, '0%'));
  const { host, workbook } = openExcel([{ ...sheet, cells }]);
  host.type('自评表', 'D1', '=ROUND(C1/40,2)');
  const read = await workbook.read('自评表');
  expect(cellAt(read, 1, 2)).toEqual({ value: 0.95, text: '95%', numberFormat: '0%', locked: true });
  expect(cellAt(read, 1, 4)).toMatchObject({ value: 1.25, text: '1.25', formula: 'ROUND(C1/40,2)' });
  expect(cellAt(read, 2, 2)).toEqual({
    value: '=不是公式',
    text: '=不是公式',
    numberFormat: 'General',
    locked: true,
  });
  expect(cellAt(read, 2, 3)).toMatchObject({ value: true, text: 'TRUE' });
});

test('an empty sheet has no cells', async () => {
  const { workbook } = openExcel([gridSheet([])]);
  const read = await workbook.read('自评表');
  expect([read.cells.size, read.used]).toEqual([0, undefined]);
});

test('locked cells are read only where protection makes them matter', async () => {
  const sheet = gridSheet([['甲', '乙']]);
  const [first = 0, second = 0] = sheet.cells.keys();
  const cells = new Map([
    [first, cellWith('甲')],
    [second, { ...cellWith('乙'), locked: false }],
  ]);
  const { host, workbook } = openExcel([{ ...sheet, cells }]);
  const locks = async () => [...(await workbook.read('自评表')).cells.values()].map(({ locked }) => locked);
  expect(await locks()).toEqual([true, true]);
  expect(host.counters.roundTrips).toBe(1);
  host.protect('自评表');
  expect(await locks()).toEqual([true, false]);
  host.resetCounters();
  expect(await locks()).toEqual([true, false]);
  expect(host.counters.roundTrips).toBe(1);
});

test('merged areas are asked for once, and again when rows moved or planning wants them', async () => {
  const { host, workbook } = openExcel([formSheet()]);
  await workbook.open();
  const asked = async (options?: { layout: boolean }) => {
    const before = host.calls('GetMergedAreasOrNullObject');
    const { merges } = await workbook.read('自评表', options);
    return [host.calls('GetMergedAreasOrNullObject') - before, merges.length > 0];
  };
  expect(await asked()).toEqual([1, true]);
  expect(await asked()).toEqual([0, true]);
  expect(await asked({ layout: true })).toEqual([1, true]);
  host.insertRow('自评表', 20);
  await host.idle();
  expect(await asked()).toEqual([1, true]);
});

test('merges and print area come with the layout', async () => {
  const sheet = { ...formSheet(), printArea: { top: 1, left: 1, bottom: 20, right: 9 } };
  const { workbook } = openExcel([sheet]);
  const read = await workbook.read('自评表', { layout: true });
  const byPlace = (merges: typeof read.merges) => merges.map((merge) => JSON.stringify(merge)).sort();
  expect(byPlace(read.merges)).toEqual(byPlace(sheet.merges));
  expect(read.printArea).toEqual(sheet.printArea);
});

test('more merges than Excel lists are left out', async () => {
  const merges = Array.from({ length: 600 }, (_, index) => ({
    top: index + 1,
    left: 1,
    bottom: index + 1,
    right: 2,
  }));
  const { workbook } = openExcel([gridSheet([['甲'], ...merges.map(() => ['乙'])], merges)]);
  const read = await workbook.read('自评表', { layout: true });
  expect([read.merges.length, read.cells.size]).toEqual([0, 601]);
});

test('a deleted sheet is named', async () => {
  const { host, workbook } = openExcel([formSheet(), gridSheet([['其他']], [], '说明')]);
  host.deleteSheet('自评表');
  await expect(workbook.read('自评表')).rejects.toMatchObject({
    code: 'sheet-not-found',
    message: '工作表“自评表”已不存在，可能已被删除或改名。',
  });
});

test('settings are one part of the workbook, read and written, doubles removed', async () => {
  const { host, workbook } = openExcel([formSheet()]);
  const settings = { policy: 'mof-2020', suppressions: [] };
  await workbook.settings.save(settings);
  expect(await workbook.settings.load()).toEqual(settings);
  expect((await workbook.open()).settings).toEqual(settings);
  host.putXmlPart(writeSettings({ ...settings, policy: 'hubei' }));
  expect((await workbook.open()).settings).toEqual(settings);
  await workbook.settings.save({ ...settings, policy: 'sichuan' });
  expect(host.xmlParts.map(readSettings)).toEqual([{ ...settings, policy: 'sichuan' }]);
});

test('the assessment of a form read from Excel is that of the form itself', async () => {
  const sheet = formSheet({ set: { 0: { score: 25 } } });
  const { workbook } = openExcel([sheet]);
  const found = (from: typeof sheet) =>
    readForms([from])
      .forms.flatMap((form) => assess(form, defaultPolicy).findings)
      .map(({ rule }) => rule);
  expect(found(await workbook.read('自评表'))).toEqual(found(sheet));
});
