import { formSheetWith, sheetWith, splitTargetSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

/** A form of Sichuan, whose funds have a column of reasons: I3. */
const lowRate = (reason: string | null) =>
  sheetWith(splitTargetSheet([{ name: '办理案件数', target: ['≥', 180, '件'] }]), {
    ...{ E3: 80, E4: 80, F3: '80.00%', F4: '80.00%', H3: 8 },
    I3: reason,
  });

testRule('execution-reason', {
  valid: [
    {
      name: 'exactly 90 % in Sichuan',
      policy: 'sichuan',
      form: { funds: fundsWith({ amounts: [100, 100, 90], rate: 0.9, score: 9 }) },
    },
    { name: 'the clean form' },
    {
      name: 'low, with its reason in the column of the funds',
      policy: 'sichuan',
      sheet: lowRate('项目延期。'),
    },
    {
      name: 'low, but the policy does not ask',
      form: { funds: fundsWith({ amounts: [100, 100, 80], rate: 0.8, score: 8 }) },
    },
  ],
  invalid: [
    {
      name: 'low, the column of reasons blank',
      policy: 'sichuan',
      sheet: lowRate(null),
      expect: [{ cells: ['I3', 'F3'], text: '预算执行率80.00%，低于90.00%' }],
    },
    {
      name: 'low, with a word that is no reason',
      policy: 'sichuan',
      sheet: lowRate('无'),
      expect: [{ cells: ['I3'] }],
    },
    {
      name: 'below 90 % in Sichuan',
      policy: 'sichuan',
      form: { funds: fundsWith({ amounts: [100, 100, 80], rate: 0.8, score: 8 }) },
      expect: [{ cells: ['H6'], severity: 'W', text: '预算执行率80.00%，低于90.00%，没有说明原因。' }],
    },
  ],
});

/** 30 of 100 spent, and so much of it had arrived. */
const arriving = (arrived: number) =>
  formSheetWith(
    { D5: '实际到位资金' },
    { funds: fundsWith({ amounts: [arrived, 100, 30], rate: 0.3, score: 3 }) },
  );

const spent = (amount: number, more: object = {}) => ({
  funds: fundsWith({ amounts: [100, 100, amount], rate: amount / 100, score: amount / 10 }),
  ...more,
});

testRule('execution-reason', {
  valid: [
    {
      name: 'a rate that is wrong is corrected first',
      form: { funds: fundsWith({ amounts: [100, 100, 30], rate: 0.4, score: 3 }) },
    },
    {
      name: 'a reason in the column of the funds, where the policy has no limit',
      sheet: sheetWith(lowRate('项目延期。'), { E3: 30, E4: 30, F3: '30.00%', F4: '30.00%', H3: 3 }),
    },
    { name: 'not far below, where the policy has no limit', form: spent(80) },
    {
      name: 'a word about it',
      form: spent(30, { goal: { expected: '开放', actual: '项目招标推迟，资金尚未支付。' } }),
    },
    {
      name: 'payment that is put off, in the completion',
      form: spent(30, { goal: { expected: '开放', actual: '图书到馆，合同款推迟支付。' } }),
    },
    {
      name: 'payment that is put off, in a note',
      sheet: formSheetWith({ A20: '备注', B20: '合同款推迟支付。' }, spent(30)),
    },
    { name: 'all was spent that arrived', sheet: arriving(30) },
    { name: 'nearly all was spent that arrived', sheet: arriving(37.5) },
    { name: 'a word in a remark', form: spent(30, { set: { 2: { reason: '结余资金已交回财政' } } }) },
  ],
  invalid: [
    {
      name: 'no word anywhere, under every policy',
      form: spent(30),
      expect: [
        {
          cells: ['H6', 'F6'],
          severity: 'W',
          text: '预算执行率只有30.00%，全表没有一处说明为什么没有支出。',
        },
      ],
    },
    { name: 'the money arrived and was not spent', sheet: arriving(38), expect: [{ message: 'silent' }] },
    { name: 'nothing arrived', sheet: arriving(0), expect: [{ message: 'silent' }] },
    {
      name: 'what was planned explains nothing',
      form: spent(30, { goal: { expected: '合同款推迟支付。', actual: '图书到馆。' } }),
      expect: [{ message: 'silent' }],
    },
    {
      name: 'a balance that is paid later explains its row',
      form: spent(30, { set: { 2: { reason: '尾款下年支付' } } }),
      expect: [{ message: 'silent' }],
    },
  ],
});
