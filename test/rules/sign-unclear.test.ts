import { testRule } from '../support/rule-tester';

testRule('sign-unclear', {
  valid: [
    { name: 'the clean form' },
    { name: 'a quarter', form: { set: { 1: { level2: '时效指标', target: 'Q3', actual: 'Q3' } } } },
    { name: 'paper', form: { set: { 0: { level3: '印制', target: 'A4纸', actual: 'A4纸' } } } },
    { name: '290 % is another rule’s', form: { set: { 5: { target: '290%' } } } },
  ],
  invalid: [
    {
      name: 'N for ≥',
      form: { set: { 5: { target: 'N90%' } } },
      expect: [
        {
          cells: ['E18'],
          severity: 'W',
          text: '“读者满意度”的“N90%”像是“≥90%”，请核对。',
          fix: ['E18=≥90%'],
        },
      ],
    },
    {
      name: 'W for ≤',
      form: { set: { 2: { target: 'W 100万元' } } },
      expect: [{ text: '像是“≤100万元”', fix: ['E15=≤100万元'] }],
    },
    {
      name: 'of the actual',
      form: { set: { 5: { actual: 'Z92%' } } },
      expect: [{ cells: ['F18'], text: '像是“≥92%”' }],
    },
    {
      name: 'another letter',
      form: { set: { 5: { target: 'M90%' } } },
      expect: [{ message: 'unknown', text: '前面的“M”不是符号', fix: [] }],
    },
  ],
});

testRule('score-quantitative', {
  valid: [{ name: 'waits for the sign', form: { set: { 5: { target: 'N90%', actual: '45%' } } } }],
});
