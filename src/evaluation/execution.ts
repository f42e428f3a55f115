import Big from 'big.js';
import {
  type FilledField,
  type FundRow,
  type Funds,
  isFilled,
  type NumberField,
  type SelfEvaluationForm,
} from '../form/form';
import { NUMBERING } from '../form/labels';
import type { LabelReading } from '../form/reading';
import type { Policy } from '../policy/policy';
import { fixed, percentText, plain } from '../values/print';
import { round } from '../values/round';
import type { ArrivalOperands, Explained, Spending } from './evaluation';
import { fieldOperand, withoutLabel } from './operand';
import { byOwnTarget } from './own-target';

type Denominator = Policy['execution']['denominator'];

const NAMES: Readonly<Record<Denominator | 'spent', string>> = {
  annualBudget: '全年预算数',
  initialBudget: '年初预算数',
  arrived: '实际到位资金',
  spent: '全年执行数',
};

/** What 预算执行率 is divided by in a form: the policy's figure, or the only budget figure that the form has. */
export function denominatorOf(funds: Funds, policy: Policy): Denominator {
  const wanted = policy.execution.denominator;
  if (funds.columns[wanted] !== undefined) return wanted;
  return funds.columns.annualBudget === undefined ? 'initialBudget' : 'annualBudget';
}

/** The label of a fund column as the form prints it: «全年预算数(A)»; its usual name where it prints «总额» over several. */
export function fundLabel(funds: Funds | undefined, column: Denominator | 'spent'): string {
  const label = (funds?.columnLabels[column] ?? '').replace(/\s/g, '');
  return NAMING.test(label) ? withoutMarks(label) : NAMES[column];
}

