import { testRule } from '../support/rule-tester';

testRule('actual-approximate', {
  valid: [
    { name: 'a rough target', form: { set: { 0: { target: '约5000册' } } } },
    { name: 'words', form: { set: { 4: { actual: '约好' } } } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: '余',
      form: { set: { 0: { actual: '5100余册' } } },
      expect: [
        { cells: ['F13'], severity: 'I', text: '“采购图书册数”的完成值“5100余册”是约数，已按5100计算。' },
      ],
    },
    { name: '约', form: { set: { 0: { actual: '约5100册' } } }, expect: [{ cells: ['F13'] }] },
  ],
});
