import Big from 'big.js';
import { round } from '../../values/round';

/** A rate in a text that does not follow from its two numbers. */
export interface WrongRate {
  readonly raw: string;
  readonly top: Big;
  readonly bottom: Big;
  /** As a fraction. */
  readonly expected: Big;
}

const NUMBER = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)`;
const DIVISION = new RegExp(
  `${NUMBER}(?:万元|元)?[÷/]${NUMBER}(?:万元|元)?[)）]?(?:[×xX*]100%)?=${NUMBER}%`,
  'g',
);
const SPENT = new RegExp(
  `预算(?:数|资金|金额)?(?:为)?${NUMBER}(万元|元)，(?:实际)?(?:支出|执行|使用)(?:数|资金)?(?:为)?${NUMBER}(万元|元)，(?:预算)?执行率(?:为|达到|达)?${NUMBER}%`,
  'g',
);

/** Rates that are wrong at the precision in which they are written; cutting instead of rounding is accepted. */
export function wrongRates(text: string): WrongRate[] {
  const plain = text.replace(/\s/g, '');
  const divisions = [...plain.matchAll(DIVISION)].map(([raw, top, bottom, rate]) => ({
    raw,
    top,
    bottom,
    rate,
  }));
  const sentences = [...plain.matchAll(SPENT)]
    .filter(([, , unit, , otherUnit]) => unit === otherUnit)
    .map(([raw, bottom, , top, , rate]) => ({ raw, top, bottom, rate }));
  return [...divisions, ...sentences].flatMap(({ raw, top, bottom, rate }) => {
    const wrong = compare(raw, big(top), big(bottom), rate ?? '');
    return wrong ? [wrong] : [];
  });
}

function compare(raw: string, top: Big, bottom: Big, rate: string): WrongRate | undefined {
  if (bottom.eq(0)) return undefined;
  const expected = top.div(bottom);
  const decimals = rate.split('.')[1]?.length ?? 0;
  const percent = expected.times(100);
  const isRight = round(percent, decimals).eq(rate) || percent.round(decimals, Big.roundDown).eq(rate);
  return isRight ? undefined : { raw, top, bottom, expected };
}

function big(text: string | undefined): Big {
  return Big((text ?? '0').replace(/,/g, ''));
}
