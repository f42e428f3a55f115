import { readFileSync } from 'node:fs';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { openXlsx } from '../../src/workbook/xlsx/workbook';
import { formOn } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('goal-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'no goal',
      form: { goal: { expected: '', actual: '完成' } },
      expect: [{ cells: ['B11'], text: '“预期目标”未填写。' }],
    },
    {
      name: 'neither',
      form: { goal: { expected: '', actual: '' } },
      expect: [{ cells: ['B11'] }, { cells: ['F11'] }],
    },
    {
      name: 'no completion',
      form: { goal: { expected: '开放', actual: '' } },
      expect: [{ cells: ['F11'], severity: 'W', text: '实际完成情况' }],
    },
  ],
});

test('a form that is printed without a goal block misses none', () => {
  const file = 'samples/校园安全_湖北样式.xlsx';
  const form = formOn(openXlsx(readFileSync(file), file).readSheet('项目自评表'));
  expect(form.family).toBe('E');
  const { findings } = assess(form, defaultPolicy);
  expect(findings.map(({ rule }) => rule)).not.toContain('goal-missing');
});
