import { testRule } from '../support/rule-tester';

testRule('percent-implausible', {
  valid: [
    { name: 'the clean form' },
    { name: 'growth may exceed 100 %', form: { set: { 0: { target: '≥5000册', actual: '5100册' } } } },
  ],
  invalid: [
    {
      name: 'satisfaction of 290 %',
      form: { set: { 5: { target: '290%', actual: '92%', score: 3.17, reason: '偏低' } } },
      expect: [{ cells: ['E18'], message: 'misread', text: '≥90%' }],
    },
    {
      name: 'a pass rate of 120 %',
      form: { set: { 1: { actual: '120%' } } },
      expect: [{ cells: ['F14'], message: 'over' }],
    },
  ],
});
