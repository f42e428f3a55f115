import type { Sheet } from '../../src/sheet/sheet';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { type FormOverrides, formSheet, sheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

/** The clean form with 实际到位资金 in place of 年初预算数, and an indicator 资金到位率. */
function arriving(
  amount: number | null,
  actual: string,
  name = '资金到位率',
  more: FormOverrides = {},
): Sheet {
  const sheet = formSheet({ ...more, set: { 1: { level3: name, target: '≥95%', actual } } });
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

/** The completion text says how much arrived. */
const telling = (amount: number, actual: string) =>
  arriving(amount, '99%', '图书验收合格率', { goal: { expected: '保障全年开放。', actual } });

testRule('arrival-rate', {
  valid: [
    { name: 'the clean form has no 实际到位资金' },
    { name: 'what the amounts give', sheet: arriving(96, '96%') },
    { name: 'at the decimals written', sheet: arriving(95.96, '96%') },
    { name: 'nothing arrived is written', sheet: arriving(null, '100%') },
    { name: 'another rate', sheet: arriving(96, '99%', '图书验收合格率') },
    { name: 'words that say nothing of all', sheet: arriving(96, '已按进度到位') },
    { name: 'words that are true', sheet: arriving(100, '已全部到位', '资金到位情况') },
    { name: 'a part of the money', sheet: arriving(80, '100%', '上级资金到位率') },
    { name: 'things that are no money', sheet: arriving(80, '100%', '设备到位率') },
    { name: 'less came in time than came at all', sheet: arriving(96, '90%', '资金到位及时率') },
    { name: 'words in the target', sheet: sheetWith(arriving(80, '100'), { E14: '足额' }) },
    { name: 'money in the target', sheet: sheetWith(arriving(80, '100'), { E14: '≥95万元' }) },
    { name: 'a fraction, which may be a share', sheet: arriving(80, '1') },
    { name: 'money that arrived', sheet: arriving(80, '100万元') },
    { name: 'a change', sheet: arriving(80, '提高5%') },
    { name: 'a budget of nothing', sheet: sheetWith(arriving(80, '100%'), { E6: 0 }) },
    {
      name: 'what was planned',
      sheet: arriving(80, '99%', '图书验收合格率', {
        goal: { expected: '资金到位率100%。', actual: '完成' },
      }),
    },
    { name: 'a text that is true', sheet: telling(96, '项目资金到位96万元，到位率96%。') },
    { name: 'a text of a part', sheet: telling(80, '中央资金到位率100%。') },
    { name: 'a text of what is to come', sheet: telling(80, '计划资金到位率100%。') },
    { name: 'a text of things', sheet: telling(80, '图书到位率100%。') },
  ],
  invalid: [
    {
      name: 'more than the amounts give',
      sheet: arriving(96, '100%'),
      expect: [{ message: 'differs', severity: 'W', cells: ['F14', 'D6'], text: '按资金表应为96.00%' }],
    },
    ...(['财政资金足额到位率', '到位率', '资金拨付到位比例', '资金到位及时率'] as const).map((name) => ({
      name: `by another name: ${name}`,
      sheet: arriving(80, '100%', name),
      expect: [{ message: 'differs', severity: 'W', cells: ['F14', 'D6'] } as const],
    })),
    {
      name: 'words that say that all arrived',
      sheet: arriving(80, '资金已足额到位', '资金到位情况'),
      expect: [{ message: 'differs', text: '应为80.00%' }],
    },
    {
      name: 'a percentage without its sign',
      sheet: arriving(80, '100'),
      expect: [{ message: 'differs', text: '应为80.00%' }],
    },
    {
      name: 'a text',
      sheet: telling(80, '项目资金到位80万元，到位率100%。'),
      expect: [{ message: 'text', severity: 'W', text: '文字写“到位率100%”，按资金表应为80.00%' }],
    },
  ],
});
