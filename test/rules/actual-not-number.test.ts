import { testRule } from '../support/rule-tester';

testRule('actual-not-number', {
  valid: [
    { name: 'words for a date', form: { set: { 0: { target: '9月前', actual: '达成预期指标' } } } },
    { name: 'a mark', form: { set: { 0: { actual: '/' } } } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'a phrase for a number',
      form: { set: { 1: { actual: '达成预期指标' } } },
      expect: [
        {
          cells: ['F14'],
          severity: 'W',
          text: '“图书验收合格率”的指标值是“≥98%”，完成值却填“达成预期指标”，应填实际数字。',
        },
      ],
    },
  ],
});
