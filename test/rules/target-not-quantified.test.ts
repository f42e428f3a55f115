import { testRule } from '../support/rule-tester';

testRule('target-not-quantified', {
  valid: [
    { name: 'the clean form' },
    { name: 'words under a benefit', form: { set: { 3: { target: '效果明显', actual: '达成预期指标' } } } },
  ],
  invalid: [
    {
      name: 'words under 数量指标',
      form: { set: { 0: { target: '效果明显', actual: '达成预期指标' } } },
      expect: [{ cells: ['E13'], message: 'row' }],
    },
    {
      name: 'most of the output in words',
      form: { set: { 0: { target: '完成采购', actual: '完成' }, 1: { target: '合格', actual: '完成' } } },
      expect: [{ message: 'row' }, { message: 'most', text: '40/50' }],
    },
  ],
});
