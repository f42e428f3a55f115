import { testRule } from '../support/rule-tester';

testRule('level-missing', {
  valid: [
    { name: 'the clean form' },
    { name: 'another name of the same level', form: { set: { 5: { level1: '满意度' } } } },
  ],
  invalid: [
    {
      name: 'no satisfaction',
      form: { set: { 5: { level1: '效益指标(30分)' } } },
      expect: [{ severity: 'W', text: '满意度指标' }],
    },
  ],
});
