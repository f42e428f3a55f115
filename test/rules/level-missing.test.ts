import { testRule } from '../support/rule-tester';

testRule('level-missing', {
  valid: [
    { name: 'the clean form' },
    { name: 'another name of the same level', form: { set: { 5: { level1: '满意度' } } } },
  ],
  invalid: [
    {
      name: 'a level whose only row does not apply',
      form: { set: { 5: { target: '/', actual: '/', weight: null, score: null } } },
      expect: [{ text: '没有“满意度指标”' }],
    },
    {
      name: 'no satisfaction',
      form: { set: { 5: { level1: '效益指标(30分)' } } },
      expect: [
        {
          cells: ['B12'],
          severity: 'W',
          text: '没有“满意度指标”的指标，“财预〔2020〕10号（执行10/产出50/效益30/满意度10）”要求设置。',
        },
      ],
    },
  ],
});
