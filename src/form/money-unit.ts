import type Big from 'big.js';

/** What the amounts of a form are counted in, with 元 in one of it. */
const YUAN = { 元: 1, 千元: 1_000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 } as const;

/** «万元» in nearly every form. */
export type MoneyUnit = keyof typeof YUAN;

/** The unit that a text names; undefined where no amounts are counted in it. */
export function moneyUnit(text: string | undefined): MoneyUnit | undefined {
  return text !== undefined && text in YUAN ? (text as MoneyUnit) : undefined;
}

/** An amount of a form in 万元. */
export function inTenThousands(amount: Big, unit: MoneyUnit | undefined): Big {
  return amount.times(yuanIn(unit)).div(YUAN['万元']);
}

/** How many 元 one of a form's unit is; 万元 where it names none. @example yuanIn('千元') // 1000 */
export function yuanIn(unit: MoneyUnit | undefined): number {
  return YUAN[unit ?? '万元'];
}
