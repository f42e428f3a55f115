import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('percent-lost', {
  valid: [
    { name: 'the clean form' },
    { name: 'percents without their sign', form: { set: { 5: { actual: '92' } } } },
    { name: 'nothing at all', form: { set: { 5: { actual: '0', score: 0, reason: '没有调查' } } } },
    { name: 'both are fractions', form: { set: { 5: { target: '0.9', actual: '0.92' } } } },
    { name: 'a small share is written in percents', form: { set: { 5: { target: '≤5%', actual: '0.8' } } } },
    { name: 'a change', form: { set: { 5: { target: '提升10%', actual: '0.5' } } } },
    {
      name: 'another unit',
      form: { set: { 0: { target: '≥1吨', actual: '0.9吨', score: 18, reason: '少' } } },
    },
  ],
  invalid: [
    {
      name: '0.94 as a number',
      sheet: formSheetWith({ F18: 0.94 }),
      expect: [
        {
          cells: ['F18'],
          severity: 'W',
          text: '“读者满意度”的完成值填“0.94”，指标值是“≥90%”：是94%，还是0.94%？请写明。',
          fix: ['F18=94%'],
        },
      ],
    },
    { name: 'as text', form: { set: { 5: { actual: '0.94' } } }, expect: [{ fix: ['F18=94%'] }] },
    {
      name: 'one for the whole',
      sheet: formSheetWith({ F14: 1 }),
      expect: [{ text: '是100%，还是1%' }],
    },
    {
      name: 'a tenth of a large share',
      form: { set: { 5: { actual: '0.1' } } },
      expect: [{ text: '是10%' }],
    },
    {
      name: 'a little over the whole',
      form: { set: { 1: { actual: '1.02' } } },
      expect: [{ text: '是102%' }],
    },
    {
      name: 'a small share',
      form: { set: { 5: { target: '≤5%', actual: '0.04' } } },
      expect: [{ text: '是4%' }],
    },
    {
      name: 'of the target',
      form: { set: { 5: { target: '0.9' } } },
      expect: [
        {
          cells: ['E18'],
          message: 'target',
          text: '指标值填“0.9”，完成值是“92%”：是90%，还是0.9%',
          fix: ['E18=90%'],
        },
      ],
    },
  ],
});

testRule('score-quantitative', {
  valid: [{ name: 'nothing is scored from a doubtful percentage', sheet: formSheetWith({ F18: 0.94 }) }],
});
