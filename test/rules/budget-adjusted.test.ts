import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { Sheet } from '../../src/sheet/sheet';
import { formOn, formSheet, sheetWith, splitTargetSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('budget-adjusted', {
  valid: [
    { name: 'adjusted, but not to what was spent', form: { funds: fundsWith({ amounts: [120, 100, 98] }) } },
    {
      name: 'spent as first planned',
      form: { funds: fundsWith({ amounts: [98, 98, 98], rate: 1, score: 10 }) },
    },
    {
      name: 'changed by less, in Guangxi',
      policy: 'guangxi',
      form: { funds: fundsWith({ amounts: [140, 100, 98] }) },
    },
    {
      name: 'nothing planned at first, in Guangxi',
      policy: 'guangxi',
      form: { funds: fundsWith({ amounts: [0, 100, 98] }) },
    },
    { name: 'no annual budget', form: { funds: fundsWith({ amounts: [100, null, 98] }) } },
    { name: 'no first budget', form: { funds: fundsWith({ amounts: [null, 98, 98], rate: 1, score: 10 }) } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'a total of no more than 90, in Guangxi',
      policy: 'guangxi',
      form: { funds: fundsWith({ amounts: [200, 100, 98] }), set: { 0: { score: 11.2 } } },
      expect: [{ severity: 'W', message: 'large' }],
    },
    {
      name: 'raised and spent, in Guangxi',
      policy: 'guangxi',
      form: { funds: fundsWith({ amounts: [50, 98, 98], rate: 1, score: 10 }) },
      expect: [
        { severity: 'I', message: 'fitted' },
        { message: 'large', text: '全年预算98比年初预算50变动96.00%' },
      ].reverse(),
    },
    {
      name: 'set to what was spent',
      form: { funds: fundsWith({ amounts: [120, 98, 98], rate: 1, score: 10 }) },
      expect: [
        {
          cells: ['E6', 'D6'],
          severity: 'I',
          message: 'fitted',
          text: '年初预算120，全年预算98与执行数相同：执行率100%是调整预算后的结果。',
        },
      ],
    },
    {
      name: 'changed by half, in Guangxi',
      policy: 'guangxi',
      form: { funds: fundsWith({ amounts: [200, 100, 98] }) },
      expect: [
        {
          cells: ['E6', 'D6'],
          severity: 'E',
          message: 'large',
          text: '全年预算100比年初预算200变动50.00%，没有说明原因。',
        },
      ],
    },
  ],
});

const moved = (annual: number, more: object = {}) => ({
  funds: fundsWith({ amounts: [100, annual, annual - 5], rate: null, score: null }),
  ...more,
});

testRule('budget-adjusted', {
  valid: [
    { name: 'less than three tenths', form: moved(129) },
    {
      name: 'the change is spoken of',
      form: moved(150, { goal: { expected: '开放', actual: '年中追加预算，目标相应调整。' } }),
    },
  ],
  invalid: [
    {
      name: 'three tenths and no word about it',
      form: moved(130),
      expect: [
        {
          cells: ['E6', 'D6'],
          severity: 'W',
          text: '全年预算130比年初预算100变动30.00%，表中没有说明指标值是否随之调整。',
        },
      ],
    },
    { name: 'downwards', form: moved(60), expect: [{ message: 'targets' }] },
    {
      name: 'a total that is not there is no high one, in Guangxi',
      policy: 'guangxi',
      form: {
        funds: fundsWith({ amounts: [200, 100, 98], rate: null, score: null, weight: null }),
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { score: null }])),
      },
      expect: [{ severity: 'W', message: 'large' }],
    },
  ],
});

test('a policy may ask for neither', () => {
  const rules = { 'budget-adjusted': { options: { changeTouchesTargets: 0, changeNeedsReason: 0 } } };
  const { findings } = assess(formOn(formSheet(moved(150))), { ...defaultPolicy, rules });
  expect(findings.filter(({ rule }) => rule === 'budget-adjusted')).toEqual([]);
});

test('a reason in the row of the funds is enough', () => {
  const sheet = sheetWith(splitTargetSheet([{ name: '办理案件数', target: ['≥', 180, '件'] }]), {
    C3: 60,
    I3: '年中追加任务。',
  });
  const found = (each: Sheet) =>
    assess(formOn(each), defaultPolicy).findings.filter(({ rule }) => rule === 'budget-adjusted');
  expect(found(sheet).map(({ message }) => message)).toEqual(['fitted']);
  expect(found(sheetWith(sheet, { I3: '无' })).map(({ message }) => message)).toEqual(['targets', 'fitted']);
});
