import { testRule } from '../support/rule-tester';

testRule('year-mismatch', {
  valid: [
    {
      name: 'the year of the form',
      form: {
        goal: { expected: '2024年开放', actual: '2024年开放' },
        set: { 0: { target: '2024年底', actual: '2024年11月' } },
      },
    },
    { name: 'no year in the date', form: { set: { 0: { target: '11月底前', actual: '10月' } } } },
    {
      name: 'a form without a year',
      form: { year: undefined, goal: { expected: '2023年开放', actual: '开放' } },
    },
    { name: 'a comparison alone', form: { goal: { expected: '比2023年提高', actual: '自2023年起开放' } } },
    { name: 'a longer number', form: { goal: { expected: '编号12023年', actual: '1999年建馆' } } },
    { name: 'the clean form' },
    {
      name: 'a comparison of years',
      form: { goal: { expected: '比2023年提高', actual: '2024年比2023年提高' } },
    },
  ],
  invalid: [
    {
      name: 'a completion that only names next year, twice',
      form: { goal: { expected: '开放', actual: '2025年开放，2025年验收' } },
      expect: [{ cells: ['F11'], text: '“实际完成情况”只提到2025年' }],
    },
    {
      name: 'a deadline of last year',
      form: { set: { 0: { target: '2023年11月底前', actual: '2023年10月' } } },
      expect: [
        {
          cells: ['E13'],
          severity: 'W',
          message: 'value',
          text: '“采购图书册数”写的是2023年（2023年11月底前），表的年度是2024年。',
        },
        { cells: ['F13'] },
      ],
    },
    {
      name: 'a goal that only names last year',
      form: { goal: { expected: '2023年全年开放', actual: '全年开放' } },
      expect: [{ cells: ['B11'], message: 'goal', text: '“预期目标”只提到2023年，表的年度是2024年。' }],
    },
  ],
});
