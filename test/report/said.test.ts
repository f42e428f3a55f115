import { assess } from '../../src/assess';
import type { SelfEvaluationForm } from '../../src/form/form';
import { defaultPolicy } from '../../src/policy';
import { narrate } from '../../src/report/narrate';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { reportLines } from '../support/report-text';

/** The report of the clean form with some things changed, by an outline. */
function said(
  overrides: FormOverrides = {},
  parts: Partial<SelfEvaluationForm> = {},
  outline = 'seed',
): string {
  const form = { ...formOn(formSheet(overrides)), ...parts };
  return reportLines(narrate(assess(form, defaultPolicy), { outline })).join('\n');
}

const written = (value: string) => ({ value, cell: undefined });
const lateMoney = (reason: string): Partial<SelfEvaluationForm> => {
  const form = formOn(formSheet({ funds: HALF_SPENT }));
  const funds = form.funds!;
  const total = { ...funds.total!, reason: written(reason) };
  return { funds: { ...funds, total, rows: funds.rows.map((row) => (row === funds.total ? total : row)) } };
};
const HALF_SPENT: NonNullable<FormOverrides['funds']> = [
  { label: '年度资金总额', amounts: [100, 100, 50], weight: 10, rate: 0.5, score: 5 },
];

test('a reason that the form gives for the money is used, an empty one is asked for', () => {
  const given = said({ funds: HALF_SPENT }, lateMoney('财政拨款12月才到位'));
  expect(given).toContain('预算执行率50%，预算未全部执行。原因：财政拨款12月才到位。');
  const none = said({ funds: HALF_SPENT }, lateMoney('无'));
  expect(none).toContain('原因：〔请填写：预算未执行完的原因和改进措施〕');
  expect(said({ funds: HALF_SPENT }, lateMoney('财政拨款12月才到位'), 'brief')).toContain(
    '预算未全部执行，财政拨款12月才到位',
  );
});

test('a reason that the form gives for an indicator is used in every outline', () => {
  const late = { set: { 0: { actual: '4000册', reason: '到货推迟' } } };
  expect(said(late)).toContain('原因：到货推迟。');
  expect(said(late, {}, 'brief')).toContain('采购图书册数未达到指标值，到货推迟');
});

test('what a note of the form says of problems is said', () => {
  const notes = [
    { label: '存在问题', text: written('分馆人手不足') },
    { label: '填表人', text: written('无关的话') },
  ];
  for (const outline of ['seed', 'brief']) {
    const text = said({}, { notes }, outline);
    expect(text).toContain('分馆人手不足。');
    expect(text).not.toContain('无关的话');
  }
});

test('a reason that points to the row above is that of the row; a hollow one is asked for', () => {
  const rows = {
    0: { actual: '4000册', reason: '到货推迟' },
    1: { actual: '90%', reason: '同上' },
    2: { actual: '120万元', reason: '见附件' },
  };
  const text = said({ set: rows });
  expect(text).toContain(
    '图书验收合格率未达到指标值：实际90%（指标值≥98%），低于指标值8个百分点。原因：到货推迟。',
  );
  expect(text).toContain('原因：表中只写“见附件”，〔请填写：未完成的原因和改进措施〕');
  expect(text).not.toContain('同上');
  expect(said({ set: rows }, {}, 'brief')).toContain('图书验收合格率未达到指标值，到货推迟；');
});

test('a budget of 0 is a figure, and no rate comes of it', () => {
  const text = said({
    funds: [{ label: '年度资金总额', amounts: [100, 0, 0], weight: 10, rate: 0, score: 0 }],
  });
  expect(text).toContain('全年预算数0万元，实际到位资金');
  expect(text).toContain('全年预算数为0，预算执行情况无法判断。');
  expect(text).not.toContain('资金数据不全');
});

test('a department as a whole has no project to be named', () => {
  const whole: Partial<SelfEvaluationForm> = {
    isDepartmentWide: true,
    projectName: { value: undefined, cell: undefined },
  };
  expect(said({}, whole)).toContain('对2024年度部门整体支出开展绩效自评');
});

test('far below a limit: said beside it, the reason asked for', () => {
  const text = said({ set: { 2: { actual: '40万元' } } });
  expect(text).toContain(
    '项目总成本远低于指标值的上限：实际40万元（指标值≤100万元）。原因：〔请填写：远低于上限的原因，指标值是否偏高〕',
  );
});

test('without indicators, without a unit of money: blanks and the usual unit', () => {
  expect(said({}, { indicators: [] }, 'brief')).toContain('〔请填写：绩效指标〕');
  expect(said({}, { moneyUnit: { value: undefined, cell: undefined } })).toContain('全年执行数为98万元');
});

test.each([
  ['存在问题及改进措施', '（二）存在的问题及原因分析'],
  ['下一步改进措施', '六、有关建议'],
  ['主要经验做法及存在的问题', '（一）主要经验及做法'],
  ['其他需要说明的问题', '七、其他需要说明的问题'],
])('a note under “%s” stands under one heading: %s', (label, heading) => {
  const lines = said({}, { notes: [{ label, text: written('分馆人手不足') }] }).split('\n');
  const places = lines.flatMap((line, index) => (line.includes('分馆人手不足') ? [index] : []));
  expect(places).toHaveLength(1);
  const headings = lines
    .slice(0, places[0])
    .filter((line) => /^(?:[一二三四五六七]、|（[一二三]）)/.test(line));
  expect(headings.at(-1)).toBe(heading);
});

/** The clean form with other words over its funds. */
function withFundWords(
  words: Readonly<Record<string, string>>,
  isInitial = false,
): Partial<SelfEvaluationForm> {
  const funds = formOn(formSheet()).funds!;
  const total = {
    ...funds.total!,
    ...(isInitial ? { annualBudget: { ...funds.total!.annualBudget, number: undefined } } : {}),
  };
  return { funds: { ...funds, total, columnLabels: { ...funds.columnLabels, ...words } } };
}

test('the budget that a rate is made of is called what the form calls it', () => {
  const initial = withFundWords({ initialBudget: '年初预算数（万元）' }, true);
  expect(said({}, initial)).toContain('年初预算数100万元，实际到位资金');
  expect(said({}, initial, 'brief')).toContain('年初预算数为100万元，');
  const planned = withFundWords({ annualBudget: '计划投资额(A)', spent: '实际支出数' });
  expect(said({}, planned)).toContain('计划投资额100万元');
  expect(said({}, planned)).toContain('实际支出数为98万元。预算执行率=（实际支出数÷计划投资额）×100%');
  // «总额» over two columns names neither.
  expect(said({}, withFundWords({ annualBudget: '总额', spent: '总额' }))).toContain(
    '（全年执行数÷全年预算数）',
  );
});
