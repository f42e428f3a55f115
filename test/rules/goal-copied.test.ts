import { testRule } from '../support/rule-tester';

const goal = (expected: string, actual: string) => ({ goal: { expected, actual } });

testRule('goal-copied', {
  valid: [
    {
      name: 'the same work with its own numbers',
      form: {
        goal: {
          expected: '举办读书活动12场，新增图书5000册，提升群众阅读水平。',
          actual: '已举办读书活动13场，新增图书5100册，提升了群众阅读水平。',
        },
      },
    },
    { name: 'the clean form' },
    {
      name: 'the same in the past tense',
      form: goal('采购图书5000册，开放300天。', '已采购图书5000册，开放300天。'),
    },
    { name: 'short', form: goal('正常运转', '正常运转') },
    { name: 'both are blank', form: goal('', '') },
    { name: 'nothing is told', form: goal('图书馆全年正常开放。', '') },
    { name: 'one is blank', form: goal('', '图书馆全年正常开放。') },
  ],
  invalid: [
    {
      name: 'copied but for «已» and «了»',
      form: {
        goal: {
          expected: '举办读书活动12场，新增图书5000册，提升群众阅读水平。',
          actual: '已举办读书活动12场，新增图书5000册，提升了群众阅读水平。',
        },
      },
      expect: [{ severity: 'I', text: '只差“已”“了”一类的字' }],
    },
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
