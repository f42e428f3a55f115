import { parseA1 } from '../../../src/sheet/address';
import { formSheet, gridSheet } from '../../support/form-sheet';
import { openExcel } from './open-excel';

const SHEETS = [gridSheet([['封面']], [], '封面'), formSheet()];
const CELLS = ['G14', 'F13', 'G14'].map(parseA1);

test('cells are selected together, row by row and each once, and leave no trace', async () => {
  const { host, workbook } = openExcel(SHEETS, { apiLevel: 18 });
  await workbook.open();
  await workbook.select({ sheet: '自评表', cell: parseA1('A1') });
  const before = host.dump();
  expect(await workbook.selectAll?.('自评表', CELLS)).toBe(2);
  const areas = [
    { top: 13, left: 6, bottom: 13, right: 6 },
    { top: 14, left: 7, bottom: 14, right: 7 },
  ];
  expect(host.selection).toMatchObject({ areas });
  expect(await workbook.selection()).toEqual({ sheet: '自评表', cell: parseA1('F13') });
  await workbook.select({ sheet: '自评表', cell: parseA1('A1') });
  expect(host.selection).not.toHaveProperty('areas');
  expect(host.dump()).toBe(before);
});

test('the first of several selected areas is told', async () => {
  const { host, workbook } = openExcel(SHEETS, { apiLevel: 18 });
  await workbook.open();
  const told: unknown[] = [];
  workbook.onSelect?.((ref) => told.push(ref));
  await workbook.selectAll?.('自评表', CELLS);
  for (let turn = 0; turn < 4; turn++) await host.idle();
  expect(told).toContainEqual({ sheet: '自评表', cell: parseA1('F13') });
});

test('more cells than Excel takes in one list are cut off, and the number says so', async () => {
  const { workbook } = openExcel(SHEETS, { apiLevel: 18 });
  await workbook.open();
  const many = Array.from({ length: 2000 }, (_, i) => ({ row: i + 1, column: 7 }));
  const count = (await workbook.selectAll?.('自评表', many)) ?? 0;
  expect(count).toBeGreaterThan(1500);
  expect(count).toBeLessThan(2000);
});

test('an older Excel does not offer it; a sheet that is gone is named', async () => {
  expect(openExcel(SHEETS, { apiLevel: 17 }).workbook.selectAll).toBeUndefined();
  const { workbook } = openExcel(SHEETS, { apiLevel: 18 });
  await workbook.open();
  await expect(workbook.selectAll?.('没有', CELLS)).rejects.toThrow('“没有”已不存在');
});
