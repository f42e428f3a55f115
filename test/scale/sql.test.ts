import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { fileAsJson } from '../../src/cli/json';
import { compareRecords } from '../../src/review/compare';
import { recordOf } from '../../src/review/record';
import { type FileReview, reviewBytes } from '../../src/review/review';
import { Totals } from '../../src/review/totals';
import { type FormOverrides, formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

jest.setTimeout(120_000);

const QUERIES = join(__dirname, '../../docs/sql');
const COPIES = 5_000;
const REASON = '乡镇分馆借阅量偏低，主要是流动图书车检修停驶两个月，下年度增加备用车辆。';

/** Four forms that differ in what the queries count. */
const FORMS: readonly FormOverrides[] = [
  { projectName: '甲', set: { 0: { level3: '甲册数' }, 4: { reason: REASON } } },
  { projectName: '乙', set: { 0: { level3: '乙册数' }, 4: { reason: REASON.replace('，', '；') } } },
  { projectName: '丙', set: { 0: { level3: '丙册数', score: 25 } }, competentDepartment: '某县 水利局' },
  {
    projectName: '丁',
    competentDepartment: '',
    funds: [{ label: '年度资金总额', amounts: [300, 300, 150], weight: 10, rate: 0.5, score: 5 }],
  },
];

let folder = '';
let reviews: FileReview[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-sql-'));
  reviews = await Promise.all(
    FORMS.map((form, i) => reviewBytes(`${i}.xlsx`, () => xlsxFile({ sheets: [formSheet(form)] }), {})),
  );
  const broken = { file: '坏.xlsx', error: { code: 'io', message: '坏' }, forms: [] };
  const lines = reviews.map((review) => JSON.stringify(fileAsJson(review)));
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    lines.map((line) => line.replace(/"file":"/, `"file":"${copy}/`)),
  ).flat();
  writeFileSync(join(folder, 'a.ndjson'), [...copies, JSON.stringify(fileAsJson(broken))].join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(name: string): Promise<Record<string, DuckDBValue>[]> {
  const sql = readFileSync(join(QUERIES, name), 'utf8').replace('RESULTS', join(folder, '*.ndjson'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjects();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

function totals(): Totals {
  const all = new Totals();
  reviews.forEach((review) => all.add(recordOf(review)));
  return all;
}

test('by-rule.sql counts what the sheet 按规则 counts, on 20 000 results', async () => {
  const counted = totals()
    .byRule()
    .map(({ rule, severity, forms, findings }) => [rule, severity, forms * COPIES, findings * COPIES]);
  const rows = await ask('by-rule.sql');
  const asked = rows.map(({ rule, severity, forms, findings }) => [
    rule,
    severity,
    Number(forms),
    Number(findings),
  ]);
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked.map(String))).toEqual(new Set(counted.map(String)));
});

test('by-department.sql says what the sheet 按部门 says', async () => {
  const rows = await ask('by-department.sql');
  const expected = totals()
    .byDepartment()
    .map(({ name, sums }) => ({
      department: name,
      forms: sums.forms * COPIES,
      to_correct: sums.toCorrect * COPIES,
      mean_total: Number(sums.meanTotal?.toFixed(2)),
      weighted_total: Number(sums.weightedTotal?.toFixed(2)),
      mean_rate: Number(sums.meanRate?.toFixed(4)),
      weighted_rate: Number(sums.weightedRate?.toFixed(4)),
      budget: Number(sums.budget?.times(COPIES)),
      spent: Number(sums.spent?.times(COPIES)),
    }));
  const asked = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );
  expect(asked).toHaveLength(3);
  expect(asked).toEqual(expect.arrayContaining(expected));
});

test('equal-texts.sql finds the texts that the sheet 异同 names', async () => {
  const [row, ...others] = await ask('equal-texts.sql');
  const remarks = compareRecords(reviews.map(recordOf)).filter(({ kind }) => kind === 'same-text');
  expect(others).toEqual([]);
  expect(remarks).toHaveLength(1);
  expect([Number(row?.['projects']), Number(row?.['files'])]).toEqual([2, 2 * COPIES]);
});
