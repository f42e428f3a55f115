import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { figuresOf } from '../../src/rules/figures';
import { figuresText } from '../../src/rules/figures-text';
import { unsureParts, verdictOf, verdictText } from '../../src/rules/verdict';
import { blankContent } from '../../src/plan/blank/content';
import { templateSheet } from '../../src/plan/template';
import { formOn, type FormOverrides, formSheet, sheetOf } from '../support/form-sheet';

const assessed = (overrides?: FormOverrides) => assess(formOn(formSheet(overrides)), defaultPolicy);
const total = (score: number | null, grade = '优') => ({ weight: 100, score, grade });

test('one line says the result as written, as added up, as corrected, and whether it is whole', () => {
  expect(figuresText(assessed())).toBe('填写98.8分（优）；各项得分相加98.8分（优）；完整');
  expect(figuresText(assessed({ total: total(92, '良') }))).toBe(
    '填写92分（良）；各项得分相加98.8分；总分行填92，各项之和为98.8',
  );
  expect(figuresText(assessed({ total: total(null, '') }))).toBe('总分未填；各项得分相加98.8分（优）；完整');
  expect(figuresText(assessed({ total: total(null) }))).toMatch(/^总分未填（优）；/);
  expect(
    figuresText(
      assess(formOn(sheetOf(templateSheet(blankContent({ policy: defaultPolicy })))), defaultPolicy),
    ),
  ).toMatch(/^总分未填；没有得分；填写中/);
  expect(figuresText(assessed({ set: { 0: { actual: '4000册', reason: '到货推迟' } } }))).toBe(
    '填写98.8分（优）；各项得分相加98.8分（优）；改正必须修改之处后94.8分（优）；完整',
  );
});

test('the corrected result counts open corrections only, and is unknown where a person must say more', () => {
  const wrong = { set: { 0: { actual: '4000册', reason: '到货推迟' } } };
  const form = formOn(formSheet(wrong));
  const ignored = {
    sheet: form.sheet,
    rule: 'score-quantitative',
    reason: '已核',
    by: '张三',
    on: '2026-01-05',
  };
  const corrected = (assessment: ReturnType<typeof assessed>) =>
    figuresOf(assessment).corrected.total?.toFixed();
  expect(corrected(assess(form, defaultPolicy))).toBe('94.8');
  expect(corrected(assess(form, defaultPolicy, [ignored]))).toBe('98.8');
  expect(corrected(assessed({ set: { 0: { actual: '' } } }))).toBeUndefined();
  expect(corrected(assessed({ set: { 4: { score: 11 } } }))).toBeUndefined();
  expect(corrected(assessed({ set: { 0: { score: null } }, total: total(78.8) }))).toBe('98.8');
});

test('points that are not whole have no grade, corrected or not', () => {
  const figures = figuresOf(assessed({ set: { 0: { weight: 10, score: 10 } }, total: total(88.8) }));
  expect([figures.added.grade, figures.corrected.grade]).toEqual([undefined, undefined]);
});

test('a form that is being filled in is neither right nor wrong: no faults, a list of what is missing', () => {
  const assessment = assessed({ set: { 0: { actual: '', score: null } }, total: total(null, '') });
  expect(assessment.findings.filter(({ severity }) => severity === 'E')).toEqual([]);
  expect([verdictOf(assessment), verdictText(assessment)]).toEqual(['in-progress', '填写中 5/6 项']);
  const wrong = assessed({
    set: { 0: { actual: '', score: null }, 1: { score: 25 } },
    total: total(null, ''),
  });
  expect(verdictOf(wrong)).toBe('needs-correction');
});

test('nothing is fit while something that a check needs is blank or doubtful, whatever a policy switches off', () => {
  const rules = {
    'weight-total': { severity: 'off' as const },
    'weight-level1': { severity: 'off' as const },
    'weight-label': { severity: 'off' as const },
  };
  const form = formOn(
    formSheet({ set: { 0: { weight: 10, score: 10 } }, total: { weight: 90, score: 88.8, grade: '' } }),
  );
  const short = assess(form, { ...defaultPolicy, rules });
  expect(short.findings.filter(({ severity }) => severity === 'E')).toEqual([]);
  expect(verdictOf(short)).toBe('not-fully-checked');
  const silent = { 'percent-lost': { severity: 'off' as const } };
  const doubtful = assess(formOn(formSheet({ set: { 1: { target: '≥90%', actual: '0.99' } } })), {
    ...defaultPolicy,
    rules: silent,
  });
  expect([unsureParts(doubtful) > 0, verdictOf(doubtful) === 'submittable']).toEqual([true, false]);
});
