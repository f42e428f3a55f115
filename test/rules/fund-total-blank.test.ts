import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('fund-total-blank', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'zeros over filled parts',
      form: { funds: fundsWith({ amounts: [0, 0, 0], rate: 0, score: 0 }) },
      expect: [{ cells: ['D6', 'E6', 'F6'], severity: 'E' }],
    },
  ],
});
