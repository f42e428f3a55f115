import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { folderOfEachTest, ziping } from '../support/command-line';
import { type FormOverrides, formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

const path = folderOfEachTest();

function put(name: string, form: FormOverrides = {}): string {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), xlsxFile({ sheets: [formSheet(form)] }));
  return path(name);
}

const total = (score: number): FormOverrides => ({ total: { weight: 100, score, grade: '优' } });
const over = { 0: { score: 25 } };

test('what an earlier check found is 已知 and does not count for the exit code', async () => {
  const file = put('表.xlsx', total(97));
  const first = await ziping('check', file, '--write-baseline', path('基线.json'));
  expect(first.code).toBe(1);
  const second = await ziping('check', file, '--baseline', path('基线.json'));
  expect(second.code).toBe(0);
  expect(second.out).toMatch(/已知（\d+）\n.*总分填97/);
  expect(second.out).toContain('必须修改 1 处（其中已知 1 处）');
  expect(second.out).not.toContain('已消除');
});

test('a new finding counts; a changed number is a new finding; what is gone is 已消除', async () => {
  const file = put('表.xlsx', total(97));
  await ziping('check', file, '--write-baseline', path('基线.json'));
  put('表.xlsx', { ...total(96), set: over });
  const { code, out } = await ziping('check', file, '--baseline', path('基线.json'), '--format', 'json');
  expect(code).toBe(1);
  const [checked] = JSON.parse(out).files;
  expect(checked.resolved).toMatchObject([
    { rule: 'total-score', sheet: '自评表', cell: 'H19', message: expect.stringContaining('填97') },
  ]);
  const known = checked.forms[0].findings.filter((each: { known?: boolean }) => each.known);
  expect(known.map(({ rule }: { rule: string }) => rule)).not.toContain('total-score');
});

test('what --format json printed is a baseline too, in UTF-16 as PowerShell redirects it', async () => {
  const file = put('表.xlsx', total(97));
  const { out } = await ziping('check', file, '--format', 'json');
  writeFileSync(path('基线.json'), `\uFEFF${out}`, 'utf16le');
  expect((await ziping('check', file, '--baseline', path('基线.json'))).code).toBe(0);
});

test('a filter or another sheet does not make a finding gone, nor does a file that cannot be read', async () => {
  const file = put('表.xlsx', total(97));
  await ziping('check', file, '--write-baseline', path('基线.json'));
  put('表.xlsx');
  const gone = async (...words: string[]) =>
    JSON.parse(
      (await ziping('check', file, '--baseline', path('基线.json'), '--format', 'json', ...words)).out,
    ).files[0].resolved.length;
  expect(await gone()).toBe(1);
  expect(await gone('--rules', 'weight-total')).toBe(0);
  writeFileSync(file, '坏');
  expect(await gone()).toBe(0);
});

test('of files with one name the folders decide, and a new unit’s file is not another’s', async () => {
  const [one, other] = [put('甲局/表.xlsx', total(97)), put('乙局/表.xlsx', total(95))];
  await ziping('check', one, other, '--write-baseline', path('基线.json'));
  put('丙局/表.xlsx', total(97));
  const { code, out } = await ziping('check', path(), '--baseline', path('基线.json'), '--format', 'json');
  const open = (
    JSON.parse(out).files as {
      file: string;
      forms: { findings: { known?: boolean; severity: string }[] }[];
    }[]
  )
    .filter(({ forms }) => forms[0]?.findings.some(({ known, severity }) => severity === 'E' && !known))
    .map(({ file }) => file);
  expect(code).toBe(1);
  expect(open).toEqual([path('丙局/表.xlsx')]);
});

test('CSV and the summary of a folder say what is known and what is gone', async () => {
  put('一/表.xlsx', total(97));
  put('二/坏的.xlsx', { ...total(97), set: over });
  await ziping('batch', path(), '-o', path('汇总.csv'), '--write-baseline', path('基线.json'));
  put('二/坏的.xlsx', total(97));
  const baseline = ['--baseline', path('基线.json')];
  const csv = await ziping('check', path(), ...baseline, '--format', 'csv');
  expect(csv.out).toContain(',已知E,');
  expect(csv.out).toMatch(/score-over-weight,已消除,H13,/);
  const batch = await ziping('batch', path(), ...baseline, '-o', path('汇总.csv'));
  expect(batch.out).toMatch(
    /有新的必须修改之处 \d 个，没有的 \d 个，无法读取 0 个；已知 \d+ 项，已消除 \d+ 项/,
  );
  expect(readFileSync(path('汇总.csv'), 'utf8')).toMatch(/其中已知,本文件已消除\r\n/);
  await ziping('batch', path('一'), ...baseline, '-o', path('汇总.xlsx'));
  const sheet = openXlsx(readFileSync(path('汇总.xlsx')), '汇总.xlsx').readSheet('清单');
  expect([...sheet.cells.values()].map(({ value }) => value)).toContain('其中已知');
});

test('something else than a baseline is refused in Chinese, before any file is read', async () => {
  const file = put('表.xlsx');
  writeFileSync(path('别的.json'), '{"files": 1}');
  writeFileSync(path('断.json'), '{');
  for (const name of ['别的.json', '断.json', '没有.json']) {
    const { code, out, err } = await ziping('check', file, '--baseline', path(name));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(name);
  }
});
