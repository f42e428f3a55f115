import { testRule } from '../support/rule-tester';

testRule('weight-missing', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'an explanatory row 其中',
      form: { set: { 1: { level3: '其中：少儿图书', weight: null, score: null } } },
    },
  ],
  invalid: [{ name: 'no weight', form: { set: { 0: { weight: null } } }, expect: [{ cells: ['G13'] }] }],
});
