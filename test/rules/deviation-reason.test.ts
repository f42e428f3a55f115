import { testRule } from '../support/rule-tester';

testRule('deviation-reason', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'missed, with its reason',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '到货推迟' } } },
    },
  ],
  invalid: [
    {
      name: '80 of 100 and no reason',
      form: { set: { 0: { actual: '4000册', score: 16 } } },
      expect: [{ cells: ['I13'], message: 'missed', text: '完成80.00%' }],
    },
    {
      name: '无 is no reason',
      form: { set: { 4: { reason: '无' } } },
      expect: [{ cells: ['I17'], message: 'words' }],
    },
  ],
});
