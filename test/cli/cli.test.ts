import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { folderOfEachTest, ziping } from '../support/command-line';
import { xlsxFile } from '../support/xlsx-file';
import { formSheet, gridSheet } from '../support/form-sheet';

const SAMPLES = join(__dirname, '../../samples');
const FOUNDING = '电子政务外网运维.xlsx';
const UNSCORED = '图书馆免费开放_待评分.xlsx';
const FAULTY = '农村饮水_有问题.xlsx';

const path = folderOfEachTest(() => {
  for (const name of [FOUNDING, UNSCORED, FAULTY]) copyFileSync(join(SAMPLES, name), path(name));
});

test('check prints findings with cells, the verdict last, and exits by what it found', async () => {
  const faulty = await ziping('check', path(FAULTY));
  expect(faulty.code).toBe(1);
  expect(faulty.out).toMatch(/必须修改（\d+）/);
  expect(faulty.out).toMatch(/H6 .*执行率填90.00%，应为86.20%/);
  expect(faulty.out.trim().split('\n').at(-1)).toContain('结论：需要修改');
  expect((await ziping('check', path(FOUNDING))).code).toBe(0);
});

test('the JSON contract: keys, plain numbers, null for what is missing', async () => {
  const { out } = await ziping('check', path(FOUNDING), '--format', 'json');
  const json = JSON.parse(out);
  expect(json).toMatchObject({ schema: 1, files: [{ file: path(FOUNDING), error: null }] });
  const [form] = json.files[0].forms;
  expect(Object.keys(form)).toEqual([
    'sheet',
    'range',
    'family',
    'policy',
    'fields',
    'goal',
    'funds',
    'indicators',
    'written',
    'evaluation',
    'result',
    'findings',
    'verdict',
  ]);
  expect(form.evaluation).toMatchObject({
    arrivalRate: null,
    executionRate: 1,
    totalScore: 100,
    grade: '优',
  });
  expect(form.funds[0]).toMatchObject({
    role: 'total',
    annualBudget: 219.91,
    arrived: null,
    weight: 10,
    row: 6,
  });
  expect(form.indicators[0]).toMatchObject({
    level1: '产出指标',
    target: { raw: '≥100家', kind: 'quantity', operator: '≥', number: 100, unit: '家' },
    computedScore: 10,
    reason: null,
    row: 13,
  });
  expect(form.verdict).toBe('submittable');
});

test('CSV opens in a spreadsheet: byte order mark, one line a finding, no formula from a file name', async () => {
  const { out } = await ziping('check', path(FAULTY), '--format', 'csv');
  expect(out.charCodeAt(0)).toBe(0xfeff);
  expect(out.split('\r\n').length).toBeGreaterThan(10);
});

test('filters by rule and severity', async () => {
  const { out } = await ziping(
    'check',
    path(FAULTY),
    '--format',
    'json',
    '--severity',
    'E',
    '--rules',
    'total-score,actual-copies-target',
  );
  const { findings } = JSON.parse(out).files[0].forms[0];
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['total-score']);
});

test('grade writes a copy, leaves the input alone, and reads back what it wrote', async () => {
  const before = readFileSync(path(UNSCORED));
  const { code, out } = await ziping('grade', path(UNSCORED));
  const result = path('图书馆免费开放_待评分.已评.xlsx');
  expect(out).toMatch(/已写入 \d+ 个单元格并逐一核对/);
  expect(readFileSync(path(UNSCORED)).equals(before)).toBe(true);
  expect(existsSync(result)).toBe(true);
  const checked = JSON.parse((await ziping('check', result, '--format', 'json')).out).files[0].forms[0];
  expect(checked.written).toMatchObject({ totalWeight: 100, totalScore: checked.evaluation.totalScore });
  expect(checked.indicators.every(({ score }: { score: number | null }) => score !== null)).toBe(true);
  expect(code).toBe(0);
});

test('grading a graded file again changes nothing in the form', async () => {
  await ziping('grade', path(UNSCORED), '-o', path('一.xlsx'));
  const second = await ziping('grade', path('一.xlsx'), '-o', path('二.xlsx'), '--format', 'json');
  const first = JSON.parse((await ziping('check', path('一.xlsx'), '--format', 'json')).out).files[0]
    .forms[0];
  expect(JSON.parse(second.out).files[0].forms[0].evaluation).toEqual(first.evaluation);
});

