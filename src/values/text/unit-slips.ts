import Big from 'big.js';
import { amountsIn, type TextAmount } from './amounts';
import { textReader } from './reader';
import { picked } from '../picked';

/** An amount in a list whose unit is off by ten thousand: «补助471.23元，其中中央189.63万元、地方281.6万元». */
export interface UnitSlip {
  readonly whole: string;
  readonly parts: readonly string[];
  /** As it would be right: «471.23万元». */
  readonly likely: string;
}

/**
 * Totals whose parts add up to them in digits but not in units. Only where exactly one of both sides is ten thousand
 * times the other: everything else is a wrong sum.
 */
export const unitSlips: (text: string) => readonly UnitSlip[] = textReader(/其中|包括|分别为/, readUnitSlips);

function readUnitSlips(text: string): UnitSlip[] {
  return text
    .replace(/[^\S\n]/g, '')
    .split(/[。；;\n]/)
    .flatMap((sentence) => {
      const clauses = sentence.split(/其中|包括|分别为/);
      return picked(clauses.slice(1), (list, index) => slipOf(clauses[index] ?? '', list));
    });
}

function slipOf(before: string, list: string): UnitSlip | undefined {
  const whole = money(before).at(-1);
  const parts = money(list);
  if (!whole || parts.length < 2) return undefined;
  const sum = parts.reduce((all, { value }) => all.plus(value), Big(0));
  if (sum.eq(whole.value.times(10_000))) return slip(whole, parts, whole.raw.replace(/元$/, '万元'));
  if (whole.value.eq(sum.times(10_000))) return slip(whole, parts, whole.raw.replace(/万元$/, '元'));
  return slipOfPart(whole, parts, sum);
}

/** One part alone is off: «其中购书60元、活动38万元» of 98万元. */
function slipOfPart(whole: TextAmount, parts: readonly TextAmount[], sum: Big): UnitSlip | undefined {
  for (const part of parts) {
    const rest = sum.minus(part.value);
    const isInWan = part.raw.endsWith('万元');
    const meant = isInWan ? part.value.div(10_000) : part.value.times(10_000);
    if (rest.plus(meant).eq(whole.value))
      return slip(whole, parts, part.raw.replace(/万?元$/, isInWan ? '元' : '万元'));
  }
  return undefined;
}

function money(text: string): TextAmount[] {
  return amountsIn(text).filter(
    ({ raw, value, isApproximate }) => raw.endsWith('元') && value.gt(0) && !isApproximate,
  );
}

function slip(whole: TextAmount, parts: readonly TextAmount[], likely: string): UnitSlip {
  return { whole: whole.raw, parts: parts.map(({ raw }) => raw), likely };
}
