import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formatA1 } from '../../src/sheet/address';
import { formOn, splitTargetSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('direction-suspect', {
  valid: [
    { name: 'a cost rate', form: { set: { 2: { level3: '成本控制率', target: '≥95%', actual: '96%' } } } },
    {
      name: 'a limited thing to build',
      form: { set: { 0: { level3: '新增投诉控制数', target: '≤4起', actual: '2起' } } },
    },
    {
      name: 'without a sign',
      form: {
        set: { 0: { level3: '建设示范村数量', target: '4个', actual: '4个' }, 2: { target: '100万元' } },
      },
    },
    {
      name: 'an exact figure',
      form: {
        set: {
          0: { level3: '建设示范村数量', target: '=4个', actual: '4个' },
          2: { target: '=100万元', actual: '100万元' },
        },
      },
    },
    { name: 'a share of money', form: { set: { 2: { level3: '成本节约率', target: '≥5%', actual: '6%' } } } },
    { name: 'money by the piece', form: { set: { 2: { target: '≥20元/册', actual: '21元/册' } } } },
    { name: 'words', form: { set: { 0: { level3: '建设示范村数量', target: '完成', actual: '完成' } } } },
    { name: 'no quantity', form: { set: { 1: { level3: '建设合格率', target: '≤98%', actual: '97%' } } } },
    {
      name: 'not known to be better when more',
      form: { set: { 0: { level3: '车辆数量', target: '≤4辆', actual: '4辆' } } },
    },
    { name: 'the clean form' },
    {
      name: 'a ceiling for accidents',
      form: { set: { 0: { level3: '事故起数', target: '≤4起', actual: '2起' } } },
    },
  ],
  invalid: [
    {
      name: 'in words',
      form: {
        set: {
          0: { level3: '培训人数', target: '不超过50人', actual: '50人' },
          2: { target: '大于100元', actual: '101元' },
        },
      },
      expect: [
        { cells: ['E13'], fix: ['E13=≥50人'] },
        { cells: ['E15'], fix: ['E15=≤100元'] },
      ],
    },
    {
      name: 'in typed signs',
      form: {
        set: {
          0: { level3: '培训人数', target: '<=50人', actual: '50人' },
          2: { target: '>=100元', actual: '101元' },
        },
      },
      expect: [{ fix: ['E13=≥50人'] }, { fix: ['E15=≤100元'] }],
    },
    {
      name: 'level 1 where there is no level 2',
      form: { set: { 2: { level1: '成本指标', level2: '', target: '≥100万元' } } },
      expect: [{ cells: ['E15'], message: 'cost' }],
    },
    {
      name: 'villages to build with ≤',
      form: { set: { 0: { level3: '建设示范村数量', target: '≤4个', actual: '4个' } } },
      expect: [
        {
          cells: ['E13'],
          severity: 'W',
          message: 'quantity',
          text: '“建设示范村数量”一般越多越好，指标值却写“≤4个”，应为≥。',
          fix: ['E13=≥4个'],
        },
      ],
    },
    {
      name: 'cost with ≥',
      form: { set: { 2: { target: '≥100万元', actual: '100万元' } } },
      expect: [
        {
          cells: ['E15'],
          message: 'cost',
          text: '“项目总成本”是成本指标，指标值却写“≥100万元”，成本一般越低越好，应为≤。',
          fix: ['E15=≤100万元'],
        },
      ],
    },
    {
      name: 'the sign in a cell of its own',
      sheet: splitTargetSheet([{ name: '建设示范村数量', target: ['≤', 4, '个'] }]),
      expect: [{ cells: ['E6', 'D6'], message: 'quantity' }],
    },
  ],
});

const editsFor = (target: readonly [string, number, string]) =>
  assess(formOn(splitTargetSheet([{ name: '建设示范村数量', target }])), defaultPolicy)
    .findings.find(({ rule }) => rule === 'direction-suspect')
    ?.fix?.edits.map(({ cell, before, after }) => [formatA1(cell), before, after.value]);

test.each([
  ['in words', ['不超过', 4, '个'], [['D6', '不超过', '≥']]],
  ['beside a unit with words of its own', ['≤', 4, '个以内'], [['D6', '≤', '≥']]],
] as const)('the fix writes the sign where the sign stands, and nothing else: %s', (_case, target, edits) => {
  expect(editsFor(target)).toEqual(edits);
});
