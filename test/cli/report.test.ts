import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { folderOfEachTest, ziping } from '../support/command-line';
import { formSheet } from '../support/form-sheet';
import { reportRows, sheetOfRows } from '../support/report-rows';
import { xlsxFile } from '../support/xlsx-file';

const path = folderOfEachTest();

const textOf = (file: string) =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());

/** A graded workbook whose report a person worked on. */
async function worked(): Promise<string> {
  writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
  await ziping('grade', path('表.xlsx'), '-o', path('评.xlsx'));
  const workbook = openXlsx(readFileSync(path('评.xlsx')), '评.xlsx');
  const [form, report] = ['自评表', '绩效自评报告'].map((name) => workbook.readSheet(name));
  const rows = reportRows(report!).map((row) => ({
    ...row,
    text: row.text.replace('〔请填写：立项依据、背景和目的〕', '县里决定办好阅读服务。'),
  }));
  writeFileSync(path('写过.xlsx'), xlsxFile({ sheets: [form!, sheetOfRows('绩效自评报告', rows)] }));
  return path('写过.xlsx');
}

test('the document takes over what was written into the report sheet, and says so', async () => {
  const file = await worked();
  const { code, out } = await ziping('report', file, '-o', path('报告.docx'));
  expect(code).toBe(0);
  expect(out).toContain('采用了工作表“绩效自评报告”里写过的文字');
  expect(textOf(path('报告.docx'))).toContain('县里决定办好阅读服务。');
});

test('--fresh leaves the report sheet aside', async () => {
  const { out } = await ziping('report', await worked(), '-o', path('报告.docx'), '--fresh');
  expect(out).not.toContain('采用了');
  expect(textOf(path('报告.docx'))).not.toContain('县里决定');
});

test('the outline of the last run is remembered; another one can be named', async () => {
  writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
  await ziping('grade', path('表.xlsx'), '-o', path('评.xlsx'), '--outline', 'brief');
  await ziping('report', path('评.xlsx'), '-o', path('综述.docx'));
  expect(textOf(path('综述.docx'))).toContain('绩效自评综述');
  await ziping('report', path('评.xlsx'), '-o', path('报告.docx'), '--outline', 'transfer');
  expect(textOf(path('报告.docx'))).toContain('绩效目标分解下达情况');
});

test('what must still be corrected is said before the report', async () => {
  const SAMPLES = join(__dirname, '../../samples');
  copyFileSync(join(SAMPLES, '农村饮水_有问题.xlsx'), path('有问题.xlsx'));
  const { code, err } = await ziping('report', path('有问题.xlsx'), '-o', path('报告.docx'));
  expect(code).toBe(0);
  expect(err).toMatch(/表中还有\d+处必须修改，改正后请重新生成报告。/);
});

test('of several forms one is named by its number', async () => {
  const sheets = [formSheet(), formSheet({ sheetName: '另一张', projectName: '另一个项目' })];
  writeFileSync(path('两张.xlsx'), xlsxFile({ sheets }));
  const { code, err } = await ziping('report', path('两张.xlsx'), '-o', path('报告.docx'));
  expect([code, err.includes('处〔请填写〕')]).toEqual([0, true]);
  expect(textOf(path('报告-公共阅读服务.docx'))).toContain('公共阅读服务');
  expect(textOf(path('报告-另一个项目.docx'))).toContain('另一个项目');
  expect((await ziping('report', path('两张.xlsx'), '-o', path('二.docx'), '--form', '2')).code).toBe(0);
  expect(textOf(path('二.docx'))).toContain('另一个项目');
  expect((await ziping('report', path('两张.xlsx'), '-o', path('三.docx'), '--form', '3')).code).toBe(2);
});

test('a policy that was chosen is the basis, and a title too long breaks before what it is', async () => {
  const sheet = formSheet({ projectName: '某某县乡镇图书馆公共阅读服务能力提升' });
  writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [sheet] }));
  await ziping('report', path('表.xlsx'), '-o', path('报告.docx'), '--policy', 'mof-2020');
  const text = textOf(path('报告.docx'));
  expect(text).toContain('财预〔2020〕10号');
  expect(text).toMatch(/<w:br\/><w:t[^>]*>绩效自评报告</);
});

