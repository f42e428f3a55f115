import { testRule } from '../support/rule-tester';

testRule('project-info-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'no names',
      form: { projectName: '', implementingUnit: '' },
      expect: [
        { cells: ['C3'], text: '“项目名称”未填写。' },
        { cells: ['G4'], text: '“实施单位”未填写。' },
      ],
    },
    {
      name: 'no department',
      form: { competentDepartment: '' },
      expect: [{ cells: ['C4'], severity: 'E', message: 'blank', text: '“主管部门”未填写。' }],
    },
    { name: 'no year', form: { year: undefined }, expect: [{ cells: ['A2'], text: '年度' }] },
  ],
});
