import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('value-in-wrong-column', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'a bare number as goal',
      form: { goal: { expected: '43.2', actual: '全部完成。' } },
      expect: [{ cells: ['B11'], message: 'goal' }],
    },
    {
      name: 'an amount in the rate cell',
      form: { funds: fundsWith({ rate: 98 * 3 }) },
      expect: [{ cells: ['H6'], message: 'rate' }],
    },
  ],
});
