import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { LabelReading } from '../../src/form/reading';
import { findingText } from '../../src/rules/text';
import { verdictOf } from '../../src/rules/verdict';
import { formOn, formSheet, formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('label-not-read', { valid: [{ name: 'the clean form' }] });

const clean = formOn(formSheet());
const spent: LabelReading = {
  cell: { row: 5, column: 6 },
  text: '全年用款',
  block: 'funds',
  role: undefined,
  state: 'unread',
  evidence: [],
  keepsFrom: ['execution-rate'],
};

function assessed(reading: Partial<LabelReading>) {
  const assessment = assess({ ...clean, labels: [...clean.labels, { ...spent, ...reading }] }, defaultPolicy);
  const found = assessment.findings.filter(({ rule }) => rule === 'label-not-read');
  return {
    texts: found.map((finding) => `${finding.severity} ${findingText(finding)}`),
    cells: found.flatMap(({ cells }) => cells),
    verdict: verdictOf(assessment),
  };
}

test('what was not read is named with what cannot be checked, and the form is not fully checked', () => {
  expect(assessed({})).toEqual({
    texts: ['W “全年用款”这一栏没有读懂，执行率无法核对。'],
    cells: [{ row: 5, column: 6 }],
    verdict: 'not-fully-checked',
  });
});

test('what is doubtful asks to be confirmed, and the form is not fully checked', () => {
  expect(assessed({ state: 'doubtful', role: 'spent' })).toMatchObject({
    texts: ['W “全年用款”这一栏按“全年执行数”读，但没有把握，请确认；确认之前执行率无法核对。'],
    verdict: 'not-fully-checked',
  });
});

test('a heading without words is said to have none', () => {
  expect(assessed({ text: '' }).texts).toEqual(['W 这一栏没有名称，没有读懂，执行率无法核对。']);
  expect(assessed({ text: '', state: 'doubtful', role: 'spent' }).texts).toEqual([
    'W 这一栏没有名称，按“全年执行数”读，但没有把握，请确认；确认之前执行率无法核对。',
  ]);
});

test('what no check needs is named and holds nothing back', () => {
  expect(assessed({ keepsFrom: [] })).toMatchObject({
    texts: ['I “全年用款”没有读懂，现有检查用不到它。'],
    verdict: 'submittable',
  });
});

test.each(['known', 'chosen', 'inferred', 'irrelevant'] as const)('%s: nothing is said', (state) => {
  expect(assessed({ state })).toMatchObject({ texts: [], verdict: 'submittable' });
});

test('a column of one source that may hold the only budget is named', () => {
  const form = formOn(formSheetWith({ D5: null, D6: null, D7: null, D8: null, E5: '本级' }));
  const found = assess(form, defaultPolicy).findings.filter(({ rule }) => rule === 'label-not-read');
  expect(found.map(findingText).join()).toContain('“本级”这一栏没有读懂，执行率');
});
