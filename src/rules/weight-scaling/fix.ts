import type Big from 'big.js';
import { cellKey } from '../../sheet/address';
import { decimalsOf, plain } from '../../values/print';
import type { Fix, FixChoice, FixEdit, FixOption } from '../engine/finding';
import type { RuleContext } from '../engine/rule';
import { nameOf } from '../shared/rows';
import { optionEdits, type ScaledRow } from './edits';
import type { WeightGroup } from './groups';
import { canScale, type Scaling, waysToScale } from './scale';
import { picked } from '../../values/picked';

/**
 * The fix that brings the weights of some groups to the policy's figures; where rounding leaves a remainder, the person
 * chooses the row that takes it. Undefined where nothing is to be scaled, or where a group cannot be. What it writes is
 * worked out when somebody looks into it: with every key pressed many forms are checked, few are fixed.
 */
export function scalingFix(context: RuleContext, groups: readonly WeightGroup[]): Fix | undefined {
  const wrong = groups.filter((group) => !group.sum.eq(group.expected));
  if (wrong.length === 0 || !wrong.every((group) => isScalable(context, group))) return undefined;
  const parts = once(() => wrong.map((group) => groupFix(context, group)));
  return {
    get edits() {
      return parts().flatMap(({ edits }) => edits);
    },
    get choices() {
      return parts().flatMap(({ choices }) => choices ?? []);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const SCALABLE = new WeakMap<WeightGroup, boolean>();

/** Two rules ask the same of a level. */
function isScalable(context: RuleContext, group: WeightGroup): boolean {
  const known = SCALABLE.get(group);
  if (known !== undefined) return known;
  const rows = weighed(group);
  const isWritable = rows.length > 0 && canBeWritten(rows);
  const found = isWritable && canScale(weightsOf(rows), group.expected, decimalsIn(context));
  SCALABLE.set(group, found);
  return found;
}

function weighed({ rows }: WeightGroup): WeightGroup['rows'] {
  return rows.filter(({ indicator }) => indicator.weight.number !== undefined);
}

function weightsOf(rows: WeightGroup['rows']): Big[] {
  return picked(rows, ({ indicator }) => indicator.weight.number);
}

function groupFix(context: RuleContext, group: WeightGroup): Fix {
  const rows = weighed(group);
  const ways = waysToScale(weightsOf(rows), group.expected, decimalsIn(context));
  const known = new Map<string, FixEdit[]>();
  const options = ways.map((way) => {
    const scaled = scaledRows(group, rows, way);
    return { ...labelOf(rows, way), edits: optionEdits(context, scaled, known) };
  });
  const [first] = options;
  if (first && options.length === 1) return { edits: first.edits };
  return { edits: [], choices: [choiceOf(group, ways, options)] };
}

/** A weight that is a formula is somebody's own arithmetic, and one cell for several rows is no weight of a row. */
function canBeWritten(rows: WeightGroup['rows']): boolean {
  const cells = picked(rows, ({ indicator: { weight } }) =>
    weight.cell && weight.formula === undefined && !weight.isShareOf100 ? cellKey(weight.cell) : undefined,
  );
  return new Set(cells).size === rows.length;
}

/** Whole weights stay whole. */
function decimalsIn({ evaluation }: RuleContext): number {
  const weights = picked(evaluation.indicators, ({ indicator }) => indicator.weight.number);
  return Math.max(0, ...weights.map(decimalsOf));
}

function scaledRows(group: WeightGroup, rows: WeightGroup['rows'], way: Scaling): ScaledRow[] {
  const { sum } = group;
  return rows.map((row, index) => ({
    row,
    weight: way.weights[index] ?? sum,
    how: howOf(row.indicator.weight.number ?? sum, group.expected, sum, way, index),
  }));
}

function howOf(weight: Big, expected: Big, sum: Big, way: Scaling, index: number): string {
  const exact = plain(weight.times(expected).div(sum).round(4));
  const after = plain(way.weights[index] ?? weight);
  return `${plain(weight)} × ${plain(expected)} ÷ ${plain(sum)} = ${exact}${roundingOf(way, index, exact, after)}`;
}

function roundingOf(
  { remainderAt, remainder }: Scaling,
  index: number,
  exact: string,
  after: string,
): string {
  if (remainderAt !== index) return exact === after ? '' : `，取${after}`;
  return `，四舍五入后${remainder.gt(0) ? '加' : '减'}余数${plain(remainder.abs())}，为${after}`;
}

function labelOf(rows: WeightGroup['rows'], { weights, remainderAt }: Scaling): Omit<FixOption, 'edits'> {
  const row = typeof remainderAt === 'number' ? rows[remainderAt] : undefined;
  if (!row || typeof remainderAt !== 'number') return { key: 'spread', label: '分摊到各行' };
  const { indicator } = row;
  const [before, after] = [indicator.weight.number, weights[remainderAt]];
  const change = before && after ? `（${plain(before)} → ${plain(after)}）` : '';
  return { key: `row-${indicator.row}`, label: `${nameOf(indicator)}${change}` };
}

function choiceOf(
  { name, expected }: WeightGroup,
  [first]: readonly Scaling[],
  options: readonly FixOption[],
): FixChoice {
  const remainder = first?.remainder ?? expected;
  const what = remainder.gt(0)
    ? `少${plain(remainder)}分，加在哪一行`
    : `多${plain(remainder.abs())}分，从哪一行减`;
  return {
    key: `remainder-${name}`,
    question: `“${name}”按比例调整为${plain(expected)}分，四舍五入后${what}？（默认分值最大的一行）`,
    options,
  };
}
