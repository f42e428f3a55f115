import Big from 'big.js';

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
const STATED =
  /(?:^|[，。；,;])(?:本)?(?:项目|全年|年度|本年)(?:实际|共|总)?(预算(?:数|资金|总额)?|支出|执行数|执行)(?:为|共计|共)?(\d+(?:\.\d+)?)(亿元|万元|元)/g;

/** Only sentences that speak of the whole project: «全年执行数179.43万元», «项目预算200万元». */
export function statedAmounts(text: string): StatedAmount[] {
  return [...text.replace(/\s/g, '').matchAll(STATED)].map(([raw, about = '', digits = '0', unit = '元']) => {
    const scale = Big(SCALE[unit] ?? 1);
    const decimals = digits.split('.')[1]?.length ?? 0;
    return {
      about: about.startsWith('预算') ? 'budget' : 'spent',
      raw: raw.replace(/^[，。；,;]/, ''),
      value: Big(digits).times(scale),
      precision: scale.div(Big(10).pow(decimals)),
    };
  });
}
