import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('fund-unit', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'the unit typed in',
      form: { funds: fundsWith({ amounts: [100, '100万元' as unknown as number, 98] }) },
      expect: [{ cells: ['E6'], severity: 'I', message: 'typed' }],
    },
    {
      name: '元 in a 万元 table',
      form: { funds: fundsWith({ amounts: [100, 100, 980000] }) },
      expect: [{ cells: ['F6'], severity: 'W', message: 'scale' }],
    },
  ],
});
