import type { FileRecord } from '../../src/review/record';
import { findingsSheet } from '../../src/review/summary/findings-sheet';
import { acrossSheet, departmentsSheet, rulesSheet } from '../../src/review/summary/group-sheets';
import { Totals } from '../../src/review/totals';
import type { TableSheet } from '../../src/workbook/xlsx/table-workbook';

const NOTHING = { files: () => [], remarks: [], notRead: [], hasBaseline: false } as never;
const UNREAD: FileRecord = { file: '坏.xlsx', code: 2, error: { code: 'io', message: '坏' }, forms: [] };

function rowsOf({ rows }: TableSheet): (string | number | boolean | null)[][] {
  return [...rows()].map(({ cells }) => cells.map(({ value }) => value));
}

function totals(): Totals {
  const all = new Totals();
  all.add(UNREAD);
  return all;
}

test.each<[string, TableSheet, string]>([
  ['异同', acrossSheet(NOTHING), '没有发现需要比较的地方。'],
  ['问题', findingsSheet(NOTHING), '没有发现问题。'],
  ['按规则', rulesSheet(totals()), '没有发现问题。'],
  ['按部门', departmentsSheet(totals()), '没有读到自评表。'],
])('a sheet %s without rows says so under its heading', (name, sheet, words) => {
  expect(sheet.name).toBe(name);
  const [heading, ...rows] = rowsOf(sheet);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveLength(heading!.length);
  expect(rows[0]!.filter((value) => value !== null)).toEqual([words]);
});

test('money that no form states is no sum of 0', () => {
  const { budget, spent } = totals().all.result();
  expect([budget, spent]).toEqual([undefined, undefined]);
});
