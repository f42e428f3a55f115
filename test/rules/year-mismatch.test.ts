import { testRule } from '../support/rule-tester';

testRule('year-mismatch', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a comparison of years',
      form: { goal: { expected: '比2023年提高', actual: '2024年比2023年提高' } },
    },
  ],
  invalid: [
    {
      name: 'a deadline of last year',
      form: { set: { 0: { target: '2023年11月底前', actual: '2023年10月' } } },
      expect: [{ cells: ['E13'], text: '2023' }, { cells: ['F13'] }],
    },
    {
      name: 'a goal that only names last year',
      form: { goal: { expected: '2023年全年开放', actual: '全年开放' } },
      expect: [{ cells: ['B11'], message: 'goal' }],
    },
  ],
});
