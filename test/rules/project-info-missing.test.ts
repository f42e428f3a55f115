import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formatA1 } from '../../src/sheet/address';
import { formOn, formSheet } from '../support/form-sheet';
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

test('a form without a place for it: said at the title', () => {
  const form = formOn(formSheet());
  const absent = { value: undefined, cell: undefined };
  const [found] = assess({ ...form, implementingUnit: absent }, defaultPolicy).findings;
  expect(found && [findingText(found), found.cells.map(formatA1)]).toEqual([
    '表中没有找到“实施单位”。',
    ['A1'],
  ]);
});
