import { sumFormula, sumOf } from '../../src/evaluation/sums';
import { numberField } from '../support/fields';

test('a sum passes over what is blank; nothing at all has no sum', () => {
  expect(sumOf([numberField(9.1), numberField(), numberField(0.2)])?.toFixed()).toBe('9.3');
  expect(sumOf([numberField(0)])?.toFixed()).toBe('0');
  expect(sumOf([numberField(), numberField()])).toBeUndefined();
  expect(sumOf([])).toBeUndefined();
});

test('cells below each other are one range; another column, a gap or a step back begins a new one', () => {
  const at = (...cells: string[]) =>
    sumFormula(
      cells.map((cell) => numberField(1, cell)),
      2,
    );
  expect(at('H13', 'H14', 'H15')).toBe('ROUND(SUM(H13:H15),2)');
  expect(at('H13')).toBe('ROUND(SUM(H13),2)');
  expect(at('H13', 'H15', 'H16')).toBe('ROUND(SUM(H13,H15:H16),2)');
  expect(at('H13', 'I14')).toBe('ROUND(SUM(H13,I14),2)');
  expect(at('H14', 'H13')).toBe('ROUND(SUM(H14,H13),2)');
});

test('blank cells stay in the range, so that a score typed later counts', () => {
  expect(sumFormula([numberField(1, 'H13'), numberField(undefined, 'H14'), numberField(2, 'H15')], 4)).toBe(
    'ROUND(SUM(H13:H15),4)',
  );
});

test('numbers typed as text are read by the formula; SUM would pass over them', () => {
  const text = numberField(8, 'H14', { isText: true });
  expect(sumFormula([numberField(1, 'H13'), text], 2)).toBe('ROUND(SUM(H13)+VALUE(H14),2)');
  expect(sumFormula([text, numberField(-2, 'H15', { isText: true })], 2)).toBe('ROUND(0+VALUE(H14)+(-2),2)');
  expect(sumFormula([numberField(undefined, 'H14', { isText: true }), numberField(5, 'H15')], 2)).toBe(
    'ROUND(SUM(H14:H15),2)',
  );
  expect(sumFormula([numberField(5)], 2)).toBe('ROUND(0,2)');
});
