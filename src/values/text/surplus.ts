import Big from 'big.js';
import { textReader } from './reader';

/** «结余5万元»: what a text says is left of the whole project's money. */
export interface StatedSurplus {
  readonly raw: string;
  /** In 元. */
  readonly value: Big;
  /** One unit of the last written digit, in 元. */
  readonly precision: Big;
}

const SCALE: Readonly<Record<string, string>> = { 元: '1', 万元: '10000', 亿元: '100000000' };
const SURPLUS =
  /(?:资金|预算|年末|年底|项目)?(?:结余|结转|剩余)(?:资金|金额|数)?(?:为|共计|共)?(\d+(?:\.\d+)?)(亿元|万元|元)/g;
/** Of other years or a part, or taken back meanwhile. */
const OTHER = /上年|历年|累计|以前年度|其中|收回|上缴|年初|动用|使用/;

/** Surpluses of the year in a text; silent where a sentence speaks of other money. */
export const statedSurpluses: (text: string) => readonly StatedSurplus[] = textReader(
  /结余|结转|剩余/,
  readStatedSurpluses,
);

function readStatedSurpluses(text: string): StatedSurplus[] {
  return text
    .replace(/[^\S\n]/g, '')
    .split(/[。；;\n]/)
    .filter((sentence) => !OTHER.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(SURPLUS)])
    .map(([raw, digits = '0', unit = '元']) => {
      const scale = Big(SCALE[unit] ?? 1);
      const decimals = digits.split('.')[1]?.length ?? 0;
      return { raw, value: Big(digits).times(scale), precision: scale.div(Big(10).pow(decimals)) };
    });
}
