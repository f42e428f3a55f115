import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-over', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '102.59 %',
      form: { funds: fundsWith({ amounts: [329.77, 329.77, 338.31] }) },
      expect: [{ cells: ['F6', 'E6'], severity: 'W', text: '102.59%' }],
    },
  ],
});
