import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, mergedLayouts } from '../../src/form/layout';
import {
  layoutToJson,
  LayoutError,
  loadLayout,
  loadLayoutText,
  usableLayout,
} from '../../src/form/layout-json';
import { readForms } from '../../src/form/read';
import { BLOCK_WORDS, ROLE_WORDS } from '../../src/form/reading-words';
import { formSheetWith } from '../support/form-sheet';

const LAYOUT: Layout = {
  labels: [
    { label: '全年执行', block: 'funds', meaning: 'spent' },
    { label: '复核意见', meaning: 'irrelevant' },
  ],
  cells: [{ sheet: '自评表', cell: { row: 12, column: 9 }, meaning: 'reason' }],
};

test('a layout comes back from its file as it was', () => {
  expect(loadLayoutText(`\uFEFF${JSON.stringify(layoutToJson(LAYOUT))}`)).toEqual(LAYOUT);
  expect(loadLayout({ schema: 1 })).toEqual({ labels: [], cells: [] });
});

test('meanings and blocks may be written in Chinese, cells in any case', () => {
  const json = {
    schema: 1,
    labels: [{ label: '全年执行', block: '项目资金', meaning: '全年执行数' }],
    cells: [{ sheet: '自评表', cell: 'i12', meaning: '得分' }],
  };
  expect(loadLayout(json)).toMatchObject({
    labels: [{ block: 'funds', meaning: 'spent' }],
    cells: [{ cell: { row: 12, column: 9 }, meaning: 'score' }],
  });
});

function problemsOf(json: unknown): string[] {
  try {
    loadLayout(json);
    return [];
  } catch (error) {
    return error instanceof LayoutError
      ? error.problems.map(({ path, message }) => `${path}: ${message}`)
      : ['?'];
  }
}

test.each<readonly [unknown, readonly (string | RegExp)[]]>([
  [[], [/^: 应为一组项目/]],
  [{ labels: [] }, ['schema: 应为 1']],
  [{ schema: 1, lables: [] }, [': 不认识的项目：lables，请检查拼写或删去']],
  [{ schema: 1, labels: {} }, ['labels: 应为列表，写在 [ ] 里']],
  [{ schema: 1, labels: ['全年执行'] }, [/^labels\.0: 应为一组项目/]],
  [{ schema: 1, labels: [{ meaning: 'spent' }] }, ['labels.0.label: 缺少这一项，应为文字']],
  [{ schema: 1, labels: [{ label: ' ', meaning: 'spent' }] }, ['labels.0.label: 应为文字，不能空着']],
  [
    { schema: 1, labels: [{ label: '全年执行', meaning: '' }] },
    [/^labels\.0\.meaning: 还没有填写含义，只能是 项目名称（projectName）/],
  ],
  [
    { schema: 1, labels: [{ label: '全年执行', meaning: 'spend' }] },
    [/^labels\.0\.meaning: 没有这个含义“spend”/],
  ],
  [
    { schema: 1, labels: [{ label: '全年执行', meaning: 'spent', block: 'x' }] },
    [/^labels\.0\.block: 没有这个部分“x”，只能是 表头（head）/],
  ],
  [
    { schema: 1, cells: [{ sheet: '自评表', cell: '五行', meaning: 'score', note: 1 }] },
    [/^cells\.0: 不认识的项目：note/, 'cells.0.cell: “五行”不是单元格，应写作 H5 这样'],
  ],
])('%j is wrong in %j', (json, expected) => {
  const problems = problemsOf(json);
  expect(problems).toHaveLength(expected.length);
  expected.forEach((each, index) => {
    if (typeof each === 'string') expect(problems[index]).toBe(each);
    else expect(problems[index]).toMatch(each);
  });
});

test('what is no JSON is said so, and a kept layout loses only its damaged entries', () => {
  expect(() => loadLayoutText('{')).toThrow('版式文件有 1 处错误：\n  （整个文件）：不是有效的 JSON');
  const damaged = { ...layoutToJson(LAYOUT), labels: [{ label: '全年执行' }, LAYOUT.labels[1]] };
  expect(usableLayout(damaged)).toEqual({ labels: [LAYOUT.labels[1]], cells: LAYOUT.cells });
  expect(usableLayout('x')).toEqual({ labels: [], cells: [] });
});

test('of two layouts the first holds, by words and by place', () => {
  const other: Layout = {
    labels: [{ label: '全年 执行', meaning: 'arrived' }],
    cells: [{ sheet: '自评表', cell: { row: 5, column: 6 }, meaning: 'arrived' }],
  };
  const first: Layout = { labels: [{ label: '全年执行', meaning: 'spent' }], cells: [] };
  const sheet = formSheetWith({ F5: '全年执行' });
  const spent = (layout: Layout) => readForms([sheet], layout).forms[0]?.funds?.columns.spent;
  expect(spent(mergedLayouts(first, { ...other, cells: [] }))).toBe(6);
  expect(spent(mergedLayouts({ labels: [], cells: [{ ...other.cells[0]!, meaning: 'spent' }] }, other))).toBe(
    6,
  );
});

test('the schema names every meaning and block', () => {
  const schema = readFileSync(join(__dirname, '../../docs/layout.schema.json'), 'utf8');
  const all = [...Object.entries(ROLE_WORDS), ...Object.entries(BLOCK_WORDS)].flat();
  expect(all.filter((name) => !schema.includes(`"${name}"`))).toEqual([]);
});
