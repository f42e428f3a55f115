import Big from 'big.js';
import type { Indicator } from '../form/form';
import type { Policy } from '../policy/policy';
import { fixed, percentText, plain } from '../values/print';
import { round } from '../values/round';
import type { Explained } from './evaluation';
import { fieldOperand } from './operand';

/** How a policy gives points to a class of indicators (计分办法). */
export type Method = Policy['methods'][number];

/** The method for an indicator: the first whose word stands in its name or in those of its levels. */
export function methodFor({ level1, level2, level3 }: Indicator, { methods }: Policy): Method | undefined {
  const names = `${level1?.name ?? ''} ${level2?.name ?? ''} ${level3.value ?? ''}`;
  return methods.find(({ applies }) => names.includes(applies));
}

/** What a method measures: a ratio in words and as a formula. */
export interface Measured {
  readonly ratio: Big;
  /** What the formula divides; not yet rounded. */
  readonly operand: string;
  /** «完成率95.00%». */
  readonly words: string;
  /** How far below the target, in the same measure; undefined where there is no target. */
  readonly gap: { readonly value: Big; readonly operand: string } | undefined;
  /** Completion, for the pass mark and over-completion; undefined where there is none. */
  readonly completion: { readonly value: Big; readonly operand: string } | undefined;
}

/** A share of the points or the points lost, in words and as a formula of the weight. */
interface Given {
  readonly points: Big;
  readonly words: string;
  readonly formula: string;
}

/**
 * The points a method gives, within 0 and the weight. Ratios are compared at ten decimals, in words as in the formula:
 * Excel's own divisions are a hair off where ours are exact.
 */
export function methodScore(
  method: Method,
  measured: Measured,
  indicator: Indicator,
  policy: Policy,
): Explained {
  const weight = indicator.weight.number;
  if (weight === undefined)
    return { value: undefined, explanation: `${measured.words}；表中没有分值，不计算得分。` };
  const decimals = policy.decimals.score;
  const cell = fieldOperand(indicator.weight);
  const { points, words, formula } = [passed, overdone].reduce<Given>(
    (given, limit) => limit(method, measured, given, { weight, cell }),
    usual(method, measured, { weight, cell }),
  );
  const value = round(points, decimals);
  return {
    value,
    explanation: `${measured.words}，${words} = ${fixed(value, decimals)}`,
    // Nothing to divide by earns nothing; a text that cannot be read is left to a person.
    formula: `IFERROR(ROUND(${formula},${decimals}),${formula.includes('VALUE(') ? '""' : '0'})`,
  };
}

interface Weight {
  readonly weight: Big;
  readonly cell: string;
}

function usual(method: Method, measured: Measured, at: Weight): Given {
  if (method.limits.length > 0) return byLimits(method.limits, measured, at);
  if (method.bands.length > 0) return byBands(method.bands, measured, at);
  if (method.stepSize && method.stepPoints && measured.gap)
    return bySteps(method, method.stepSize, method.stepPoints, measured.gap, at);
  return inProportion(method, measured, at);
}

function byBands(bands: Method['bands'], { ratio, operand }: Measured, at: Weight): Given {
  const share = bands.find(({ from }) => exact(ratio).gte(from))?.share ?? Big(0);
  const nested = bands.reduceRight(
    (rest, { from, share: each }) => `IF(${inFormula(operand)}>=${plain(from)},${plain(each)},${rest})`,
    '0',
  );
  return shareOf(share, nested, at);
}

function byLimits(limits: Method['limits'], { ratio, operand }: Measured, at: Weight): Given {
  const share = limits.find(({ upTo }) => exact(ratio).lte(upTo))?.share ?? Big(0);
  const nested = limits.reduceRight(
    (rest, { upTo, share: each }) => `IF(${inFormula(operand)}<=${plain(upTo)},${plain(each)},${rest})`,
    '0',
  );
  return shareOf(share, nested, at);
}

function shareOf(share: Big, nested: string, { weight, cell }: Weight): Given {
  const words = `按分档得${percent(share)} × 分值${plain(weight)}`;
  return { points: share.times(weight), words, formula: `${nested}*${cell}` };
}

const COUNTING = {
  whole: { mode: Big.roundDown, excel: (steps: string) => `ROUNDDOWN(${steps},0)` },
  started: { mode: Big.roundUp, excel: (steps: string) => `ROUNDUP(${steps},0)` },
  proportional: { mode: undefined, excel: (steps: string) => steps },
} as const;

/** «每低1个百分点扣0.5分，扣完为止». */
function bySteps(
  { stepCounting }: Method,
  size: Big,
  each: Big,
  gap: NonNullable<Measured['gap']>,
  { weight, cell }: Weight,
): Given {
  const { mode, excel } = COUNTING[stepCounting];
  const missing = gap.value.lt(0) ? Big(0) : gap.value;
  const fine = round(missing.div(size), STEP_DECIMALS);
  const steps = mode === undefined ? fine : fine.round(0, mode);
  const lost = steps.times(each);
  const left = weight.minus(lost);
  return {
    points: left.lt(0) ? Big(0) : left,
    words: `低${percent(missing)}，每低${percent(size)}扣${plain(each)}分，扣${plain(lost.gt(weight) ? weight : lost)}分`,
    formula: `MAX(0,${cell}-${excel(`ROUND(MAX(0,${gap.operand})/${plain(size)},${STEP_DECIMALS})`)}*${plain(each)})`,
  };
}

/** Neither bands nor steps: the ratio itself, or what is left of it where less is better. */
function inProportion({ measure }: Method, { ratio, operand }: Measured, { weight, cell }: Weight): Given {
  const isLess = measure === 'adjustment' || measure === 'surplus';
  const open = isLess ? Big(1).minus(ratio) : ratio;
  const share = open.gt(1) ? Big(1) : open.lt(0) ? Big(0) : open;
  const term = isLess ? `1-${operand}` : operand;
  return {
    points: share.times(weight),
    words: `${percentText(share)} × 分值${plain(weight)}`,
    formula: `MAX(0,MIN(1,${term}))*${cell}`,
  };
}

type Limit = (method: Method, measured: Measured, given: Given, at: Weight) => Given;

/** Below the pass mark: 0. */
const passed: Limit = ({ passMark }, { completion }, given) => {
  if (!passMark || !completion) return given;
  const formula = `IF(${inFormula(completion.operand)}<${plain(passMark)},0,${given.formula})`;
  if (exact(completion.value).gte(passMark)) return { ...given, formula };
  return { points: Big(0), words: `低于及格线${percent(passMark)}，得0分`, formula };
};

/** Over-completion that loses points, by band. */
const overdone: Limit = ({ over }, { completion }, given, { weight, cell }) => {
  if (!completion) return given;
  const found = over.find(({ from }) => exact(completion.value).gte(from));
  const formula = over.reduceRight(
    (rest, { from, share }) =>
      `IF(${inFormula(completion.operand)}>=${plain(from)},${plain(share)}*${cell},${rest})`,
    given.formula,
  );
  if (!found) return { ...given, formula };
  const words = `超额达到${percent(found.from)}，得${percent(found.share)} × 分值${plain(weight)}`;
  return { points: found.share.times(weight), words, formula };
};

const STEP_DECIMALS = 6;
const RATIO_DECIMALS = 10;

function exact(ratio: Big): Big {
  return round(ratio, RATIO_DECIMALS);
}

function inFormula(operand: string): string {
  return `ROUND(${operand},${RATIO_DECIMALS})`;
}

function percent(share: Big): string {
  return `${plain(share.times(100))}%`;
}
