import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { folderOfEachTest, ziping } from '../support/command-line';
import { formSheet, formSheetWith } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

const path = folderOfEachTest(() => {
  writeFileSync(path('known.xlsx'), xlsxFile({ sheets: [formSheet()] }));
  writeFileSync(path('strange.xlsx'), xlsxFile({ sheets: [formSheetWith({ F5: '钱花了多少' })] }));
  writeFileSync(path('layout.json'), JSON.stringify(LAYOUT));
});
const LAYOUT = { schema: 1, labels: [{ label: '钱花了多少', block: 'funds', meaning: 'spent' }] };

const fundsIn = async (...words: string[]) => {
  const { out } = await ziping('check', '--format', 'json', ...words);
  return JSON.parse(out).files[0].forms[0].funds[0]?.spent;
};

test('layout prints what every label was read as, and why', async () => {
  const { code, out } = await ziping('layout', path('known.xlsx'));
  expect(code).toBe(0);
  expect(out).toMatch(/^工作表“自评表” A1:I\d+：\d+ 个栏目，全部读懂\n/);
  expect(out).toMatch(/ {2}F5 .*全年执行数\(B\) → 全年执行数（项目资金；认识：这个名称在版式库里）\n/);
});

test('the same as JSON', async () => {
  const { out } = await ziping('layout', path('known.xlsx'), '--format', 'json');
  const { schema, files } = JSON.parse(out);
  expect([schema, files[0].file, files[0].error]).toEqual([1, 'known.xlsx', null]);
  expect(files[0].forms[0].labels).toContainEqual({
    label: '全年执行数(B)',
    cell: 'F5',
    block: 'funds',
    meaning: 'spent',
    state: 'known',
    evidence: ['这个名称在版式库里'],
    keepsFrom: [],
  });
});

test('a layout file is used by layout and check, and kept by grade', async () => {
  const given = ['--layout', path('layout.json')];
  expect((await ziping('layout', path('strange.xlsx'), ...given)).out).toMatch(
    /钱花了多少 → 全年执行数（项目资金；由您指定/,
  );
  expect(await fundsIn(path('strange.xlsx'), ...given)).toBe(98);
  expect((await ziping('grade', path('strange.xlsx'), '-o', path('graded.xlsx'), ...given)).err).toBe('');
  expect(await fundsIn(path('graded.xlsx'))).toBe(98);
  expect((await ziping('layout', path('graded.xlsx'))).out).toContain(
    '钱花了多少 → 全年执行数（项目资金；由您指定',
  );
});

test('batch, report and fix read by it as well', async () => {
  const given = [path('strange.xlsx'), '--layout', path('layout.json')];
  await ziping('batch', ...given, '-o', path('summary.ndjson'));
  expect(JSON.parse(readFileSync(path('summary.ndjson'), 'utf8')).forms[0].funds[0].spent).toBe(98);
  expect((await ziping('report', ...given, '-o', path('report.docx'))).err).toMatch(
    /^报告里有\d+处〔请填写〕，填好后再报送。\n$/,
  );
  expect((await ziping('fix', ...given, '--rule', 'notation-mixed', '--dry-run')).err).toContain(
    '可修正的问题',
  );
});

test('-o exports what was said, to be used again', async () => {
  const exported = path('export.json');
  const { code, out } = await ziping(
    'layout',
    path('strange.xlsx'),
    '--layout',
    path('layout.json'),
    '-o',
    exported,
  );
  expect([code, out.endsWith(`版式文件：${exported}\n`)]).toEqual([0, true]);
  expect(JSON.parse(readFileSync(exported, 'utf8')).labels).toContainEqual(LAYOUT.labels[0]);
  expect(await fundsIn(path('strange.xlsx'), '--layout', exported)).toBe(98);
});

test.each([
  [{ schema: 1, labels: [{ label: 'x', meaning: '' }] }, 'labels.0.meaning：还没有填写含义'],
  [{ schema: 2 }, 'schema：应为 1'],
])('a wrong layout file %j is named by path', async (json, text) => {
  writeFileSync(path('wrong.json'), JSON.stringify(json));
  const { code, err } = await ziping('check', path('known.xlsx'), '--layout', path('wrong.json'));
  expect([code, err.includes(text)]).toEqual([2, true]);
});

test('wrong words are named', async () => {
  expect((await ziping('layout', path('known.xlsx'), '-o', path('x.txt'))).err).toContain('.json');
  expect((await ziping('layout', path('known.xlsx'), '--format', 'csv')).err).toContain('text、json');
  expect(existsSync(path('x.txt'))).toBe(false);
});
