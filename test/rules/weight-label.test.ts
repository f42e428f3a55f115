import { testRule } from '../support/rule-tester';

testRule('weight-label', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'label 50, rows 48',
      form: { set: { 0: { weight: 18 } } },
      expect: [{ cells: ['B13'], text: '标明50分，各行合计48分' }],
    },
  ],
});
