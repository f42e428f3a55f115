import type { Sheet } from '../../src/sheet/sheet';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { formSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

/** The clean form with 实际到位资金 in place of 年初预算数, and an indicator 资金到位率. */
function arriving(amount: number | null, actual: string, name = '资金到位率'): Sheet {
  const sheet = formSheet({ set: { 1: { level3: name, target: '≥95%', actual } } });
  const cells = new Map(sheet.cells);
  const put = (address: string, value: string | number | null) => {
    const at = parseA1(address);
    const cell = at && cells.get(cellKey(at));
    if (at && cell) cells.set(cellKey(at), { ...cell, value, text: String(value ?? '') });
  };
  put('D5', '实际到位资金');
  put('D6', amount);
  return { ...sheet, cells };
}

testRule('arrival-rate', {
  valid: [
    { name: 'the clean form has no 实际到位资金' },
    { name: 'what the amounts give', sheet: arriving(96, '96%') },
    { name: 'at the decimals written', sheet: arriving(95.96, '96%') },
    { name: 'nothing arrived is written', sheet: arriving(null, '100%') },
    { name: 'another rate', sheet: arriving(96, '99%', '图书验收合格率') },
    { name: 'words', sheet: arriving(96, '已全部到位') },
  ],
  invalid: [
    {
      name: 'more than the amounts give',
      sheet: arriving(96, '100%'),
      expect: [{ message: 'differs', severity: 'W', cells: ['F14', 'D6'], text: '按资金表应为96.00%' }],
    },
  ],
});
