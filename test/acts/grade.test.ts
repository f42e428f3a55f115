import { grade } from '../../src/acts/grade';
import { formAt, look, termsWith } from '../../src/acts/look';
import { earlierReport, report } from '../../src/acts/report';
import * as reading from '../../src/form/read';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { type FormOverrides, formSheet, sheetOf } from '../support/form-sheet';

jest.mock('../../src/form/read', () => {
  const actual = jest.requireActual<typeof reading>('../../src/form/read');
  return { ...actual, readForms: jest.fn(actual.readForms) };
});

const TERMS = termsWith({ suppressions: [] }, NOTHING_KEPT);
const BLANKS: FormOverrides = {
  set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { score: null }])),
  total: { weight: null, score: null, grade: '' },
};

function graded(overrides: FormOverrides) {
  const sheet = formSheet(overrides);
  const form = formAt(sheet, 0, TERMS);
  const readForms = jest.mocked(reading.readForms);
  readForms.mockClear();
  const plan = grade(sheet, form, TERMS, {}, { sheetNames: [sheet.name], readSheet: () => undefined });
  return { plan, form, reads: readForms.mock.calls.length };
}

test('a form is read again only after a step that changes it: once for its scores, once for its total', () => {
  expect(graded({}).reads).toBe(0);
  expect(graded({ total: { weight: 100, score: null, grade: '' } }).reads).toBe(1);
  expect(graded(BLANKS).reads).toBe(2);
});

test('the plan holds scores, total, grade, the block and the report of the form as it will stand', () => {
  const { plan } = graded(BLANKS);
  expect(new Set(plan.edits.map(({ group }) => group))).toEqual(new Set(['scores', 'form', 'block']));
  expect(plan.edits.find(({ label }) => label === '总分')?.after.value).toBe(99.8);
  expect(plan.newSheets.map(({ name }) => name)).toEqual(['绩效自评报告']);
});

test('a report made by itself keeps the outline of the last one, unless another is asked for', () => {
  const { plan, form } = graded({});
  const [sheet] = plan.newSheets;
  const looked = look(form, TERMS);
  const found = earlierReport(looked, { sheetNames: [sheet!.name], readSheet: () => sheetOf(sheet!) });
  expect(found?.name).toBe('绩效自评报告');
  expect(report(looked, {}, found).outline).toBe('seed');
  expect(report(looked, { outline: 'brief' }, found).outline).toBe('brief');
});
