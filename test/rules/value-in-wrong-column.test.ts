import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('value-in-wrong-column', {
  valid: [
    { name: 'a rate of 200 %', form: { funds: fundsWith({ rate: 2 }) } },
    {
      name: 'a goal with a number in it',
      form: { goal: { expected: '采购5000册', actual: '98万元已支付' } },
    },
    { name: 'the clean form' },
  ],
  invalid: [
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
