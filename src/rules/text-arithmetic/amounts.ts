import Big from 'big.js';
import { normaliseUnit } from '../../values/unit';

/** A number with its unit inside a Chinese text. */
export interface TextAmount {
  readonly number: Big;
  /** Number × 万/亿/千: «17亿余条» is 1 700 000 000. */
  readonly value: Big;
  readonly unit: string;
  readonly isApproximate: boolean;
  /** Where it begins in the text. */
  readonly at: number;
  readonly end: number;
  readonly raw: string;
}

const SCALES: Readonly<Record<string, string>> = {
  '': '1',
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  亿: '100000000',
};
const UNIT =
  '(?:%|‰|元|人次|人|户|名|个|家|次|场|期|份|处|件|套|台|条|项|篇|亩|公里|千米|米|吨|天|种|头|只|起|例|册|辆|座|所|村|户次|批)';
const AMOUNT = new RegExp(
  String.raw`(约|近)?(\d+(?:,\d{3})*(?:\.\d+)?)([十百千万亿]?)(余|多)?([万亿]?)(${UNIT})`,
  'g',
);

/** All numbers with a counted unit, from left to right; years, dates and bare numbers are not amounts. */
export function amountsIn(text: string): TextAmount[] {
  return [...text.matchAll(AMOUNT)].map((match) => amountOf(match));
}

function amountOf(match: RegExpExecArray): TextAmount {
  const [raw, about, digits = '0', scale = '', more, scale2 = '', unit = ''] = match;
  const number = Big(digits.replace(/,/g, ''));
  return {
    number,
    value: number.times(SCALES[scale] ?? 1).times(SCALES[scale2] ?? 1),
    unit: normaliseUnit(unit) ?? '',
    isApproximate: about !== undefined || more !== undefined,
    at: match.index,
    end: match.index + raw.length,
    raw,
  };
}
