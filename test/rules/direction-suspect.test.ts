import { testRule } from '../support/rule-tester';

testRule('direction-suspect', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a ceiling for accidents',
      form: { set: { 0: { level3: '事故起数', target: '≤4起', actual: '2起' } } },
    },
  ],
  invalid: [
    {
      name: 'villages to build with ≤',
      form: { set: { 0: { level3: '建设示范村数量', target: '≤4个', actual: '4个' } } },
      expect: [{ cells: ['E13'], message: 'quantity' }],
    },
    {
      name: 'cost with ≥',
      form: { set: { 2: { target: '≥100万元', actual: '100万元' } } },
      expect: [{ cells: ['E15'], message: 'cost' }],
    },
  ],
});
