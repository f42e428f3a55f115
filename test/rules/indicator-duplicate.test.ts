import { testRule } from '../support/rule-tester';

testRule('indicator-duplicate', {
  valid: [
    { name: 'the clean form' },
    { name: 'the same name under another level-2', form: { set: { 1: { level3: '采购图书册数' } } } },
  ],
  invalid: [
    {
      name: 'the same row twice',
      form: { set: { 1: { level2: '数量指标', level3: '采购图书册数', target: '≥5000册' } } },
      expect: [{ cells: ['D14'], text: '第13行' }],
    },
  ],
});
