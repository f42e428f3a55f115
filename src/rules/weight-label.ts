import Big from 'big.js';
import type { Indicator, LevelLabel } from '../form/form';
import { groupBy } from '../values/group';
import { plain } from '../values/print';
import type { Detection, Rule, RuleContext } from './rule';
import { places } from './shared/places';
import { countedRows } from './shared/rows';

/** A label with points «产出指标(40分)» ≠ Σ of its rows (form 05: 40 against 48). */
export const weightLabel: Rule = {
  id: 'weight-label',
  title: '标签上的分值与各行合计不同',
  severity: 'E',
  advice: '请改正标签上的分值，或调整该指标下各行的分值。',
  sources: [{ document: '固原市原州区2022年绩效目标自评表', mark: 'in-use' }],
  messages: { differs: '“{label}”标明{points}分，各行合计{sum}分。' },
  isFixable: false,
  waitsFor: ['weight-missing', 'weight-invalid'],
  *check(context) {
    if (context.form.columns.weight === undefined) return;
    yield* labelDetections(context, ({ level1 }) => level1);
    yield* labelDetections(context, ({ level2 }) => level2);
  },
};

function* labelDetections(
  context: RuleContext,
  labelOf: (indicator: Indicator) => LevelLabel | undefined,
): Iterable<Detection> {
  const rows = groupBy(
    countedRows(context).map(({ indicator }) => indicator),
    labelOf,
  );
  for (const [label, indicators] of rows) yield* detection(context, label, indicators);
}

function* detection(
  { form }: RuleContext,
  label: LevelLabel,
  indicators: readonly Indicator[],
): Iterable<Detection> {
  const sum = indicators.reduce((all, { weight }) => all.plus(weight.number ?? 0), Big(0));
  const last = form.indicators.at(-1);
  const isCut =
    form.total === undefined &&
    last !== undefined &&
    indicators.includes(last) &&
    last.weight.number === undefined;
  if (!label.points || sum.eq(label.points) || sum.eq(0) || isCut) return;
  yield {
    message: 'differs',
    params: { label: label.name, points: plain(label.points), sum: plain(sum) },
    cells: places(label.cell, ...indicators.map(({ weight }) => weight.cell)),
  };
}
