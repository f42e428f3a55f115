import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formOn, type FormOverrides, formSheetWith } from '../support/form-sheet';

/** The clean form, with a total that adds up, under a policy that asks for texts below 80 (none of the built-in regions does). */
function found(overrides: FormOverrides, total: number | null, notes = {}): string[] {
  const policy = policyById('county-methods');
  const form = formOn(
    formSheetWith(notes, { ...overrides, total: { weight: 100, score: total, grade: '中' } }),
  );
  if (!policy) throw new Error('no sample pack');
  const off = { severity: 'off' as const };
  const rules = { 'total-score': off, 'score-missing': off };
  return assess(form, { ...policy, rules })
    .findings.filter(({ rule }) => rule === 'texts-required')
    .map((finding) => `${finding.severity} ${findingText(finding)}`);
}

const silent: FormOverrides = { set: { 4: { reason: '' } } };

test('below the figure, problems and measures must be written', () => {
  expect(found(silent, 79.9)).toEqual([
    'E 总分79.9，低于80，没有写“存在问题”。',
    'E 总分79.9，低于80，没有写“改进措施”。',
  ]);
});

test('each is written under a label of its own, or both under one; a word that says nothing is no text', () => {
  const problem = { A20: '存在问题', B20: '分馆借阅量偏低。' };
  const measure = { A20: '下一步措施', B20: '加强宣传。' };
  expect(found(silent, 70, problem)).toEqual([expect.stringContaining('改进措施')]);
  expect(found(silent, 70, measure)).toEqual([expect.stringContaining('存在问题')]);
  expect(found(silent, 70, { A20: '存在问题及改进措施', B20: '分馆借阅量偏低，加强宣传。' })).toEqual([]);
  expect(found(silent, 70, { A20: '存在问题及改进措施', B20: '无' })).toHaveLength(2);
  expect(found(silent, 70, { A20: '存在问题及改进措施' })).toHaveLength(2);
  expect(found(silent, 70, { A20: '备注', B20: '分馆借阅量偏低。' })).toHaveLength(2);
  expect(found({ set: { 4: { reason: '无' } } }, 70)).toHaveLength(2);
});

test('without a total nothing is asked', () => {
  expect(found(silent, null)).toEqual([]);
});

test('a reason beside an indicator is written; from the figure on nothing is asked', () => {
  expect(found({}, 70)).toEqual([]);
  expect(found(silent, 80)).toEqual([]);
});