/** «*1.全年预算数(A)（必填）：» → «全年预算数(A)»: what is said of a label is not said of its column. */
function withoutMarks(label: string): string {
  return label
    .replace(/^[*＊★☆#]+/, '')
    .replace(NUMBERING, '')
    .replace(/[（(][必选]填[)）]/, '')
    .replace(/[:：]+$/, '');
}

/** What a label says that names its amount by itself. */
const NAMING = /预算|计划|投资|下达|安排|到位|拨|执行|支出|使用|支付|实际/;

/** What 预算执行率 is made of: a positive budget and what was spent, with the labels the form prints over them. */
export interface ExecutionOperands {
  readonly budget: FilledField;
  readonly spent: FilledField;
  readonly budgetLabel: string;
  readonly spentLabel: string;
  /** Spent ÷ budget as a fraction, unrounded. */
  readonly ratio: Big;
}

/** The two numbers behind the rate, or the reason in Chinese why there is none. */
export function executionOperands(form: SelfEvaluationForm, policy: Policy): ExecutionOperands | string {
  const known = KNOWN.get(form);
  if (known?.policy === policy) return known.operands;
  const operands = operandsOf(form, policy);
  KNOWN.set(form, { policy, operands });
  return operands;
}

/** Rate, score, spending and several rules ask for them; under one policy at a time. */
const KNOWN = new WeakMap<SelfEvaluationForm, { policy: Policy; operands: ExecutionOperands | string }>();

function operandsOf({ funds, labels }: SelfEvaluationForm, policy: Policy): ExecutionOperands | string {
  if (!funds) return '表中没有项目资金，无法计算预算执行率。';
  const { total } = funds;
  if (!total) return '表中没有年度资金总额一行，无法计算预算执行率。';
  const column = denominatorOf(funds, policy);
  const doubtful = doubtfulOperand(labels, column);
  if (doubtful)
    return `“${doubtful.text}”一栏是不是${NAMES[doubtful.role]}没有把握，请先在“认表”里确认，再计算预算执行率。`;
  const unread = column === policy.execution.denominator ? undefined : unreadBudget(labels);
  if (unread)
    return `“${unread.text}”一栏没有读懂或没有把握，不知道是不是${NAMES[policy.execution.denominator]}，无法计算预算执行率。`;
  const [budget, spent] = [total[column], total.spent];
  const [budgetLabel, spentLabel] = [fundLabel(funds, column), fundLabel(funds, 'spent')];
  if (!isPositive(budget)) return missingBudget(funds, total, column);
  if (!isFilled(spent)) return `${spentLabel}未填写，无法计算预算执行率。`;
  if (isOffScale(budget.number, spent.number))
    return `${budgetLabel}与${spentLabel}相差一万倍左右，请先核对单位是元还是万元。`;
  return { budget, spent, budgetLabel, spentLabel, ratio: spent.number.div(budget.number) };
}

/** A column that the rate is made of and that was read without being sure: nothing is computed before a person said so. */
function doubtfulOperand(
  labels: readonly LabelReading[],
  column: Denominator,
): { readonly text: string; readonly role: Denominator | 'spent' } | undefined {
  for (const role of [column, 'spent'] as const) {
    const label = labels.find(
      (each) => each.block === 'funds' && each.state === 'doubtful' && each.role === role,
    );
    if (label) return { text: label.text, role };
  }
  return undefined;
}

/** A column of the funds that may be the budget that is wanted: another budget is not divided by in silence. */
function unreadBudget(labels: readonly LabelReading[]): LabelReading | undefined {
  return labels.find(
    ({ block, role, state, keepsFrom }) =>
      block === 'funds' &&
      (state === 'unread' ? keepsFrom.includes('execution-rate') : state === 'doubtful' && isBudget(role)),
  );
}

function isBudget(role: LabelReading['role']): boolean {
  return role === 'arrived' || role === 'initialBudget';
}

/** Spent ÷ budget as a fraction, unrounded; undefined where there is no rate. */
export function exactExecutionRate(form: SelfEvaluationForm, policy: Policy): Big | undefined {
  const found = executionOperands(form, policy);
  return typeof found === 'string' ? undefined : found.ratio;
}

function isPositive(field: NumberField): field is FilledField {
  return isFilled(field) && field.number.gt(0);
}

/** Between these the ratio of 元 to 万元 is meant; no budget is spent to a ten-thousandth, or ten thousand times over. */
function isOffScale(budget: Big, spent: Big): boolean {
  if (spent.lte(0)) return false;
  const ratio = budget.gt(spent) ? budget.div(spent) : spent.div(budget);
  return ratio.gte(5_000) && ratio.lte(20_000);
}

function missingBudget(funds: Funds, total: FundRow, column: Denominator): string {
  const label = fundLabel(funds, column);
  const filled = funds.rows.some((row) => row !== total && isPositive(row[column]));
  if (filled) return `“${total.label}”的${label}为空或为0，而其中各项已填数，无法据此计算预算执行率。`;
  return `${label}为空或为0，无法计算预算执行率。`;
}

/** 预算执行率 as a fraction at the policy's decimals; never from a blank or zero total row. */
export function executionRate(form: SelfEvaluationForm, policy: Policy): Explained {
  const found = executionOperands(form, policy);
  if (typeof found === 'string') return { value: undefined, explanation: found };
  const { budget, spent, budgetLabel, spentLabel, ratio } = found;
  const value = round(ratio, policy.decimals.rate);
  const parts = `${spentLabel}${plain(spent.number)} ÷ ${budgetLabel}${plain(budget.number)}`;
  return {
    value,
    explanation: `${parts} × 100% = ${percentText(value)}`,
    formula: rateFormula(fieldOperand(spent), fieldOperand(budget), policy.decimals.rate),
  };
}

/** A rate that stays blank while there is nothing to divide by. */
function rateFormula(top: string, bottom: string, decimals: number): string {
  return `IF(N(${bottom})=0,"",ROUND(${top}/${bottom},${decimals}))`;
}

/** Less than half a percent of the budget is what contracts and prices leave over; nobody speaks of it. */
const AS_GOOD_AS_WHOLE = Big(0.995);

/** Below the rate that wants a reason (where the policy names none: clearly below the whole) money was left over. */
export function spendingOf(form: SelfEvaluationForm, policy: Policy): Spending {
  const ratio = exactExecutionRate(form, policy);
  if (!ratio) return 'unknown';
  if (ratio.gt(1)) return 'over';
  const limit = policy.execution.reasonBelow ?? AS_GOOD_AS_WHOLE;
  return round(ratio, policy.decimals.rate).lt(limit) ? 'low' : 'whole';
}

/** What 资金到位率 is made of, as far as the form states it. */
export function arrivalOperands({ funds }: SelfEvaluationForm): ArrivalOperands {
  const total = funds?.total;
  const filled = (field: NumberField | undefined) => (field && isFilled(field) ? field : undefined);
  return {
    budget: filled(total?.annualBudget) ?? filled(total?.initialBudget),
    arrived: filled(total?.arrived),
  };
}

/** 资金到位率 as a fraction: arrived ÷ full-year project funds; only where the form states what arrived. */
export function arrivalRate(form: SelfEvaluationForm, policy: Policy): Explained {
  const { budget, arrived } = arrivalOperands(form);
  if (!arrived) return { value: undefined, explanation: '表中没有实际到位资金，无法计算资金到位率。' };
  if (!budget?.number.gt(0))
    return { value: undefined, explanation: '全年项目资金为空或为0，无法计算资金到位率。' };
  const value = round(arrived.number.div(budget.number), policy.decimals.rate);
  return {
    value,
    explanation: `实际到位资金${plain(arrived.number)} ÷ 全年项目资金${plain(budget.number)} × 100% = ${percentText(value)}`,
    formula: rateFormula(fieldOperand(arrived), fieldOperand(budget), policy.decimals.rate),
  };
}

/** Points for 预算执行率 under the policy's method; the unrounded rate counts, capped at the full weight. */
export function executionScore(form: SelfEvaluationForm, policy: Policy): Explained {
  const found = executionOperands(form, policy);
  const weight = form.funds?.executionWeight;
  if (typeof found === 'string') return { value: undefined, explanation: found };
  if (weight?.number === undefined)
    return { value: undefined, explanation: '表中没有预算执行率的分值，不计算得分。' };
  const { budget, spent, ratio } = found;
  const operand = `${fieldOperand(spent)}/${fieldOperand(budget)}`;
  const points = fieldOperand(withoutLabel(weight));
  const usual =
    policy.execution.method === 'bands'
      ? bandScore(ratio, operand, weight.number, points, policy)
      : proportionalScore(ratio, operand, weight.number, points, policy);
  const earned = { ratio, operand, weight: weight.number, points };
  return lessWhenOver(byOwnTarget(usual, earned, form, policy), earned, policy);
}

/** Where a policy gives less for spending above the budget («超过100%的…»). */
function lessWhenOver(
  usual: Explained,
  { ratio, operand, weight, points }: { ratio: Big; operand: string; weight: Big; points: string },
  { execution: { over }, decimals: { score } }: Policy,
): Explained {
  if (over.length === 0) return usual;
  const found = over.find(({ above }) => ratio.gt(above));
  const formula = over.reduceRight(
    (rest, { above, share }) =>
      `IF(${operand}>${plain(above)},ROUND(${plain(share)}*${points},${score}),${rest})`,
    usual.formula ?? '0',
  );
  if (!found) return { ...usual, formula };
  const value = round(weight.times(found.share), score);
  const explanation = `预算执行率${percentText(ratio)}，超过${percentText(found.above)}，按口径得 ${fixed(value, score)}`;
  return { value, explanation, formula };
}

function proportionalScore(
  ratio: Big,
  operand: string,
  weight: Big,
  points: string,
  policy: Policy,
): Explained {
  const { score } = policy.decimals;
  const share = ratio.gt(1) ? Big(1) : ratio.lt(0) ? Big(0) : ratio;
  const value = round(share.times(weight), score);
  const capped = ratio.gt(1) ? '（超过100%按满分计）' : '';
  return {
    value,
    explanation: `预算执行率${percentText(ratio)}${capped} × 分值${plain(weight)} = ${fixed(value, score)}`,
    formula: `IFERROR(ROUND(MAX(0,MIN(1,${operand}))*${points},${score}),0)`,
  };
}

function bandScore(ratio: Big, operand: string, weight: Big, points: string, policy: Policy): Explained {
  const { bands } = policy.execution;
  const band = bands.find(({ from }) => ratio.gte(from));
  const value = round(weight.times(band?.share ?? 0), policy.decimals.score);
  const nested = bands.reduceRight<string>(
    (rest, { from, share }) => `IF(${operand}>=${plain(from)},${plain(share)},${rest})`,
    '0',
  );
  return {
    value,
    explanation: `预算执行率${percentText(ratio)}，按分档得 ${fixed(value, policy.decimals.score)}`,
    formula: `ROUND(${nested}*${points},${policy.decimals.score})`,
  };
}
