import type { Assessment } from '../assess';
import type { Evaluation, IndicatorEvaluation } from '../evaluation/evaluation';
import type { FoundRule, RuleId } from '../rules';
import { isBlankReason } from '../values/reason';
import { sameCell } from '../sheet/address';

/** Rules that doubt what a cell says: as long as they complain, a report draws no conclusion from it. */
const DOUBTING: ReadonlySet<string> = new Set<RuleId>([
  'actual-approximate',
  'actual-copies-target',
  'actual-not-number',
  'amount-unit',
  'date-unformatted',
  'direction-suspect',
  'percent-implausible',
  'percent-lost',
  'placeholder-left',
  'sign-unclear',
  'unit-mismatch',
  'value-in-wrong-column',
]);

/** What keeps a report from saying that all is well; each indicator stands in one group at most. */
export interface Concerns {
  /** Targets that were not reached. */
  readonly unmet: readonly IndicatorEvaluation[];
  /** What is written does not tell whether the target was reached: blank, in doubt, or words against a number. */
  readonly unjudged: readonly IndicatorEvaluation[];
  /** Points were deducted, and no reason is given. */
  readonly unexplained: readonly IndicatorEvaluation[];
  /** Reached, but so far above the target that the target itself asks for a reason. */
  readonly exceeded: readonly IndicatorEvaluation[];
}

/** The indicators that count, in the order of the form. */
export function countedIndicators({
  evaluation,
}: {
  readonly evaluation: Evaluation;
}): IndicatorEvaluation[] {
  return evaluation.indicators.filter(({ isCounted, indicator }) => isCounted && !indicator.isExecution);
}

/** Whether a finding, or the reader, doubts what target or actual of a row say. */
export function isDoubtful(assessment: Assessment, row: IndicatorEvaluation): boolean {
  return row.doubts.length > 0 || doubtingRule(assessment, row) !== undefined;
}

/** The first rule that doubts what target or actual of a row say. */
export function doubtingRule(
  { findings }: Assessment,
  { indicator: { target, actual } }: IndicatorEvaluation,
): FoundRule | undefined {
  const places = [target.cell, actual.cell].filter((cell) => cell !== undefined);
  const isPlace = (cell: { row: number; column: number }) => places.some((place) => sameCell(place, cell));
  return findings.find(({ rule, ignored, cells }) => DOUBTING.has(rule) && !ignored && cells.some(isPlace))
    ?.rule;
}

/** The groups of a form. */
export function concernsOf(assessment: Assessment): Concerns {
  const rows = countedIndicators(assessment);
  const unjudged = rows.filter((row) => row.isMet === undefined || isDoubtful(assessment, row));
  const unmet = rows.filter((row) => row.isMet === false && !unjudged.includes(row));
  const met = rows.filter((row) => !unjudged.includes(row) && !unmet.includes(row));
  const unexplained = met.filter(({ lost, indicator }) => lost?.gt(0) && isBlankReason(indicator.reason));
  const exceeded = met.filter((row) => !unexplained.includes(row) && row.isFarBeyond);
  return { unmet, unjudged, unexplained, exceeded };
}

/** Nothing speaks against «没有未完成的指标»: every counted indicator reached, every deduction explained, money spent. */
export function isAllClear(assessment: Assessment, concerns: Concerns): boolean {
  const { unmet, unjudged, unexplained } = concerns;
  return (
    countedIndicators(assessment).length > 0 &&
    unmet.length + unjudged.length + unexplained.length === 0 &&
    assessment.evaluation.spending === 'whole'
  );
}
