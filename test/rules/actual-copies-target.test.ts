import { testRule } from '../support/rule-tester';

testRule('actual-copies-target', {
  valid: [
    { name: 'seven letters', form: { set: { 4: { target: '严格执行相关制', actual: '严格执行相关制' } } } },
    {
      name: 'a long text of its own',
      form: { set: { 4: { target: '严格执行相关制度规定', actual: '严格执行了相关制度规定' } } },
    },
    { name: 'the same number without a sign', form: { set: { 0: { target: '5000册', actual: '5000册' } } } },
    { name: 'the same date', form: { set: { 0: { target: '2024年12月31日', actual: '2024年12月31日' } } } },
    { name: 'what was reached, in words', form: { set: { 0: { actual: '达到5100册' } } } },
    { name: 'the clean form' },
    { name: 'short words may agree', form: { set: { 4: { target: '有效', actual: '有效' } } } },
  ],
  invalid: [
    {
      name: 'words that the target has as well',
      form: { set: { 0: { target: '达到5000册', actual: '达到5000册' } } },
      expect: [{ message: 'operator' }],
    },
    {
      name: 'another bound',
      form: { set: { 0: { actual: '≥5100册' } } },
      expect: [
        { cells: ['F13'], message: 'bound', text: '“采购图书册数”的完成值“≥5100册”带着符号，应填实际数字。' },
      ],
    },
    {
      name: 'eight letters, spaced otherwise',
      form: { set: { 4: { target: '严格 执行相关制度', actual: '严格执行相关制度' } } },
      expect: [{ message: 'text' }],
    },
    {
      name: 'with its operator',
      form: { set: { 0: { actual: '≥5000册' } } },
      expect: [
        {
          cells: ['F13'],
          severity: 'W',
          message: 'operator',
          text: '“采购图书册数”的完成值“≥5000册”带着符号，与指标值相同',
        },
      ],
    },
    {
      name: 'a long text word for word',
      form: { set: { 4: { target: '严格执行相关制度规定', actual: '严格执行相关制度规定' } } },
      expect: [
        {
          cells: ['F17'],
          message: 'text',
          text: '“阅读氛围”的完成值与指标值一字不差：“严格执行相关制度规定”。',
        },
      ],
    },
  ],
});
