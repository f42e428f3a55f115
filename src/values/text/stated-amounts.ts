import Big from 'big.js';
import { textReader } from './reader';

/** An amount that a text states of the whole project. */
export interface StatedAmount {
  readonly about: 'spent' | 'budget';
  readonly raw: string;
  /** In 元. */
  readonly value: Big;
  /** One unit of the last written digit, in 元: «89.97万元» is exact to 100 元. */
  readonly precision: Big;
}

const SCALE: Readonly<Record<string, string>> = { 元: '1', 万元: '10000', 亿元: '100000000' };
/** The whole project, what of it, how much: «本项目|全年|共完成预算资金|为|89.97|万元». */
const STATED =
  /(?:^|[，。；,;])(?:该|本)?(?:项目|全年|年度|本年){1,2}(?:实际|共|总)*(预算执行数|执行数|执行|(?:支出|支付)(?:资金|金额|数|总额)?|(?:完成|使用)预算资金|(?:申请|安排)?预算(?:安排|批复|数|资金|总额)*)(?:为|共计|共)?(\d+(?:\.\d+)?)(亿元|万元|元)/g;

/** Only sentences that speak of the whole project: «全年执行数179.43万元», «项目预算200万元». */
export const statedAmounts: (text: string) => readonly StatedAmount[] = textReader(
  /\d元|\d[万亿]元/,
  readStatedAmounts,
);

function readStatedAmounts(text: string): StatedAmount[] {
  return [...text.replace(/\s/g, '').matchAll(STATED)].map(([raw, about = '', digits = '0', unit = '元']) => {
    const scale = Big(SCALE[unit] ?? 1);
    const decimals = digits.split('.')[1]?.length ?? 0;
    return {
      about: /执行|支出|支付|完成|使用/.test(about) ? 'spent' : 'budget',
      raw: raw.replace(/^[，。；,;]/, ''),
      value: Big(digits).times(scale),
      precision: scale.div(Big(10).pow(decimals)),
    };
  });
}
