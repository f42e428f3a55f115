import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { createSheet } from '../../src/sheet/sheet';
import { cellWith, formOn, formSheet, formSheetWith } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

/** 980 000 beside 100 and 100, by a formula. */
function withFormula() {
  const sheet = formSheet();
  const amount = cellWith(980_000, 'General', 'SUM(F7:F9)*1');
  return createSheet({
    ...sheet,
    cells: new Map([...sheet.cells, [cellKey(parseA1('F6')), amount] as const]),
  });
}

testRule('fund-unit', {
  valid: [
    { name: 'just no ten thousand times', form: { funds: fundsWith({ amounts: [100, 100, 499_999] }) } },
    { name: 'far more', form: { funds: fundsWith({ amounts: [100, 100, 2_000_100] }) } },
    { name: 'nothing beside it', form: { funds: fundsWith({ amounts: [null, null, 980_000] }) } },
    { name: 'beside 0', form: { funds: fundsWith({ amounts: [0, 0, 980_000] }) } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'a unit typed into a table that names none: read as 万元',
      sheet: formSheetWith({ A5: '项目资金', E6: '100万元' }),
      expect: [{ severity: 'I', message: 'typed', text: '已按100万元读取', fix: ['E6=100'] }],
    },
    {
      name: '万元 in a 元 table',
      sheet: formSheetWith(
        { A5: '项目资金（元）' },
        {
          funds: [{ label: '年度资金总额', amounts: [980_000, 990_000, 98], weight: 10, rate: 1, score: 10 }],
        },
      ),
      expect: [{ cells: ['E6', 'F6'], message: 'scale', fix: ['F6=980000'] }],
    },
    {
      name: 'converted it would still be unlike a neighbour: no fix',
      form: {
        funds: [{ label: '年度资金总额', amounts: [100, 2000, 980_000], weight: 10, rate: 1, score: 10 }],
      },
      expect: [{ message: 'scale', fix: [] }],
    },
    {
      name: 'likewise the other way',
      form: {
        funds: [{ label: '年度资金总额', amounts: [100, 1000, 1_000_000], weight: 10, rate: 1, score: 10 }],
      },
      expect: [{ message: 'scale', fix: [] }],
    },
    {
      name: 'typed as text: no fix',
      form: { funds: fundsWith({ amounts: [100, 100, '980000' as unknown as number] }) },
      expect: [{ message: 'scale', fix: [] }],
    },
    {
      name: 'somebody’s formula: no fix',
      sheet: withFormula(),
      expect: [{ cells: ['F6', 'D6'], message: 'scale', fix: [] }],
    },
    {
      name: 'another unit than the table’s',
      form: { funds: fundsWith({ amounts: [100, '1000000元' as unknown as number, 98] }) },
      expect: [
        {
          cells: ['E6'],
          severity: 'W',
          message: 'other',
          text: '“1000000元”的单位与表头“万元”不同，已按100万元读取。',
          fix: ['E6=100'],
        },
      ],
    },
    {
      name: 'the unit cut short',
      form: { funds: fundsWith({ amounts: [100, '100万' as unknown as number, 98] }) },
      expect: [{ severity: 'I', message: 'typed' }],
    },
    {
      name: 'five and twenty thousand times',
      form: {
        funds: [
          { label: '年度资金总额', amounts: [100, 500_000, 500_000], weight: 10, rate: 1, score: 10 },
          { label: '其他资金', amounts: [null, 20, 400_000], weight: '—', rate: null, score: '—' },
        ],
      },
      expect: [{ cells: ['F6', 'D6'] }, { cells: ['F7', 'E7'] }],
    },
    {
      name: 'the unit typed in',
      form: { funds: fundsWith({ amounts: [100, '100万元' as unknown as number, 98] }) },
      expect: [
        {
          cells: ['E6'],
          severity: 'I',
          message: 'typed',
          text: '“100万元”带了单位，已按100万元读取；单元格内只填数字。',
          fix: ['E6=100'],
        },
      ],
    },
    {
      name: '元 in a 万元 table',
      form: { funds: fundsWith({ amounts: [100, 100, 980000] }) },
      expect: [
        {
          cells: ['F6', 'D6'],
          severity: 'W',
          message: 'scale',
          text: '“980000”与同行其他金额相差一万倍左右',
        },
      ],
    },
    {
      name: 'thousands separators and another unit: read in the unit of the table',
      form: { funds: fundsWith({ amounts: [100, '1,000,000元' as unknown as number, 98] }) },
      expect: [
        {
          cells: ['E6'],
          severity: 'W',
          message: 'other',
          text: '“1,000,000元”的单位与表头“万元”不同，已按100万元读取',
        },
      ],
    },
  ],
});

test.each([
  ['1,000.5万元', 1000.5],
  ['1,000,000元', 100],
  ['100万', 100],
])('the fix of %s writes a bare number in the unit of the table', (amount, value) => {
  const sheet = formSheet({ funds: fundsWith({ amounts: [100, amount as unknown as number, 98] }) });
  const found = assess(formOn(sheet), defaultPolicy).findings.find(({ rule }) => rule === 'fund-unit');
  const [edit] = found?.fix?.edits ?? [];
  expect([edit?.before, edit?.after.value]).toEqual([amount, value]);
});

test('元 typed into a 万元 table is converted', () => {
  const sheet = formSheet({ funds: fundsWith({ amounts: [100, 100, 980000] }) });
  const found = assess(formOn(sheet), defaultPolicy).findings.find(({ rule }) => rule === 'fund-unit');
  const [edit] = found?.fix?.edits ?? [];
  expect([edit?.before, edit?.after.value, edit?.explanation]).toEqual([
    980000,
    98,
    '元换算为万元：980000 → 98',
  ]);
});
