import { NO_LAYOUT } from '../../src/form/layout';
import { readForms } from '../../src/form/read';
import {
  answered,
  confirmed,
  labelsInDoubt,
  labelsUnderstood,
  pointedOut,
} from '../../src/panel/label-answers';
import { formSheetWith } from '../support/form-sheet';

const sheet = formSheetWith({ F5: '甲栏', E12: '乙栏' });
const form = readForms([sheet]).forms[0]!;
const label = (text: string) => form.labels.find((each) => each.text === text)!;

test('what is in doubt and what is understood are all labels, each once', () => {
  expect(labelsInDoubt(form).map(({ text }) => text)).toEqual(['甲栏', '乙栏']);
  expect(labelsInDoubt(form).length + labelsUnderstood(form).length).toBe(form.labels.length);
});

test('an answer goes by the words of a label, holds for the reader, and can be taken back', () => {
  const layout = answered(NO_LAYOUT, form, label('甲栏'), 'spent');
  expect(layout).toEqual({ labels: [{ label: '甲栏', block: 'funds', meaning: 'spent' }], cells: [] });
  const again = readForms([sheet], layout).forms[0]!;
  expect(again.labels.find(({ text }) => text === '甲栏')?.state).toBe('chosen');
  expect(answered(layout, form, label('甲栏'), 'arrived').labels).toHaveLength(1);
  expect(answered(layout, form, label('甲栏'), undefined)).toEqual(NO_LAYOUT);
});

test('guesses that are right are confirmed together', () => {
  const doubtful = labelsInDoubt(form);
  const layout = confirmed(NO_LAYOUT, form, doubtful);
  expect(layout.labels.map(({ label: text, meaning }) => [text, meaning]).sort()).toEqual(
    doubtful.map(({ text, role }) => [text, role]).sort(),
  );
  expect(labelsInDoubt(readForms([sheet], layout).forms[0]!)).toEqual([]);
});

test('where words are missing or stand twice, the place tells', () => {
  const twice = {
    sheet: '自评表',
    labels: [label('甲栏'), { ...label('甲栏'), cell: { row: 5, column: 9 } }],
  };
  const layout = answered(NO_LAYOUT, twice, twice.labels[1]!, 'spent');
  expect(layout).toEqual({
    labels: [],
    cells: [{ sheet: '自评表', cell: { row: 5, column: 9 }, meaning: 'spent' }],
  });
  expect(pointedOut(layout, '自评表', { row: 5, column: 9 }, 'arrived').cells).toHaveLength(1);
});