test('grade --dry-run shows the result first and writes nothing; lines are taken and left as in the panel', async () => {
  const { out } = await ziping(
    'grade',
    path(FAULTY),
    '--dry-run',
    '--leave',
    'block,report',
    '--take',
    'h13',
  );
  expect(out.split('\n').slice(0, 2).join()).toMatch(/预览，没有写文件, {2}表中.* → 写入后/);
  expect(out).toMatch(/写入 {2}H13 .*得分：维修养护供水工程处数：15 → 13.37/);
  expect(readdirSync(path())).toHaveLength(3);
  const words = ['--format', 'json', '--dry-run'];
  const { plans } = JSON.parse((await ziping('grade', path(FAULTY), ...words)).out).files[0];
  expect(plans[0]).toMatchObject({ before: { total: expect.any(Number) }, open: expect.any(Array) });
  expect(plans[0].left[0]).toMatchObject({ cell: expect.any(String), needs: 'computed-scores' });
  expect((await ziping('grade', path(FAULTY), path(UNSCORED), '--leave', 'H13')).code).toBe(2);
  expect((await ziping('grade', path(FAULTY), '--leave', '第三行')).err).toContain('--take、--leave');
});

test('--in-place writes the input itself, and leaves no other file', async () => {
  const before = readFileSync(path(UNSCORED));
  await ziping('grade', path(UNSCORED), '--in-place');
  expect(readFileSync(path(UNSCORED)).equals(before)).toBe(false);
  expect(readdirSync(path())).toHaveLength(3);
});

