import { testRule } from '../support/rule-tester';

testRule('unit-mismatch', {
  valid: [
    { name: 'no unit on the target', form: { set: { 0: { target: '≥5000' } } } },
    { name: 'words', form: { set: { 0: { actual: '完成' }, 1: { target: '合格', actual: '99本' } } } },
    { name: 'the clean form' },
    { name: 'no unit on the actual', form: { set: { 0: { actual: '5100' } } } },
    { name: 'units that convert', form: { set: { 2: { actual: '980000元' } } } },
  ],
  invalid: [
    {
      name: '册 and 本',
      form: { set: { 0: { actual: '5100本' } } },
      expect: [
        {
          cells: ['F13', 'E13'],
          severity: 'W',
          text: '“采购图书册数”的指标值单位是“册”，完成值单位是“本”，无法比较。',
        },
      ],
    },
  ],
});
