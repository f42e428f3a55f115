import {
  arrivalRate,
  denominatorOf,
  exactExecutionRate,
  executionRate,
  executionScore,
  fundLabel,
} from '../../src/evaluation/execution';
import type { FundColumns, FundRow, Funds, NumberField, SelfEvaluationForm } from '../../src/form/form';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { numberField } from '../support/fields';
import { formOn, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const clean = formOn(formSheet());
const bands = policyById('jiangxi-bands')!;
const blank = { value: undefined, cell: undefined };

interface Amounts {
  readonly initial?: NumberField;
  readonly annual?: NumberField;
  readonly arrived?: NumberField;
  readonly spent?: NumberField;
}

function fundRow(label: string, { initial, annual, arrived, spent }: Amounts): FundRow {
  return {
    label,
    role: label === '年度资金总额' ? 'total' : 'fiscal',
    isSubPart: false,
    row: 6,
    initialBudget: initial ?? numberField(),
    annualBudget: annual ?? numberField(),
    arrived: arrived ?? numberField(),
    spent: spent ?? numberField(),
    weight: numberField(),
    rate: numberField(),
    score: numberField(),
    reason: blank,
  };
}

const ALL: FundColumns = { initialBudget: 4, annualBudget: 5, arrived: 6, spent: 7 };

function formWith(total: Amounts | undefined, more: Partial<Funds> = {}): SelfEvaluationForm {
  const row = total && fundRow('年度资金总额', total);
  const part = fundRow('其中：当年财政拨款', {});
  const funds: Funds = {
    headerRow: 5,
    label: blank,
    columns: ALL,
    columnLabels: { annualBudget: '全年 预算数\n(A)', spent: '全年执行数(B)' },
    total: row,
    rows: row ? [row, part] : [part],
    executionWeight: numberField(10, 'H6'),
    ...more,
  };
  return { ...clean, funds };
}

const over = (denominator: Policy['execution']['denominator']): Policy => ({
  ...defaultPolicy,
  execution: { ...defaultPolicy.execution, denominator },
});
const usual: Amounts = {
  initial: numberField(90, 'D6'),
  annual: numberField(100, 'E6'),
  spent: numberField(98, 'G6'),
};
const shown = (form: SelfEvaluationForm, policy = defaultPolicy) => {
  const { value, ...rest } = executionRate(form, policy);
  return { value: value?.toFixed(), ...rest };
};
const scored = (form: SelfEvaluationForm, policy = defaultPolicy) => {
  const { value, ...rest } = executionScore(form, policy);
  return { value: value?.toFixed(), ...rest };
};

test('the rate is spending over the figure of the policy, with the labels as printed', () => {
  expect(shown(formWith(usual))).toEqual({
    value: '0.98',
    explanation: '全年执行数(B)98 ÷ 全年预算数(A)100 × 100% = 98.00%',
    formula: 'IF(N(E6)=0,"",ROUND(G6/E6,4))',
  });
  expect(shown(formWith(usual), over('initialBudget')).explanation).toBe(
    '全年执行数(B)98 ÷ 年初预算数90 × 100% = 108.89%',
  );
  expect(shown(formWith({ ...usual, arrived: numberField(99, 'F6') }), over('arrived')).explanation).toBe(
    '全年执行数(B)98 ÷ 实际到位资金99 × 100% = 98.99%',
  );
});

test('a form without the figure of the policy is measured by the budget that it has', () => {
  const without = (columns: FundColumns) =>
    denominatorOf(formWith(usual, { columns }).funds!, over('arrived'));
  expect(without(ALL)).toBe('arrived');
  expect(without({ initialBudget: 4, annualBudget: 5 })).toBe('annualBudget');
  expect(without({ initialBudget: 4 })).toBe('initialBudget');
});

test('figures have names where the form prints none', () => {
  const { funds } = formWith(usual, { columnLabels: {} });
  expect(
    (['annualBudget', 'initialBudget', 'arrived', 'spent'] as const).map((each) => fundLabel(funds!, each)),
  ).toEqual(['全年预算数', '年初预算数', '实际到位资金', '全年执行数']);
});

test('the rate is rounded to the decimals of the policy, the score is not computed from the rounded one', () => {
  const form = formWith(
    { annual: numberField(3, 'E6'), spent: numberField(2, 'G6') },
    { executionWeight: numberField(100, 'H6') },
  );
  expect(shown(form).value).toBe('0.6667');
  expect(scored(form).value).toBe('66.67');
  expect(scored({ ...form }, { ...defaultPolicy, decimals: { score: 3, rate: 2 } }).value).toBe('66.667');
});

const filledPart = fundRow('其中：当年财政拨款', { annual: numberField(80), spent: numberField(70) });

test.each<[string, SelfEvaluationForm, string]>([
  ['no funds', { ...clean, funds: undefined }, '表中没有项目资金，无法计算预算执行率。'],
  ['no total row', formWith(undefined), '表中没有年度资金总额一行，无法计算预算执行率。'],
  ['a blank budget', formWith({ spent: numberField(98) }), '全年预算数(A)为空或为0，无法计算预算执行率。'],
  [
    'a budget of 0',
    formWith({ annual: numberField(0), spent: numberField(98) }),
    '全年预算数(A)为空或为0，无法计算预算执行率。',
  ],
  ['a blank spending', formWith({ annual: numberField(100) }), '全年执行数(B)未填写，无法计算预算执行率。'],
  [
    'a blank total over filled parts',
    formWith({ spent: numberField(98) }, { rows: [filledPart] }),
    '“年度资金总额”的全年预算数(A)为空或为0，而其中各项已填数，无法据此计算预算执行率。',
  ],
])('%s: no rate and no score, but the reason', (_name, form, explanation) => {
  expect(executionRate(form, defaultPolicy)).toEqual({ value: undefined, explanation });
  expect(executionScore(form, defaultPolicy)).toEqual({ value: undefined, explanation });
});

test('nothing spent is a rate of 0', () => {
  expect(shown(formWith({ annual: numberField(100, 'E6'), spent: numberField(0, 'G6') })).value).toBe('0');
});

test('the score is the rate of the weight', () => {
  expect(scored(formWith(usual))).toEqual({
    value: '9.8',
    explanation: '预算执行率98.00% × 分值10 = 9.80',
    formula: 'IFERROR(ROUND(MAX(0,MIN(1,G6/E6))*H6,2),0)',
  });
});

test.each([
  [100, '10', '预算执行率100.00% × 分值10 = 10.00'],
  [104, '10', '预算执行率104.00%（超过100%按满分计） × 分值10 = 10.00'],
  [-4, '0', '预算执行率-4.00% × 分值10 = 0.00'],
])('%s of 100 spent earns %s', (spent, value, explanation) => {
  expect(scored(formWith({ ...usual, spent: numberField(spent, 'G6') }))).toMatchObject({
    value,
    explanation,
  });
});

test('points inside a label stand in the formula as a number, points as text as it reads them', () => {
  const formulaOf = (executionWeight: NumberField) => scored(formWith(usual, { executionWeight })).formula;
  expect(formulaOf(numberField(20, 'I5', { raw: '得分(20分*执行率)' }))).toContain('*20,2)');
  expect(formulaOf(numberField(10, 'H6', { isText: true }))).toContain('*VALUE(H6),2)');
  expect(formulaOf(numberField('12.5', 'H6'))).toContain('*H6,2)');
  expect(formulaOf(numberField(10, 'H6', { raw: '10分' }))).toContain('*VALUE(SUBSTITUTE(H6,"分","")),2)');
  expect(formulaOf(numberField(10, 'H6', { raw: '（计10）' }))).toContain('*10,2)');
});

test('no points for the execution, no score', () => {
  expect(scored(formWith(usual, { executionWeight: numberField() }))).toEqual({
    explanation: '表中没有预算执行率的分值，不计算得分。',
  });
});

test.each([
  [100, '10'],
  [99.99, '7'],
  [80, '7'],
  [79.99, '5'],
  [60, '5'],
  [59.99, '0'],
  [-1, '0'],
])('in bands, %s of 100 spent earns %s', (spent, value) => {
  expect(scored(formWith({ ...usual, spent: numberField(spent, 'G6') }), bands).value).toBe(value);
});

test('bands as words and as a formula', () => {
  expect(scored(formWith(usual), bands)).toEqual({
    value: '7',
    explanation: '预算执行率98.00%，按分档得 7.00',
    formula: 'ROUND(IF(G6/E6>=1,1,IF(G6/E6>=0.8,0.7,IF(G6/E6>=0.6,0.5,IF(G6/E6>=0,0,0))))*H6,2)',
  });
});

test('arrived money is measured by the budget of the year, else by the first one', () => {
  const arrived = { ...usual, arrived: numberField(99, 'F6') };
  expect(arrivalRate(formWith(arrived), defaultPolicy)).toMatchObject({
    explanation: '实际到位资金99 ÷ 全年项目资金100 × 100% = 99.00%',
    formula: 'IF(N(E6)=0,"",ROUND(F6/E6,4))',
  });
  expect(arrivalRate(formWith({ ...arrived, annual: numberField() }), defaultPolicy)).toMatchObject({
    explanation: '实际到位资金99 ÷ 全年项目资金90 × 100% = 110.00%',
    formula: 'IF(N(D6)=0,"",ROUND(F6/D6,4))',
  });
});

test.each<[string, SelfEvaluationForm, string]>([
  ['no funds', { ...clean, funds: undefined }, '表中没有实际到位资金，无法计算资金到位率。'],
  ['no total row', formWith(undefined), '表中没有实际到位资金，无法计算资金到位率。'],
  ['no arrived money', formWith(usual), '表中没有实际到位资金，无法计算资金到位率。'],
  ['no budget', formWith({ arrived: numberField(99) }), '全年项目资金为空或为0，无法计算资金到位率。'],
  [
    'a budget of 0',
    formWith({ arrived: numberField(99), annual: numberField(0) }),
    '全年项目资金为空或为0，无法计算资金到位率。',
  ],
])('%s: no arrival rate, but the reason', (_name, form, explanation) => {
  expect(arrivalRate(form, defaultPolicy)).toEqual({ value: undefined, explanation });
});

test('the exact rate is not rounded; there is none without a budget', () => {
  const third = formOn(formSheet({ funds: fundsWith({ amounts: [300, 300, 100] }) }));
  expect(exactExecutionRate(third, defaultPolicy)?.round(8).toFixed()).toBe('0.33333333');
  const none = formOn(formSheet({ funds: fundsWith({ amounts: [0, 0, 100] }) }));
  expect(exactExecutionRate(none, defaultPolicy)).toBeUndefined();
  expect(exactExecutionRate({ ...third, funds: undefined }, defaultPolicy)).toBeUndefined();
});