test('accepted computed scores replace wrong ones and the policy stays in the workbook', async () => {
  const result = path('改.xlsx');
  await ziping('grade', path(FAULTY), '-o', result, '--accept', 'computed-scores', '--policy', 'guangxi');
  const form = JSON.parse((await ziping('check', result, '--format', 'json')).out).files[0].forms[0];
  expect(form.policy.id).toBe('guangxi');
  expect(form.indicators[0].score).toBe(13.37);
  expect(form.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('execution-rate');
});

test('a protected form is refused before anything is written', async () => {
  writeFileSync(path('保护.xlsx'), xlsxFile({ sheets: [{ ...formSheet(), isProtected: true }] }));
  const { code, out } = await ziping('grade', path('保护.xlsx'));
  expect(code).toBe(2);
  expect(out).toContain('已锁定');
  expect(existsSync(path('保护.已评.xlsx'))).toBe(false);
});

test('report makes a Word document', async () => {
  const { code } = await ziping('report', path(FOUNDING), '-o', path('报告.docx'));
  expect(code).toBe(0);
  expect(readFileSync(path('报告.docx')).subarray(0, 2).toString()).toBe('PK');
});

describe('bad input: a clear Chinese error that names the file, exit 2, nothing written', () => {
  const cases: readonly (readonly [string, string, Uint8Array | undefined, string])[] = [
    ['no such file', '没有.xlsx', undefined, '找不到'],
    ['an empty file', '空.xlsx', new Uint8Array(), '空'],
    ['no zip', '文本.xlsx', Buffer.from('不是表格'), '不是'],
    [
      'an .xls',
      '旧.xls',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]),
      '另存为',
    ],
    ['no form', '发票.xlsx', xlsxFile({ sheets: [gridSheet([['发票号', '金额']])] }), '没有找到自评表'],
  ];

  test.each(cases)('%s', async (_name, file, bytes, words) => {
    if (bytes) writeFileSync(path(file), bytes);
    const before = readdirSync(path());
    const { code, out, err } = await ziping('grade', path(file));
    expect(code).toBe(2);
    expect(out + err).toContain(words);
    expect(out + err).toContain(basename(file));
    expect(readdirSync(path())).toEqual(before);
  });

  test('a truncated file', async () => {
    const bytes = readFileSync(path(FOUNDING));
    writeFileSync(path('断.xlsx'), bytes.subarray(0, bytes.length / 2));
    expect((await ziping('check', path('断.xlsx'))).code).toBe(2);
  });

  test('wrong words', async () => {
    for (const words of [
      ['check', path(FOUNDING), '--policy', '无此口径'],
      ['check', path(FOUNDING), '--format', 'xml'],
      ['grade', path(FOUNDING), '--accept', 'all'],
      ['rules', 'no-such-rule'],
    ]) {
      const { code, err } = await ziping(...words);
      expect(code).toBe(2);
      expect(err).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

test('a folder is checked file by file; one bad file does not stop the others', async () => {
  writeFileSync(path('坏.xlsx'), 'x');
  const { code, out } = await ziping('check', path(), '--format', 'json');
  const files = JSON.parse(out).files as { error: unknown; forms: unknown[] }[];
  expect(code).toBe(2);
  expect(files).toHaveLength(4);
  expect(files.filter(({ error }) => error === null)).toHaveLength(3);
});

test('an own policy from a file, with errors by path', async () => {
  writeFileSync(path('本地.json'), JSON.stringify({ id: 'own' }));
  const { code, err } = await ziping('check', path(FOUNDING), '--policy', path('本地.json'));
  expect(code).toBe(2);
  expect(err).toContain('title');
});

test('lists: policies with 待核对 marks, rules with their pages', async () => {
  expect((await ziping('policies')).out).toContain('待核对');
  expect((await ziping('rules')).out.split('\n').length).toBeGreaterThan(40);
  expect((await ziping('rules', 'weight-total')).out).toMatch(
    /^# weight-total：.*\n[^]*## 错误示例\n[^]*## 依据\n/,
  );
});

test('batch sums a folder up in a table, a row per form, with what could not be read', async () => {
  writeFileSync(path('坏.xlsx'), 'x');
  const csv = path('汇总.csv');
  const { code, out } = await ziping('batch', path(), '-o', csv);
  expect(code).toBe(2);
  expect(out).toContain('共检查 4 个文件：可提交 1 个，需要修改 1 个，填写中 1 个，无法读取 1 个');
  const lines = readFileSync(csv, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines.find((line) => line.includes('电子政务'))).toContain(
    '宜春市大数据发展管理局,2022,yichun-2022,1,100,100,100,优,可提交,0,2,1',
  );
  await ziping('batch', path(FOUNDING), '-o', path('汇总.xlsx'));
  const sheets = openXlsx(readFileSync(path('汇总.xlsx')), '汇总.xlsx').sheetList();
  expect(sheets.map(({ name }) => name)).toEqual(['概况', '清单', '问题', '按规则', '按部门', '异同']);
  await ziping('batch', path(FOUNDING), '-o', path('汇总.ndjson'));
  expect(JSON.parse(readFileSync(path('汇总.ndjson'), 'utf8'))).toMatchObject({ error: null });
});

test('batch says what several projects have in common', async () => {
  mkdirSync(path('单位'));
  const reason = '受连续降雨影响，室外场地停工两个月，已调整施工安排，计划于明年六月底前全部完工。';
  for (const projectName of ['甲', '乙']) {
    const form = formSheet({ projectName, set: { 0: { level3: `采购${projectName}册数` }, 4: { reason } } });
    writeFileSync(path(`单位/${projectName}.xlsx`), xlsxFile({ sheets: [form] }));
  }
  const { out } = await ziping('batch', path('单位'), '-o', path('汇总.csv'));
  expect(out).toMatch(/^不同项目写得一字不差.*乙\.xlsx.*$/m);
  expect(out).not.toContain(path() + '/单位');
  expect(readFileSync(path('汇总.csv'), 'utf8').match(/不同项目写得一字不差/g)).toHaveLength(2);
});

test('files of other formats in a folder are named, spreadsheets as unreadable', async () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
  ]);
  writeFileSync(path('旧.et'), ole);
  writeFileSync(path('导出.xls'), '<html><table></table></html>');
  writeFileSync(path('开放.ods'), 'x');
  for (const name of ['说明.doc', '佐证.pdf', '~$旧.et']) writeFileSync(path(name), 'x');
  const { code, out, err } = await ziping('check', path());
  expect(code).toBe(2);
  expect(out).toMatch(/无法检查 {2}导出\.xls：.*自评表/);
  for (const name of ['旧.et', '开放.ods'])
    expect(out).toMatch(new RegExp(`无法检查  ${name}：.*请用 Excel 或 WPS 打开后另存为 \\.xlsx`));
  expect(err).toBe('另有 2 个文件不是电子表格，没有检查：说明.doc、佐证.pdf。\n');
  const batch = await ziping('batch', path(), '-o', path('汇总.csv'));
  expect([batch.code, batch.err]).toEqual([2, err]);
  expect(batch.out).toContain('无法读取 3 个');
  expect(readFileSync(path('汇总.csv'), 'utf8')).toContain('旧.et：这是 WPS 表格的 .et 格式');
});

test('a folder of other documents alone is named so, and the names are not without end', async () => {
  mkdirSync(path('材料'));
  for (let i = 1; i <= 21; i += 1) writeFileSync(path(`材料/佐证${i}.pdf`), 'x');
  const { code, err } = await ziping('check', path('材料'));
  expect(code).toBe(2);
  expect(err).toMatch(
    /^另有 21 个文件不是电子表格，没有检查：(佐证\d+\.pdf、){19}佐证\d+\.pdf等。\n.*没有电子表格/,
  );
});

test('a template is a form of ours that reads as blank, and an own policy file is checked', async () => {
  await ziping('template', '--policy', 'mof-2021-cost', '-o', path('空白.xlsx'));
  const { files } = JSON.parse((await ziping('check', path('空白.xlsx'), '--format', 'json')).out);
  expect(files[0].forms[0].policy.id).toBe('mof-2021-cost');
  const [blank] = files[0].forms;
  expect([
    blank.verdict,
    blank.findings.filter(({ severity }: { severity: string }) => severity === 'E'),
  ]).toEqual(['in-progress', []]);
  expect(blank.result.missing.slice(0, 2).map(({ label }: { label: string }) => label)).toEqual([
    '年度',
    '项目名称',
  ]);
  const pack = join(__dirname, '../../src/policy/packs/hubei.json');
  expect(await ziping('policies', '--validate', pack)).toMatchObject({
    code: 0,
    out: expect.stringContaining('可以使用'),
  });
});
