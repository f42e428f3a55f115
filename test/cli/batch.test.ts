import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/cli/main';
import type { Terminal } from '../../src/cli/terminal';
import { cellAt } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { type FormOverrides, formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

jest.setTimeout(60_000);

let folder = '';
const path = (name: string) => join(folder, name);

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-batch-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, form: FormOverrides = {}): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), xlsxFile({ sheets: [formSheet(form)] }));
}

async function batch(words: readonly string[], terminal: Partial<Terminal> = {}) {
  let [out, err] = ['', ''];
  const code = await run(['batch', path('表'), ...words], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isColored: false,
    ...terminal,
  });
  return { code, out, err };
}

const lines = (name: string) => readFileSync(path(name), 'utf8').trim().split('\n');
const named = (name: string): FormOverrides => ({
  projectName: name,
  set: { 0: { level3: `采购${name}册数` } },
});
const over: FormOverrides = { ...named('超'), set: { 0: { score: 25 }, 1: { score: 30 } } };

test('--resume takes over what is unchanged, and only that', async () => {
  put('表/1.xlsx', named('一'));
  put('表/2.xlsx', named('二'));
  const words = ['-o', path('汇总.ndjson'), '--resume'];
  expect((await batch(words)).out).not.toContain('沿用');
  const before = lines('汇总.ndjson');
  put('表/2.xlsx', over);
  const again = await batch(words);
  expect(again.out).toContain('没有变化、沿用上次结果的有 1 个文件');
  expect(lines('汇总.ndjson')[0]).toBe(before[0]);
  expect(lines('汇总.ndjson')[1]).not.toBe(before[1]);
  expect((await batch([...words, '--policy', 'mof-2021-cost'])).out).not.toContain('沿用');
  expect((await batch(words)).out).not.toContain('沿用');
});

test('without --resume nothing is left beside the result', async () => {
  put('表/一.xlsx', named('一'));
  await batch(['-o', path('汇总.csv')]);
  expect(existsSync(path('汇总.csv.进度'))).toBe(false);
});

test('a line of the journal that was cut short is done anew', async () => {
  put('表/一.xlsx', named('一'));
  put('表/二.xlsx', named('二'));
  const words = ['-o', path('汇总.csv'), '--resume'];
  await batch(words);
  const journal = readFileSync(path('汇总.csv.进度'));
  writeFileSync(path('汇总.csv.进度'), journal.subarray(0, journal.length - 20));
  expect((await batch(words)).out).toContain('沿用上次结果的有 1 个');
  appendFileSync(path('汇总.csv.进度'), '半行');
  expect((await batch(words)).out).toContain('沿用上次结果的有 2 个');
});

test('Ctrl+C keeps what is done, says so, and --resume goes on', async () => {
  for (let i = 0; i < 60; i++) put(`表/${100 + i}.xlsx`, named(`项目${i}`));
  const heard = await batch(['-o', path('汇总.csv')], {
    onInterrupt: (listener) => {
      listener();
      return () => undefined;
    },
  });
  expect([heard.code, heard.out]).toEqual([
    2,
    expect.stringContaining('中途停下：共 60 个文件，检查了 0 个'),
  ]);
  const first = { count: 0 };
  const stopped = await batch(['-o', path('汇总.csv')], {
    onInterrupt: (listener) => {
      setImmediate(listener);
      return () => void first.count++;
    },
  });
  expect(first.count).toBe(1);
  expect(stopped.out).toContain('检查了 40 个');
  expect(lines('汇总.csv')).toHaveLength(41);
  const resumed = await batch(['-o', path('汇总.csv'), '--resume']);
  expect(resumed.out).toContain('沿用上次结果的有 40 个');
  expect(lines('汇总.csv')).toHaveLength(61);
});

test('the summary: sheets, the worst first, links, and text that stays text', async () => {
  put('表/甲局/好.xlsx', named('好'));
  put('表/乙局/坏 的.xlsx', { ...over, projectName: '=1+1' });
  writeFileSync(path('表/损坏.xlsx'), 'x');
  writeFileSync(path('表/说明.doc'), 'x');
  await batch(['-o', path('汇总.xlsx')]);
  const bytes = readFileSync(path('汇总.xlsx'));
  const workbook = openXlsx(bytes, '汇总.xlsx');
  const column = (sheet: string, number: number) =>
    [1, 2, 3, 4].map((row) => cellAt(workbook.readSheet(sheet), row, number)?.value ?? null);
  expect(column('清单', 1)).toEqual(['文件', '损坏.xlsx', '乙局/坏 的.xlsx', '甲局/好.xlsx']);
  expect(cellAt(workbook.readSheet('清单'), 3, 2)).toMatchObject({ value: '=1+1' });
  expect(cellAt(workbook.readSheet('清单'), 3, 2)?.formula).toBeUndefined();
  expect(column('问题', 1).slice(1)).toContain('乙局/坏 的.xlsx');
  expect(column('按部门', 1)).toContain('某县文化局');
  expect([...workbook.readSheet('概况').cells.values()].map(({ value }) => value)).toEqual(
    expect.arrayContaining(['.doc', '需要修改', '无法读取', '优']),
  );
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
    'Target="%E8%A1%A8/%E4%B9%99%E5%B1%80/%E5%9D%8F%20%E7%9A%84.xlsx" TargetMode="External"',
  );
  expect(part('xl/worksheets/sheet2.xml')).toMatch(
    /<pane ySplit="1".*state="frozen".*<autoFilter ref="A1:Q4"/s,
  );
  expect(column('没有读取', 2).slice(0, 2)).toEqual(['类型', '.doc']);
  expect(part('xl/worksheets/sheet1.xml')).not.toContain('fitToHeight="0"');
  expect(part('xl/charts/chart1.xml')).toContain("<c:f>'概况'!$A$5:$A$10</c:f>");
});

test('without a screen a line each thousand files is all that is said of progress', async () => {
  put('表/一.xlsx', named('一'));
  expect((await batch(['-o', path('汇总.csv')])).err).toBe('');
  expect((await batch(['-o', path('汇总.csv'), '--jobs', '0'])).err).toContain('--jobs 请给出 1 到 64');
});
