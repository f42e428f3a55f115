import { testRule } from '../support/rule-tester';

testRule('percent-implausible', {
  valid: [
    { name: 'exactly 100 %', form: { set: { 1: { target: '100%', actual: '100%' } } } },
    { name: 'a change', form: { set: { 1: { actual: '提升120%' } } } },
    { name: 'another unit', form: { set: { 1: { level3: '合格册数', target: '≥120册', actual: '120册' } } } },
    { name: 'not a share', form: { set: { 0: { level3: '借阅增长率', target: '≥120%', actual: '130%' } } } },
    { name: 'words', form: { set: { 1: { actual: '合格' } } } },
    { name: 'the clean form' },
    { name: 'growth may exceed 100 %', form: { set: { 0: { target: '≥5000册', actual: '5100册' } } } },
  ],
  invalid: [
    {
      name: 'known by its level',
      form: { set: { 5: { level3: '读者', actual: '100.1%' } } },
      expect: [{ cells: ['F18'], message: 'over' }],
    },
    {
      name: 'a 2 and two digits with more behind them',
      form: { set: { 5: { actual: '290%以上' } } },
      expect: [{ message: 'over', text: '“290%以上”超过100%，请核对。' }],
    },
    {
      name: 'not quite 2 before two digits',
      form: { set: { 5: { actual: '2901%' } } },
      expect: [{ message: 'over' }],
    },
    { name: 'a 2 inside', form: { set: { 5: { actual: '1290%' } } }, expect: [{ message: 'over' }] },
    {
      name: 'satisfaction of 290 %',
      form: { set: { 5: { target: '290%', actual: '92%', score: 3.17, reason: '偏低' } } },
      expect: [
        {
          cells: ['E18'],
          message: 'misread',
          severity: 'W',
          text: '“读者满意度”的“290%”超过100%，像是“≥90%”；核实之前不计算得分。',
        },
      ],
    },
    {
      name: 'a pass rate of 120 %',
      form: { set: { 1: { actual: '120%' } } },
      expect: [{ cells: ['F14'], message: 'over', text: '“图书验收合格率”的“120%”超过100%，请核对。' }],
    },
  ],
});
