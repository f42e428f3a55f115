import Big from 'big.js';
import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { isByCriteria } from '../form/family';
import type { Indicator, NumberField } from '../form/form';
import { plain } from '../values/print';
import { groupBy } from '../values/group';
import { doubtingRule } from './concerns';
import { indicatorName, isBlank, pointsText, quotedValue, valuesText } from './indicator-words';
import type { Paragraph } from './report';
import { blank, listParagraph, paragraph } from './words';

/** Why rows of one kind cannot be judged, said once for all of them. */
const KINDS = {
  blank: '的指标值和完成值均未填写',
  actual: '的完成值未填写',
  target: '的指标值未填写',
  unset: '没有设指标值，只写了完成情况',
  criteria: '按评分标准打分，表中没有指标值',
  words: '的指标值是数字，完成值只写了文字',
  'actual-copies-target': '的完成值与指标值写法相同，没有写实际完成的结果',
  'value-in-wrong-column': '的指标值和完成值像是填成了分值',
  'placeholder-left': '还留有模板的提示文字',
} as const;

type Kind = keyof typeof KINDS;

/** Rows of one kind from this number on stand in one paragraph. */
const TOGETHER = 3;

/** What cannot be judged from what is written: rows of one kind together, single rows by themselves. */
export function unjudgedLines(
  assessment: Assessment,
  rows: readonly IndicatorEvaluation[],
  keys: ReadonlyMap<IndicatorEvaluation, string>,
): Paragraph[] {
  const kinds = new Map(rows.map((row) => [row, kindOf(assessment, row)]));
  const groups = groupBy(rows, (row) => kinds.get(row));
  const together = (row: IndicatorEvaluation) => {
    const group = groups.get(kinds.get(row) ?? 'blank');
    return kinds.get(row) !== undefined && group && group.length >= TOGETHER ? group : undefined;
  };
  return rows.flatMap((row) => {
    const group = together(row);
    const kind = kinds.get(row);
    if (!group || !kind) return [paragraph(`problem.unjudged.${keys.get(row) ?? ''}`, singleText(row))];
    return group[0] === row ? [listParagraph(`problem.unjudged:${kind}`, groupText(kind, group))] : [];
  });
}

function kindOf(assessment: Assessment, row: IndicatorEvaluation): Kind | undefined {
  const { target, actual } = row.indicator;
  const [wanted, reached] = [target.value, actual.value];
  if (isByCriteria(row.indicator) && isBlank(wanted)) return 'criteria';
  if (isBlank(wanted) && isBlank(reached)) return 'blank';
  if (isBlank(reached)) return 'actual';
  if (wanted.kind === 'qualitative' && wanted.raw === reached.raw) return 'actual-copies-target';
  const rule = doubtingRule(assessment, row);
  if (rule === 'actual-not-number') return 'words';
  if (rule !== undefined) return isKind(rule) ? rule : undefined;
  if (wanted.kind === 'none' && reached.kind !== 'none') return wanted.marked ? 'unset' : 'target';
  return isNumber(wanted) && reached.kind === 'qualitative' ? 'words' : undefined;
}

function isKind(word: string): word is Kind {
  return word in KINDS;
}

function isNumber({ kind }: Indicator['target']['value']): boolean {
  return kind === 'quantity' || kind === 'range' || kind === 'deadline';
}

function singleText({ indicator }: IndicatorEvaluation): string {
  const points = indicator.score.number === undefined ? '' : `，${pointsText(indicator)}`;
  return `${indicatorName(indicator)}：${valuesText(indicator)}${points}，按表中所填无法判断是否达到指标值。${blank('完成情况的依据')}`;
}

function groupText(kind: Kind, rows: readonly IndicatorEvaluation[]): string {
  const names = rows.map(({ indicator }) => `${indicatorName(indicator)}${remark(kind, indicator)}`);
  const what = `下列${rows.length}项指标${KINDS[kind]}${pointsOf(rows)}`;
  return `${what}，按表中所填无法判断是否达到指标值：${names.join('、')}。${blank('上述各项完成情况的依据')}`;
}

/** «，分值共60分，表中得58分»; «» where the form has no points. */
function pointsOf(rows: readonly IndicatorEvaluation[]): string {
  const [weight, score] = (['weight', 'score'] as const).map((of) =>
    sum(rows.map(({ indicator }) => indicator[of])),
  );
  if (!weight?.gt(0)) return '';
  return `，分值共${plain(weight)}分，表中得${plain(score ?? Big(0))}分`;
}

function sum(fields: readonly NumberField[]): Big {
  return fields.reduce((all, { number }) => all.plus(number ?? 0), Big(0));
}

const WITHOUT_TARGET: ReadonlySet<Kind> = new Set(['unset', 'target', 'criteria']);

/** What stands in brackets behind a name: what is known of it, and its points. */
function remark(kind: Kind, { target, actual, weight, score }: Indicator): string {
  const value = quotedValue(WITHOUT_TARGET.has(kind) ? actual.value : target.value);
  const points = weight.number === undefined ? '' : `${plain(weight.number)}分`;
  const earned =
    weight.number === undefined || score.number === undefined || score.number.eq(weight.number)
      ? points
      : `${points}中得${plain(score.number)}分`;
  const parts = [value, earned].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}
