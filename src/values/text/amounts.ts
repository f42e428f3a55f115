import Big from 'big.js';
import { normaliseUnit } from '../unit';

/** A number with its unit inside a Chinese text. */
export interface TextAmount {
  readonly number: Big;
  /** Number × 万/亿/千: «17亿余条» is 1 700 000 000. */
  readonly value: Big;
  readonly unit: string;
  readonly isApproximate: boolean;
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
/** Longer units first; «个百分点» and «个月» are no counted things. */
const UNIT =
  '(?:%|‰|元|平方米|立方米|公顷|公里|公斤|千米|千克|人次|户次|场次|艘次|架次|车次|台次|项次|例次|台套|千瓦时|千瓦|兆瓦|小时|课时|学时|人|户|名|个(?!百分点|月|小时|工作日)|家|次|场|期|份|处|件|套|台|条|项|篇|亩|米|吨|天|种|头|只|起|例|册|辆|座|所|村|批|株|棵|口|盏|张|本|支|枚|款|笔|宗|幅|艘|架|部(?![门分委])|间|栋|幢|片|段|袋|桶|箱|瓶|羽|尾|剂|床|组|门|轮)';
const AMOUNT = new RegExp(
  String.raw`(约|近|逾|超过?)?(?<!\d)(\d+(?:,\d{3})*(?:\.\d+)?)([十百千万亿]?)(余|多)?([万亿]?)(${UNIT})(左右|上下|以上)?`,
  'g',
);
/** «第3次» is an order, the end of «3-5次» a bound. */
const NO_AMOUNT_BEHIND = /[第~～—–-]$/;

/** All numbers with a counted unit, from left to right; years, dates, orders and bare numbers are not amounts. */
export function amountsIn(text: string): TextAmount[] {
  return [...text.matchAll(AMOUNT)]
    .filter(({ index }) => !NO_AMOUNT_BEHIND.test(text.slice(0, index)))
    .map((match) => amountOf(match));
}

function amountOf(match: RegExpExecArray): TextAmount {
  const [raw, about, digits = '0', scale = '', more, scale2 = '', unit = '', around] = match;
  const number = Big(digits.replace(/,/g, ''));
  return {
    number,
    value: number.times(SCALES[scale] ?? 1).times(SCALES[scale2] ?? 1),
    unit: normaliseUnit(unit) ?? '',
    isApproximate: [about, more, around].some((word) => word !== undefined),
    raw,
  };
}
