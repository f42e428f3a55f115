import { testRule } from '../support/rule-tester';

testRule('grade-written', {
  valid: [
    { name: 'the clean form' },
    { name: '优秀 is 优', form: { total: { weight: 100, score: 98.8, grade: '优秀' } } },
  ],
  invalid: [
    {
      name: '良 at 98.8',
      form: { total: { weight: 100, score: 98.8, grade: '良' } },
      expect: [{ cells: ['I19'], text: '应为“优”' }],
    },
  ],
});
