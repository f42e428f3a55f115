import { assess } from '../../src/assess';
import { chosenEdits, chosenOption } from '../../src/plan/fix-choice';
import { solvedText } from '../../src/plan/solved';
import { defaultPolicy } from '../../src/policy';
import type { FixEdit } from '../../src/rules/engine/finding';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const findingsOf = (overrides: FormOverrides) => assess(formOn(formSheet(overrides)), defaultPolicy).findings;

test('what was solved, and what is left', () => {
  const two = findingsOf({ set: { 0: { score: 25 }, 1: { score: 25 } } });
  const one = findingsOf({ set: { 0: { score: 25 } } });
  const none = findingsOf({});
  expect(solvedText(two, two)).toBe(`已解决0处，还有${two.length}处。`);
  expect(solvedText(two, one)).toBe(`已解决${two.length - one.length}处，还有${one.length}处。`);
  expect(solvedText(one, none)).toMatch(/^已解决\d+处，(没有其他问题|还有\d+处)。$/);
  expect(solvedText([], [])).toBe('已解决0处，没有其他问题。');
});

test('what a person ignored is not left open', () => {
  const [finding] = findingsOf({ set: { 0: { score: 25 } } });
  const ignored = { rule: 'x', sheet: '自评表', reason: '已核', by: '某', on: '2026-01-01' };
  expect(solvedText([], [{ ...finding!, ignored }])).toBe('已解决0处，没有其他问题。');
});

describe('choices of a fix', () => {
  const edit = (row: number): FixEdit => ({
    cell: { row, column: 1 },
    before: null,
    after: { value: row },
    explanation: '',
  });
  const choice = {
    key: 'remainder',
    question: '余数放在哪一行？',
    options: [
      { key: 'row-1', label: '第1行', edits: [edit(1)] },
      { key: 'row-2', label: '第2行', edits: [edit(2)] },
    ],
  };

  test('the first option unless another is chosen', () => {
    expect(chosenOption(choice, {})?.key).toBe('row-1');
    expect(chosenOption(choice, { remainder: 'row-2' })?.key).toBe('row-2');
    expect(chosenOption(choice, { remainder: 'no such row' })?.key).toBe('row-1');
    expect(chosenOption({ ...choice, options: [] }, {})).toBeUndefined();
  });

  test('edits of the fix and of the options in force', () => {
    expect(chosenEdits({ edits: [edit(9)] })).toEqual([edit(9)]);
    const fix = { edits: [edit(9)], choices: [choice, { ...choice, options: [] }] };
    expect(chosenEdits(fix, { remainder: 'row-2' })).toEqual([edit(9), edit(2)]);
  });
});
