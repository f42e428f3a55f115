import { testRule } from '../support/rule-tester';

testRule('unit-mismatch', {
  valid: [
    { name: 'the clean form' },
    { name: 'no unit on the actual', form: { set: { 0: { actual: '5100' } } } },
    { name: 'units that convert', form: { set: { 2: { actual: '980000元' } } } },
  ],
  invalid: [
    { name: '册 and 本', form: { set: { 0: { actual: '5100本' } } }, expect: [{ cells: ['F13', 'E13'] }] },
  ],
});
