import Big from 'big.js';
import { evaluateIndicator } from '../../evaluation/indicator';
import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { Indicator, LevelLabel, NumberField } from '../../form/form';
import { plain } from '../../values/print';
import { round } from '../../values/round';
import type { FixEdit } from '../engine/finding';
import type { RuleContext } from '../engine/rule';
import { numberEdits } from '../shared/number-fix';
import { scoreDecimals } from '../../evaluation/standing';
import { nameOf } from '../shared/rows';

/** A row with the weight that it is to have. */
export interface ScaledRow {
  readonly row: IndicatorEvaluation;
  readonly weight: Big;
  /** Chinese, with the numbers: how the weight comes about. */
  readonly how: string;
}

/**
 * The weights, the scores that follow them, and the points printed in the labels above. @param known edits of rows by
 * how their weight comes about: from one option to the next only two rows differ
 */
export function optionEdits(
  context: RuleContext,
  rows: readonly ScaledRow[],
  known: Map<string, FixEdit[]>,
): FixEdit[] {
  const changed = rows.filter(({ row, weight }) => !row.indicator.weight.number?.eq(weight));
  const edits = changed.flatMap((each) => {
    const key = `${each.row.indicator.row} ${each.how}`;
    const found = known.get(key) ?? rowEdits(context, each);
    known.set(key, found);
    return found;
  });
  return [...edits, ...labelEdits(context, rows)];
}

function rowEdits(context: RuleContext, { row, weight, how }: ScaledRow): FixEdit[] {
  const { indicator } = row;
  const followed = scoreAfter(context, row, weight);
  const explanation = followed || !isByHand(indicator) ? how : `${how}；${LEFT(indicator.score.raw)}`;
  const name = nameOf(indicator);
  const edit = changedNumber(indicator.weight, weight, explanation, `分值：${name}`);
  const score =
    followed && changedNumber(indicator.score, followed.value, followed.explanation, `得分：${name}`);
  return [edit, score ?? []].flat();
}

const LEFT = (score: string) => `得分${score}是人工评定的，没有改动，请按新分值确认`;

function isByHand({ score }: Indicator): boolean {
  return score.number !== undefined && score.formula === undefined;
}

/**
 * A score that is the whole weight, or that follows from the figures, follows the new weight; one that a person judged
 * is left, and a formula recalculates by itself.
 */
function scoreAfter(
  context: RuleContext,
  { indicator, standing, lost }: IndicatorEvaluation,
  weight: Big,
): { value: Big; explanation: string } | undefined {
  const { score } = indicator;
  if (score.number === undefined || !isByHand(indicator)) return undefined;
  if (standing === 'right') return computedAfter(context, indicator, weight);
  return lost?.eq(0) ? { value: weight, explanation: `原为满分，随分值改为${plain(weight)}` } : undefined;
}

function computedAfter(
  { form, policy, evaluation }: RuleContext,
  indicator: Indicator,
  weight: Big,
): { value: Big; explanation: string } | undefined {
  const reweighed = { ...indicator, weight: { ...indicator.weight, number: weight } };
  const decimals = scoreDecimals(form, policy);
  const { computed } = evaluateIndicator(reweighed, {
    policy,
    decimals,
    formYear: form.year.value,
    execution: evaluation.executionScore,
    funds: form.funds,
  });
  return computed.value && { value: round(computed.value, decimals), explanation: computed.explanation };
}

/** «产出指标(60分)» over rows that now make 50. */
function labelEdits({ form }: RuleContext, rows: readonly ScaledRow[]): FixEdit[] {
  const after = new Map(rows.map(({ row, weight }) => [row.indicator.row, weight]));
  const labels = new Set(rows.flatMap(({ row: { indicator } }) => [indicator.level1, indicator.level2]));
  return [...labels].flatMap((label) => (label?.points ? labelEdit(form.indicators, label, after) : []));
}

function labelEdit(
  indicators: readonly Indicator[],
  label: LevelLabel,
  after: ReadonlyMap<number, Big>,
): FixEdit[] {
  const own = indicators.filter(({ level1, level2 }) => level1 === label || level2 === label);
  const sum = own.reduce((all, { row, weight }) => all.plus(after.get(row) ?? weight.number ?? 0), Big(0));
  const value = label.raw.replace(/(?<![\d.０-９．])[\d.０-９．]+(?=\s*分(?!钟))/, plain(sum));
  if (label.points?.eq(sum) || value === label.raw) return [];
  const explanation = `标签下各行分值合计${plain(sum)}`;
  return [
    { cell: label.cell, before: label.raw, after: { value }, explanation, label: `标签：${label.name}` },
  ];
}

function changedNumber(field: NumberField, value: Big, explanation: string, label: string): FixEdit[] {
  return field.number?.eq(value) ? [] : numberEdits(field, { value, explanation }, { label });
}
