import Big from 'big.js';
import { round } from '../round';
import { textReader } from './reader';

/** A rate in a text that does not follow from its two numbers. */
export interface WrongRate {
  readonly raw: string;
  readonly top: Big;
  readonly bottom: Big;
  /** As a fraction. */
  readonly expected: Big;
}

const NUMBER = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)`;
/** Behind a sign the first number is only the end of a longer term. */
const DIVISION = new RegExp(
  `(?:^|[^+\\-×*÷/.\\d])${NUMBER}(?:万元|元)?[÷/]${NUMBER}(?:万元|元)?[)）]?(?:[×xX*]100%)?[=＝]${NUMBER}%`,
  'g',
);
/** «预算200万元，实际支出66.86万元，执行率33.43%», «计划100个，完成95个，完成率95%», the same for 到位率. */
const SENTENCES = [
  [
    '预算(?:数|资金|金额|安排|总额)?(?:为|共)?',
    '(?:已|实际|全年)?(?:支出|执行|使用)(?:数|资金|金额)?(?:为)?',
    '(?:预算|资金)?(?:执行|支出)率',
  ],
  ['预算(?:数|资金|金额|安排|总额)?(?:为|共)?', '(?:已|实际)?到位(?:资金|金额)?(?:为)?', '(?:资金)?到位率'],
  ['(?:计划|目标)(?:数|值)?(?:为)?', '(?:已|实际)?完成(?:数|值)?(?:为)?', '(?:任务|目标)?完成率'],
].map(
  ([planned, done, rate]) =>
    new RegExp(
      `${planned}${NUMBER}(万元|元|[个人户次场件项家])[，,、](?:其中)?${done}${NUMBER}(万元|元|[个人户次场件项家])[，,、]${rate}(?:为|达到|达)?${NUMBER}%`,
      'g',
    ),
);

/** Rates that are wrong at the precision in which they are written; cutting instead of rounding is accepted. */
export const wrongRates: (text: string) => readonly WrongRate[] = textReader(/%/, readWrongRates);

function readWrongRates(text: string): WrongRate[] {
  const plain = text.replace(/\s/g, '');
  const divisions = [...plain.matchAll(DIVISION)].map(([raw, top, bottom, rate]) => ({
    raw: raw.replace(/^\D/, ''),
    top,
    bottom,
    rate,
  }));
  const sentences = SENTENCES.flatMap((pattern) => [...plain.matchAll(pattern)])
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
