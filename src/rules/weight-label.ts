import type Big from 'big.js';
import { sumOf } from '../evaluation/sums';
import { weightsOf } from '../evaluation/weights';
import type { Indicator, LevelLabel, NumberField } from '../form/form';
import { groupBy } from '../values/group';
import { sum as total } from '../values/sum';
import { plain } from '../values/print';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedIndicators } from './shared/rows';
import { isUnfinished } from './shared/unfinished';
import { picked } from '../values/picked';

const messages = { differs: '“{label}”标明{points}分，各行合计{sum}分。' } as const;

type Found = DetectionOf<typeof messages>;

/** A label with points «产出指标(40分)» ≠ Σ of its rows (seen: 40 against 48), or that of the whole block (seen: 98 against 80). */
export const weightLabel = defineRule({
  id: 'weight-label',
  title: '标签上的分值与各行合计不同',
  severity: 'E',
  advice: '请改正标签上的分值，或调整该指标下各行的分值。',
  sources: [{ document: '固原市原州区2022年绩效目标自评表', mark: 'in-use' }],
  messages,
  isFixable: false,
  waitsFor: ['weight-missing', 'weight-invalid'],
  *check(context) {
    yield* blockDetections(context);
    if (context.form.columns.weight === undefined) return;
    yield* labelDetections(context, ({ level1 }) => level1);
    yield* labelDetections(context, ({ level2 }) => level2);
  },
});

/** «年度绩效目标(98分)» over rows, or labels, that make 80. */
function* blockDetections(context: RuleContext): Iterable<Found> {
  const { form, evaluation } = context;
  const weights = weightsOf(form, countedIndicators(context));
  const [label, sum] = [form.blockLabel, sumOf(weights)];
  if (!label?.points || !sum || sum.eq(label.points)) return;
  // «绩效指标(100分)» may count the points of 预算执行率 in.
  if (evaluation.total.weight?.eq(label.points)) return;
  yield differs(label, label.points, sum, weights);
}

function* labelDetections(
  context: RuleContext,
  labelOf: (indicator: Indicator) => LevelLabel | undefined,
): Iterable<Found> {
  for (const [label, indicators] of groupBy(countedIndicators(context), labelOf))
    yield* detection(context, label, indicators);
}

function* detection(
  { form }: RuleContext,
  label: LevelLabel,
  indicators: readonly Indicator[],
): Iterable<Found> {
  const sum = total(picked(indicators, ({ weight }) => weight.number));
  if (!label.points || sum.eq(label.points) || sum.eq(0) || isUnfinished(form, indicators)) return;
  yield differs(
    label,
    label.points,
    sum,
    indicators.map(({ weight }) => weight),
  );
}

function differs(label: LevelLabel, points: Big, sum: Big, weights: readonly NumberField[]): Found {
  return {
    message: 'differs',
    params: { label: label.name, points: plain(points), sum: plain(sum) },
    cells: places(label.cell, ...weights.map(({ cell }) => cell)),
  };
}
