import { testRule } from '../support/rule-tester';

const goal = (expected: string, actual: string) => ({ goal: { expected, actual } });

testRule('goal-copied', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'the same in the past tense',
      form: goal('采购图书5000册，开放300天。', '已采购图书5000册，开放300天。'),
    },
    { name: 'short', form: goal('正常运转', '正常运转') },
    { name: 'one is blank', form: goal('', '图书馆全年正常开放。') },
  ],
  invalid: [
    {
      name: 'word for word',
      form: goal('采购图书5000册，开放300天。', '采购图书5000册， 开放300天'),
      expect: [
        {
          cells: ['F11', 'B11'],
          severity: 'W',
          text: '“实际完成情况”与“预期目标”一字不差，看不出实际完成了什么。',
        },
      ],
    },
  ],
});
