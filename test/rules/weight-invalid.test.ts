import { testRule } from '../support/rule-tester';

testRule('weight-invalid', {
  valid: [
    { name: 'a dash', form: { set: { 0: { weight: '—' as unknown as number } } } },
    { name: 'a tenth of a point', form: { set: { 0: { weight: 0.1 } } } },
    { name: 'the clean form' },
  ],
  invalid: [
    { name: 'negative', form: { set: { 0: { weight: -5 } } }, expect: [{ message: 'low', text: '-5' }] },
    {
      name: 'zero',
      form: { set: { 0: { weight: 0 } } },
      expect: [{ cells: ['G13'], severity: 'E', message: 'low', text: '“采购图书册数”的分值为0，应大于0。' }],
    },
    {
      name: 'words',
      form: { set: { 0: { weight: '二十分' as unknown as number } } },
      expect: [{ cells: ['G13'], message: 'text', text: '“采购图书册数”的分值“二十分”不是数字。' }],
    },
  ],
});