test('several projects in one report; one file that cannot be read stops it', async () => {
  for (const name of ['甲', '乙'])
    writeFileSync(path(`${name}.xlsx`), xlsxFile({ sheets: [formSheet({ projectName: `${name}项目` })] }));
  const { code, out } = await ziping('report', path('甲.xlsx'), path('乙.xlsx'), '-o', path('汇总.docx'));
  expect([code, out]).toEqual([0, expect.stringContaining('2个项目')]);
  expect(textOf(path('汇总.docx'))).toContain('（二）乙项目');
  writeFileSync(path('坏.xlsx'), 'x');
  const broken = await ziping('report', path('甲.xlsx'), path('坏.xlsx'), '-o', path('没有.docx'));
  expect(broken.code).toBe(2);
  const wrong = await ziping(
    'report',
    path('甲.xlsx'),
    path('乙.xlsx'),
    '-o',
    path('x.docx'),
    '--outline',
    'seed',
  );
  expect(wrong.err).toContain('请用 --outline summary');
});

test('an own outline is kept by the report sheet: the next run needs no file', async () => {
  const outline = {
    schema: 1,
    id: 'town',
    name: '镇里的提纲',
    title: '{年度项目}自评说明',
    annex: false,
    signature: false,
    sections: [{ key: 'a', heading: '资金', content: [{ key: 'a.text', text: '{预算执行}' }] }],
  };
  writeFileSync(path('提纲.json'), JSON.stringify(outline));
  writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
  await ziping('grade', path('表.xlsx'), '-o', path('评.xlsx'), '--outline', path('提纲.json'));
  await ziping('report', path('评.xlsx'), '-o', path('报告.docx'));
  expect(textOf(path('报告.docx'))).toContain('2024年度公共阅读服务自评说明');
  writeFileSync(path('错.json'), JSON.stringify({ ...outline, title: '{项目}' }));
  const { code, err } = await ziping(
    'report',
    path('评.xlsx'),
    '-o',
    path('x.docx'),
    '--outline',
    path('错.json'),
  );
  expect([code, err]).toEqual([2, expect.stringContaining('没有“{项目}”这一项')]);
});

test('check says what a report sheet lacks', async () => {
  const { out } = await ziping('check', await worked());
  expect(out).toMatch(/报告“绩效自评报告”：还有\d+处〔请填写〕。/);
  const { out: json } = await ziping('check', await worked(), '--format', 'json');
  expect(JSON.parse(json).files[0].reports[0]).toMatchObject({
    sheet: '绩效自评报告',
    stale: 0,
    contradictions: [],
  });
});

test('cover, contents, signature and annex are taken in and left out', async () => {
  writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
  const made = (...words: string[]) => ziping('report', path('表.xlsx'), '-o', path('报告.docx'), ...words);
  await made('--with', 'cover,目录', '--without', 'annex');
  expect(textOf(path('报告.docx'))).toMatch(/项目编码[^]*目\u3000录/);
  expect(textOf(path('报告.docx'))).not.toContain('附表：');
  expect((await made('--with', 'title')).err).toContain('没有“title”这一部分，只能是 cover（封面）');
});

test('a report whose sheet was renamed is known again, by grade and by check; several are called after their projects', async () => {
  const sheets = [formSheet(), formSheet({ sheetName: '二', projectName: '另一个项目' })];
  writeFileSync(path('两张.xlsx'), xlsxFile({ sheets }));
  await ziping('grade', path('两张.xlsx'), '-o', path('评.xlsx'));
  const graded = openXlsx(readFileSync(path('评.xlsx')), '评.xlsx');
  expect(graded.sheetList().map(({ name }) => name)).toEqual([
    '自评表',
    '二',
    '绩效自评报告-公共阅读服务',
    '绩效自评报告-另一个项目',
  ]);
  const renamed = graded
    .sheetList()
    .map(({ name }) => ({ ...graded.readSheet(name), name: name.replace('绩效自评报告-', '上报 ') }));
  writeFileSync(path('改名.xlsx'), xlsxFile({ sheets: renamed }));
  const checked = await ziping('check', path('改名.xlsx'));
  expect(checked.out).toContain('上报 公共阅读服务');
  await ziping('grade', path('改名.xlsx'), '-o', path('又评.xlsx'));
  const again = openXlsx(readFileSync(path('又评.xlsx')), '又评.xlsx');
  expect(again.sheetList()).toHaveLength(4);
});

test('batch writes a summary report besides, without the files that it could not read', async () => {
  for (const name of ['甲', '乙'])
    writeFileSync(path(`${name}.xlsx`), xlsxFile({ sheets: [formSheet({ projectName: `${name}项目` })] }));
  writeFileSync(path('坏.xlsx'), 'x');
  const words = ['batch', path(''), '-o', path('汇总.csv')];
  const { out } = await ziping(...words, '--report', path('汇总.docx'));
  expect(out).toContain('2个项目，没有列入读不出的1个文件');
  expect(textOf(path('汇总.docx'))).toContain('（二）');
  expect((await ziping(...words, '--report', path('汇总.txt'))).err).toContain('以 .docx 结尾');
  expect((await ziping(...words, '--outline', 'summary')).err).toContain('请同时给出 --report');
});
