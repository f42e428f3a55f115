import { parseFormula } from '../../src/formula/parse';
import { referencesIn } from '../../src/formula/references';

const rangesIn = (formula: string) =>
  referencesIn(parseFormula(formula))
    .map(({ sheet, range }) => (sheet === undefined ? range : `${sheet}!${range}`))
    .sort();

test.each([
  ['1+2', []],
  ['-A1%', ['A1']],
  ['IF(A1>0,,SUM(B1:B3,C1))&"D1"', ['A1', 'B1:B3', 'C1']],
  ["'表 2'!A1*总预算", ['表 2!A1']],
  ['#REF!+A1', ['A1']],
])('=%s refers to %j', (formula, expected) => {
  expect(rangesIn(formula)).toEqual(expected);
});
