import { type FormOverrides, gridSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

/** A form without weights and scores (family D), rows from row 4. */
const unscored = (...values: readonly (readonly [target: number | string, actual: number | string])[]) =>
  gridSheet([
    ['项目支出绩效自评表'],
    ['项目名称', '甲', '主管部门', '乙', '实施单位', '丙'],
    ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值'],
    ...values.map(([target, actual], index) => ['产出指标', '数量指标', `指标${index}甲`, target, actual]),
  ]);

testRule('value-in-wrong-column', {
  valid: [
    { name: 'numbers with units', sheet: unscored(['20个', '20个'], ['20个', '20个'], [60, 60]) },
    { name: 'another sum', sheet: unscored([20, 20], [20, 20], [61, 61]) },
    { name: 'actuals of their own', sheet: unscored([20, 20], [20, 21], [20, 20], [40, 40]) },
    {
      name: 'numbers without units in a form that has its points',
      form: {
        set: Object.fromEntries(
          [20, 20, 10, 30, 10, 10].map((value, row) => [row, { target: value, actual: value }]),
        ),
      } as unknown as FormOverrides,
    },
    { name: 'a number behind a word', form: { goal: { expected: '约43.2', actual: '完成' } } },
    { name: 'two rows', sheet: unscored([40, 40], [60, 60]) },
    { name: 'a row of words between', sheet: unscored([20, 20], [20, 20], [60, 60], ['改善', '改善']) },
    { name: 'a rate of 200 %', form: { funds: fundsWith({ rate: 2 }) } },
    {
      name: 'a goal with a number in it',
      form: { goal: { expected: '采购5000册', actual: '98万元已支付' } },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'points as values',
      sheet: unscored([20, 20], [20, 20], [60, 60], ['/', '/']),
      expect: [
        {
          cells: ['D4', 'D5', 'D6'],
          severity: 'W',
          message: 'points',
          text: '指标值栏的数字合计正好100，且完成值与之相同，像是把分值填进了指标值和完成值。',
        },
      ],
    },
    {
      name: 'an amount as completion',
      form: { goal: { expected: '保障开放', actual: '1,437.24万元' } },
      expect: [{ cells: ['F11'], text: '“实际完成情况”里只有数字“1,437.24万元”' }],
    },
    { name: 'in 元', form: { goal: { expected: '980000元', actual: '完成' } }, expect: [{ cells: ['B11'] }] },
    {
      name: 'a bare number as goal',
      form: { goal: { expected: '43.2', actual: '全部完成。' } },
      expect: [
        {
          cells: ['B11'],
          severity: 'W',
          message: 'goal',
          text: '“预期目标”里只有数字“43.2”，应填文字说明。',
        },
      ],
    },
    {
      name: 'an amount in the rate cell',
      form: { funds: fundsWith({ rate: 98 * 3 }) },
      expect: [{ cells: ['H6'], message: 'rate', text: '不像执行率。' }],
    },
  ],
});
