import { assess } from '../../../src/assess';
import { readForms } from '../../../src/form/read';
import { BLANK_FAMILIES, familyFor } from '../../../src/plan/blank/family';
import { blankSheet } from '../../../src/plan/blank/blank-sheet';
import { policies, policyById } from '../../../src/policy';
import { newWorkbook } from '../../../src/workbook/xlsx/new-workbook';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';

const cases = policies.flatMap((policy) => BLANK_FAMILIES.map(({ id }) => [id, policy.id, policy] as const));

function formOf(wishes: Parameters<typeof blankSheet>[0]) {
  const sheet = blankSheet(wishes);
  const workbook = openXlsx(newWorkbook(sheet), 'x.xlsx');
  const { forms } = readForms([workbook.readSheet(sheet.name)]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

test.each(cases)(
  'a blank form of family %s by %s is read wholly, and has no fault but that it is blank',
  (family, _, policy) => {
    const form = formOf({ policy, family, year: 2025, rows: 2 });
    expect(form.family).toBe(family);
    expect(form.labels.filter(({ state }) => state !== 'known' && state !== 'irrelevant')).toEqual([]);
    const { findings, evaluation } = assess(form, policy, []);
    // The transfer form has no points at all, which is told once.
    expect(findings.map(({ rule }) => rule)).toEqual(family === 'D' ? ['column-missing'] : []);
    expect(evaluation.result.filled.all).toBeGreaterThan(7);
    expect(evaluation.result.state).toBe('in-progress');
  },
);

test('the form goes with the policy unless another is chosen', () => {
  const families = policies.map((policy) => [policy.id, familyFor(policy)]);
  expect(Object.fromEntries(families)).toMatchObject({ 'mof-2020': 'A', hubei: 'E', sichuan: 'C' });
  const hubei = policyById('hubei')!;
  expect(blankSheet({ policy: hubei }).name).toBe('项目自评表');
  expect(blankSheet({ policy: hubei, family: 'B' }).name).toBe('绩效目标自评表');
});

test('points stand where the form prints them: in cells, in names, or nowhere', () => {
  const words = (family: 'B' | 'D' | 'E') =>
    blankSheet({ policy: policyById('mof-2020')!, family }).cells.map(({ value }) => value);
  expect(words('B')).toEqual(expect.arrayContaining([10, 100, '产出指标(50分)']));
  expect(words('E')).toEqual(expect.arrayContaining(['预算执行情况(万元)(10分)', '年度绩效目标(90分)']));
  expect(words('D').filter((value) => /分/.test(String(value)))).toEqual([]);
});
