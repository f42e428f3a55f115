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

describe('a form without a place for it', () => {
  const form = formOn(formSheet());
  const absent = { value: undefined, cell: undefined };
  const missing = (changed: Partial<typeof form>) =>
    assess({ ...form, ...changed }, defaultPolicy)
      .findings.filter(({ rule }) => rule === 'project-info-missing')
      .map((found) => [findingText(found), ...found.cells.map(formatA1)]);

  test('what every form must say is missed at the title', () => {
    expect(missing({ year: absent })).toEqual([['表中没有找到“年度”。', 'A1']]);
    expect(missing({ projectName: absent })).toEqual([['表中没有找到“项目名称”。', 'A1']]);
  });

  test('department or unit: one of them is enough', () => {
    expect(missing({ implementingUnit: absent })).toEqual([]);
    expect(missing({ implementingUnit: absent, competentDepartment: absent })).toHaveLength(2);
  });

  test('a form of a whole department has no project', () => {
    expect(missing({ isDepartmentWide: true, projectName: absent })).toEqual([]);
    expect(missing({ isDepartmentWide: true })).toEqual([]);
  });
});
