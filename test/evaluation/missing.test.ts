import Big from 'big.js';
import { evaluate } from '../../src/evaluation/evaluate';
import type { MissingPart } from '../../src/evaluation/evaluation';
import { blankHead, inOrder, isExplanatory, missingParts, openRows } from '../../src/evaluation/missing';
import type { Indicator, SelfEvaluationForm } from '../../src/form/form';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { blankContent } from '../../src/plan/blank/content';
import { templateSheet } from '../../src/plan/template';
import { formatA1 } from '../../src/sheet/address';
import { indicatorRow, numberField } from '../support/fields';
import { formOn, type FormOverrides, formSheet, sheetOf } from '../support/form-sheet';

/** «得分 H13 20»: what is missing, where, and the points that wait. */
const said = (parts: readonly MissingPart[]) =>
  parts.map(({ label, cell, points }) =>
    [label, cell ? formatA1(cell) : '—', points?.toFixed() ?? '—'].join(' '),
  );

function missing(form: SelfEvaluationForm, policy: Policy = defaultPolicy): string[] {
  return said(missingParts(form, policy, evaluate(form, policy)));
}
const missingIn = (overrides: FormOverrides) => missing(formOn(formSheet(overrides)));
const withRow = (row: Partial<Indicator>): string[] => {
  const form = formOn(formSheet());
  const [first, ...others] = form.indicators;
  return missing({ ...form, indicators: [{ ...first!, ...row }, ...others] });
};

test.each<[string, FormOverrides, string[]]>([
  ['nothing', {}, []],
  ['a target', { set: { 0: { target: '' } } }, ['“采购图书册数”的指标值 D13 20']],
  ['an actual', { set: { 0: { actual: '' } } }, ['“采购图书册数”的完成值 E13 20']],
  ['a dash is an answer', { set: { 0: { actual: '—' } } }, []],
  ['a weight', { set: { 1: { weight: null } } }, ['“图书验收合格率”的分值 G14 —']],
  ['a score', { set: { 0: { score: null } } }, ['“采购图书册数”的得分 H13 20']],
  ['words for a score', { set: { 0: { score: '满分' as never } } }, ['“采购图书册数”的得分 H13 20']],
  ['a row worth nothing', { set: { 0: { weight: 0, score: null, actual: '' } } }, []],
])('of a row: %s', (_, overrides, expected) => {
  expect(missingIn(overrides).map((text) => text.replace(/ [A-Z]+\d+ /, ' ? '))).toEqual(
    expected.map((text) => text.replace(/ [A-Z]+\d+ /, ' ? ')),
  );
});

test('the cell is the one that is to be filled in', () => {
  const { indicators } = formOn(formSheet());
  const form = formOn(formSheet({ set: { 0: { target: '', actual: '', score: null } } }));
  const cells = missingParts(form, defaultPolicy, evaluate(form, defaultPolicy)).map(({ cell, row }) => [
    cell,
    row,
  ]);
  const first = indicators[0]!;
  expect(cells).toEqual([first.target, first.actual, first.score].map(({ cell }) => [cell, 13]));
});

test('a row without points beside points that are whole waits for nothing', () => {
  const idle = { weight: numberField(undefined, 'H20'), score: numberField(undefined, 'I20') };
  const form = formOn(formSheet());
  const added = indicatorRow('≥1个', '', { row: 20, ...idle });
  expect(missing({ ...form, indicators: [...form.indicators, added] })).toEqual([]);
  const short = formOn(formSheet({ set: { 0: { weight: 10, score: 10 } } }));
  expect(missing({ ...short, indicators: [...short.indicators, added] })).toHaveLength(2);
});

test('what only explains the row above, does not apply, or is the rate needs no values', () => {
  const blank = { weight: numberField(undefined, 'G13'), score: numberField(undefined, 'H13') };
  const level3 = (value: string) => ({ level3: { value, cell: undefined } });
  expect(withRow({ ...blank, ...level3('其中：少儿图书') })).toEqual([]);
  expect(withRow({ ...blank, isPlaceholder: true })).toEqual([]);
  expect(withRow({ isExecution: true, target: { ...indicatorRow('', '').target } })).toEqual([]);
  expect(isExplanatory(indicatorRow('1', '1', level3('★其中：少儿图书')))).toBe(true);
  expect(isExplanatory(indicatorRow('1', '1', { ...level3('其中：少儿图书'), score: numberField(5) }))).toBe(
    false,
  );
  expect(isExplanatory(indicatorRow('1', '1', level3('图书其中：少儿')))).toBe(false);
});

