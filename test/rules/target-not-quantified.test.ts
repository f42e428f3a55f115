import { testRule } from '../support/rule-tester';

testRule('target-not-quantified', {
  valid: [
    { name: 'the clean form' },
    { name: 'words under a benefit', form: { set: { 3: { target: '效果明显', actual: '达成预期指标' } } } },
    {
      name: 'two values in one cell',
      form: { set: { 0: { target: '100%1000件', actual: '达成预期指标' } } },
    },
    {
      name: 'half of the output in words',
      form: {
        set: {
          0: { weight: 25, target: '≥5册' },
          1: { weight: 15, target: '合格' },
          2: { target: '不超预算', level2: '时效指标' },
        },
      },
    },
    {
      name: 'words that do not apply',
      form: { set: { 0: { target: '/', actual: '/', weight: null, score: null } } },
    },
  ],
  invalid: [
    {
      name: 'words under 数量指标',
      form: { set: { 0: { target: '效果明显', actual: '达成预期指标' } } },
      expect: [
        { cells: ['E13'], severity: 'W', text: '“采购图书册数”属于数量指标，指标值“效果明显”没有量化。' },
      ],
    },
    {
      name: 'most of the output in words',
      form: { set: { 0: { target: '完成采购', actual: '完成' }, 1: { target: '合格', actual: '完成' } } },
      expect: [
        { message: 'row', cells: ['E13'] },
        {
          message: 'most',
          cells: ['E13', 'E14'],
          text: '产出类指标超过一半的分值（40/50）只有文字，没有量化。',
        },
      ],
    },
    {
      name: 'words under cost and satisfaction',
      form: { set: { 2: { target: '不超预算' }, 5: { target: '满意' } } },
      expect: [
        { cells: ['E15'], text: '属于成本指标' },
        { cells: ['E18'], text: '属于服务对象满意度指标' },
      ],
    },
  ],
});
