import { testRule } from '../support/rule-tester';

testRule('weight-missing', {
  valid: [
    { name: 'starred', form: { set: { 1: { level3: '★★其中：少儿图书', weight: null, score: null } } } },
    { name: 'words are another rule’s', form: { set: { 0: { weight: '二十分' as unknown as number } } } },
    { name: 'no target', form: { set: { 0: { target: null, weight: null } } } },
    { name: 'no actual', form: { set: { 0: { actual: null, weight: null } } } },
    { name: 'the clean form' },
    {
      name: 'an explanatory row 其中',
      form: { set: { 1: { level3: '其中：少儿图书', weight: null, score: null } } },
    },
  ],
  invalid: [
    {
      name: 'an explanatory row with points',
      form: { set: { 1: { level3: '其中：少儿图书', weight: null } } },
      expect: [{ cells: ['G14'] }],
    },
    {
      name: '其中 inside the name',
      form: { set: { 1: { level3: '图书其中少儿', weight: null, score: null } } },
      expect: [{ cells: ['G14'] }],
    },
    {
      name: 'no weight',
      form: { set: { 0: { weight: null } } },
      expect: [{ cells: ['G13'], severity: 'E', text: '“采购图书册数”没有填分值。' }],
    },
  ],
});
