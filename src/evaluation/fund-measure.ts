import Big from 'big.js';
import type { FilledField, Funds } from '../form/form';
import { isFilled } from '../form/form';
import { percentText, plain } from '../values/print';
import type { Measured, Method } from './method-score';
import { fieldOperand } from './operand';

/** What a scored row 资金到位率, 预算调整率 or 资金结余率 measures in the funds table; a reason in Chinese where it cannot. */
export function fundMeasure(
  measure: Method['measure'],
  funds: Funds | undefined,
): Measured | string | undefined {
  switch (measure) {
    case 'arrival':
      return measured('资金到位率', funds, ({ arrived, budget }) => [arrived, undefined, budget]);
    case 'adjustment':
      return measured('预算调整率', funds, ({ annual, initial }) => [annual, initial, initial]);
    case 'surplus':
      return measured('资金结余率', funds, ({ budget, spent }) => [budget, spent, budget]);
    default:
      return undefined;
  }
}

interface Amounts {
  readonly initial: FilledField | undefined;
  readonly annual: FilledField | undefined;
  readonly budget: FilledField | undefined;
  readonly arrived: FilledField | undefined;
  readonly spent: FilledField | undefined;
}

/** |first − second| ÷ base; without a second, first ÷ base. */
type Operands = (
  amounts: Amounts,
) => readonly [
  first: FilledField | undefined,
  second: FilledField | undefined,
  base: FilledField | undefined,
];

function measured(name: string, funds: Funds | undefined, pick: Operands): Measured | string {
  const amounts = amountsOf(funds);
  const [first, second, base] = pick(amounts);
  const needsSecond = name !== '资金到位率';
  if (!first || !base?.number.gt(0) || (needsSecond && !second)) return `资金表中的数不全，无法计算${name}。`;
  const ratio = (second ? first.number.minus(second.number).abs() : first.number).div(base.number);
  const top = second ? `ABS(${fieldOperand(first)}-${fieldOperand(second)})` : fieldOperand(first);
  const shown = second ? `｜${plain(first.number)}－${plain(second.number)}｜` : plain(first.number);
  const operand = `${top}/${fieldOperand(base)}`;
  return {
    ratio,
    operand,
    words: `${name}${shown} ÷ ${plain(base.number)} = ${percentText(ratio)}`,
    gap: second ? { value: ratio, operand } : { value: Big(1).minus(ratio), operand: `1-${operand}` },
    completion: second ? undefined : { value: ratio, operand },
  };
}

function amountsOf(funds: Funds | undefined): Amounts {
  const filled = (column: 'initialBudget' | 'annualBudget' | 'arrived' | 'spent') => {
    const field = funds?.total?.[column];
    return field && isFilled(field) ? field : undefined;
  };
  const [initial, annual] = [filled('initialBudget'), filled('annualBudget')];
  return { initial, annual, budget: annual ?? initial, arrived: filled('arrived'), spent: filled('spent') };
}
