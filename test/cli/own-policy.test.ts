import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import type { Settings } from '../../src/settings/settings';
import { folderOfEachTest, ziping } from '../support/command-line';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

/** 优 only from 99: the clean form of 98.8 is 良 under it. */
const COUNTY = {
  ...mof2020,
  id: 'county',
  title: '本县2024（优须99分）',
  grades: mof2020.grades.map((band) => (band.name === '优' ? { ...band, from: 0.99 } : band)),
};

const path = folderOfEachTest(() => {
  writeFileSync(path('county.json'), JSON.stringify(COUNTY));
});

/** The clean form with settings in it. */
async function fileWith(settings: Settings): Promise<string> {
  const workbook = openXlsx(xlsxFile({ sheets: [formSheet()] }), '表.xlsx');
  await workbook.settings.save(settings);
  writeFileSync(path('表.xlsx'), workbook.save());
  return path('表.xlsx');
}

const OWN: Settings = { policy: 'county', ownPolicy: COUNTY, suppressions: [] };
const formOf = (out: string) => JSON.parse(out).files[0].forms[0];

test('a pack kept in the workbook is in force, and the text says so', async () => {
  const file = await fileWith(OWN);
  const { code, out } = await ziping('check', file);
  expect(out).toContain('口径：本县2024（优须99分）（随本工作簿保存的自定口径）');
  expect([code, out]).toEqual([1, expect.stringContaining('等级 良')]);
  const json = formOf((await ziping('check', file, '--format', 'json')).out);
  expect(json.policy).toEqual({
    id: 'county',
    title: COUNTY.title,
    origin: 'own',
    sureness: null,
    reason: '随本工作簿保存的自定口径',
  });
});

test('grade, report and batch follow it too', async () => {
  const file = await fileWith(OWN);
  const graded = await ziping('grade', file, '--accept', 'computed-scores', '--format', 'json');
  expect(formOf(graded.out)).toMatchObject({ written: { grade: '良' }, policy: { origin: 'own' } });
  expect((await ziping('report', file, '-o', path('r.docx'))).out).toContain(COUNTY.title);
  const batch = await ziping('batch', file, '-o', path('s.ndjson'));
  expect(batch.out).toContain('随工作簿保存的自定口径检查的有 1 个文件：表.xlsx');
  expect(JSON.parse(readFileSync(path('s.ndjson'), 'utf8')).forms[0].evaluation.grade).toBe('良');
});

test('--policy wins', async () => {
  const file = await fileWith(OWN);
  const { out } = await ziping('check', file, '--policy', 'mof-2020', '--format', 'json');
  expect(formOf(out)).toMatchObject({
    policy: { id: 'mof-2020', origin: 'given' },
    evaluation: { grade: '优' },
  });
});

test('an own pack that grade was given stays in the graded file, whole', async () => {
  writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
  await ziping('grade', path('表.xlsx'), '--policy', path('county.json'), '-o', path('评.xlsx'));
  const settings = await openXlsx(readFileSync(path('评.xlsx')), '评.xlsx').settings.load();
  expect(settings).toMatchObject({ policy: 'county', ownPolicy: { id: 'county', title: COUNTY.title } });
  expect((await ziping('check', path('评.xlsx'))).out).toContain('随本工作簿保存的自定口径');
});

test.each([
  [
    'a damaged pack',
    { ...OWN, ownPolicy: { ...COUNTY, year: '今年', levels: [] } },
    'year 应为数字，不加引号（共 2 处错误）',
  ],
  ['no pack at all', { ...OWN, ownPolicy: null }, '整个口径 应为一组项目'],
  ['a pack that nobody knows', { policy: 'gone-2019', suppressions: [] }, '“gone-2019”不在内置口径之列'],
])('%s is said and another policy taken', async (_, settings, part) => {
  const file = await fileWith(settings);
  const { code, out } = await ziping('check', file);
  expect([code, out]).toEqual([0, expect.stringContaining(part)]);
  expect(out).toContain('口径：财预〔2020〕10号');
  const json = JSON.parse((await ziping('check', file, '--format', 'json')).out);
  expect(json.files[0]).toMatchObject({
    policyProblem: expect.stringContaining(part),
    forms: [{ policy: { id: 'mof-2020', origin: 'proposed' } }],
  });
  expect((await ziping('batch', file, '-o', path('s.csv'))).out).toContain(part);
});

test('--validate names every wrong place with what belongs there', async () => {
  writeFileSync(path('bad.json'), JSON.stringify({ ...COUNTY, title: 7, year: 1999 }));
  const { code, err } = await ziping('policies', '--validate', path('bad.json'));
  expect(code).toBe(2);
  expect(err).toContain('title：应为文字，加英文引号');
  expect(err).toContain('year：不能小于 2000');
  expect(readdirSync(path()).sort()).toEqual(['bad.json', 'county.json']);
});
