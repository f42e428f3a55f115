import { testRule } from '../support/rule-tester';

testRule('project-info-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'no department',
      form: { competentDepartment: '' },
      expect: [{ cells: ['C4'], text: '主管部门' }],
    },
    { name: 'no year', form: { year: undefined }, expect: [{ cells: ['A2'], text: '年度' }] },
  ],
});