describe('of the funds', () => {
  const funds = (annual: number | null, spent: number | null, weight: number | null, score: number | null) =>
    missingIn({
      funds: [{ label: '年度资金总额', amounts: [100, annual, spent], weight, rate: null, score }],
    }).map((text) => text.replace(/ [A-Z]+\d+ /, ' '));

  test('budget, spending and points earned, with the points that wait for them', () => {
    expect(funds(100, 98, 10, 9.8)).toEqual([]);
    expect(funds(null, null, 10, null)).toEqual([
      '全年预算数(A) 10',
      '全年执行数(B) 10',
      '预算执行率得分 10',
    ]);
  });

  test('without points of its own the rate misses these alone, and only where the policy gives it some', () => {
    expect(funds(null, null, null, null)).toEqual(['预算执行率的分值 —']);
    const form = formOn(
      formSheet({
        funds: [{ label: '年度资金总额', amounts: [1, 1, 1], weight: null, rate: 1, score: null }],
      }),
    );
    const none = { ...defaultPolicy, execution: { ...defaultPolicy.execution, weight: Big(0) } };
    expect(missing(form, none)).toEqual([]);
    expect(missing({ ...form, funds: undefined })).toEqual([]);
  });
});

test('a form that prints points nowhere misses them once', () => {
  const form = formOn(formSheet());
  const bare = form.indicators.map((row) => ({
    ...row,
    level1: undefined,
    weight: numberField(),
    score: numberField(9, 'H13'),
  }));
  const { weight: _, ...columns } = form.columns;
  const without = { ...form, funds: undefined, columns, indicators: bare, blockLabel: undefined };
  expect(missing(without as SelfEvaluationForm)).toEqual(['各指标的分值 — —']);
});

test('blank places of the head and the goals, each by its name', () => {
  const form = formOn(sheetOf(templateSheet(blankContent({ policy: defaultPolicy }))));
  expect(blankHead(form).map(({ what, label }) => `${what} ${label}`)).toEqual(
    ['年度', '项目名称', '主管部门', '实施单位', '预期目标', '实际完成情况'].map((label) => `head ${label}`),
  );
  expect(blankHead(formOn(formSheet()))).toEqual([]);
  expect(blankHead({ ...form, year: { value: undefined, cell: undefined } })).toHaveLength(5);
});

test('rows of a template wait for an indicator until the points are whole', () => {
  const form = formOn(sheetOf(templateSheet(blankContent({ policy: policyById('mof-2020')! }))));
  const open = openRows(form, defaultPolicy, Big(40));
  expect(open.length).toBeGreaterThan(5);
  expect(open[0]).toMatchObject({ what: 'row', label: '“数量指标”的指标', points: undefined });
  expect(open.every(({ cell, row }) => cell?.row === row)).toBe(true);
  expect(openRows(form, defaultPolicy, undefined)).toHaveLength(open.length);
  expect(openRows(form, defaultPolicy, Big(100))).toEqual([]);
});

test('a row without a name is no open one once something says that it does not apply', () => {
  const form = formOn(formSheet());
  const nameless = { value: undefined, cell: undefined };
  const row = (target: string) => indicatorRow(target, '', { level3: nameless, isNotApplicable: true });
  const open = (target: string) => openRows({ ...form, indicators: [row(target)] }, defaultPolicy, undefined);
  expect(open('')).toMatchObject([{ label: '“第13行”的指标' }]);
  expect(open('—')).toEqual([]);
  expect(openRows({ ...form, indicators: [indicatorRow('', '')] }, defaultPolicy, undefined)).toEqual([]);
});

test('what is missing is in the order of the sheet; what has no place comes last', () => {
  const part = (label: string, row: number | undefined, column?: number): MissingPart => ({
    ...{ what: 'score', label, row, points: undefined },
    cell: row === undefined || column === undefined ? undefined : { row, column },
  });
  const parts = [part('丁', undefined), part('丙', 14), part('乙', 13, 8), part('甲', 13, 4)];
  expect(inOrder(parts).map(({ label }) => label)).toEqual(['甲', '乙', '丙', '丁']);
});
