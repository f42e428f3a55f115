import type { Assessment } from '../assess';
import type { Evaluation, IndicatorEvaluation } from '../evaluation/evaluation';
import type { FoundRule, RuleId } from '../rules';
import { isBlankReason } from '../values/reason';
import { cellKey } from '../sheet/address';

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
  const doubts = doubtsOf(findings);
  const [ofTarget, ofActual] = [target.cell, actual.cell].map((cell) => cell && doubts.get(cellKey(cell)));
  return first(ofTarget, ofActual)?.rule;
}

/** A finding that doubts a cell, and its place in the list. */
interface Doubt {
  readonly rule: FoundRule;
  readonly order: number;
}

function first(one: Doubt | undefined, other: Doubt | undefined): Doubt | undefined {
  return one && other ? (one.order < other.order ? one : other) : (one ?? other);
}

/** Every row of a report asks: the findings are gone through once. */
const DOUBTS = new WeakMap<Assessment['findings'], ReadonlyMap<number, Doubt>>();

function doubtsOf(findings: Assessment['findings']): ReadonlyMap<number, Doubt> {
  const known = DOUBTS.get(findings) ?? doubtsByCell(findings);
  DOUBTS.set(findings, known);
  return known;
}

function doubtsByCell(findings: Assessment['findings']): ReadonlyMap<number, Doubt> {
  const byCell = new Map<number, Doubt>();
  findings.forEach(({ rule, ignored, cells }, order) => {
    if (!DOUBTING.has(rule) || ignored) return;
    for (const cell of cells) if (!byCell.has(cellKey(cell))) byCell.set(cellKey(cell), { rule, order });
  });
  return byCell;
}

/** A report and its proof ask in many places. */
const CONCERNS = new WeakMap<Assessment, Concerns>();

/** The groups of a form. */
export function concernsOf(assessment: Assessment): Concerns {
  const known = CONCERNS.get(assessment) ?? grouped(assessment);
  CONCERNS.set(assessment, known);
  return known;
}

function grouped(assessment: Assessment): Concerns {
  const rows = countedIndicators(assessment);
  const isUnjudged = (row: IndicatorEvaluation) => row.isMet === undefined || isDoubtful(assessment, row);
  const [unjudged, judged] = parted(rows, isUnjudged);
  const [unmet, met] = parted(judged, ({ isMet }) => isMet === false);
  const [unexplained, explained] = parted(met, isUnexplained);
  return { unmet, unjudged, unexplained, exceeded: explained.filter(({ isFarBeyond }) => isFarBeyond) };
}

function isUnexplained({ lost, indicator }: IndicatorEvaluation): boolean {
  return lost?.gt(0) === true && isBlankReason(indicator.reason);
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const [those, others]: [Item[], Item[]] = [[], []];
  for (const item of items) (isFirst(item) ? those : others).push(item);
  return [those, others];
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
