import { formatA1, parseA1, cellKey, cellOfKey } from '../../../src/sheet/address';
import { entryOrder } from '../../../src/workbook/excel/entry-order';

const order = (formulas: Readonly<Record<string, string | number>>) =>
  entryOrder(
    new Map(
      Object.entries(formulas).map(([a1, entry]) => [
        cellKey(parseA1(a1)),
        typeof entry === 'string' ? { value: 1, formula: entry } : { value: entry },
      ]),
    ),
  ).map((wave) => [...wave.keys()].map((key) => formatA1(cellOfKey(key))));

test('what a formula refers to is entered before it, wherever it stands', () => {
  expect(
    order({ A1: 'IF(H9>=90,"优","良")', H9: 'SUM(H1:H8)', H1: 'ROUND(F1/E1*10,2)', E1: 100, F1: 95 }),
  ).toEqual([['E1', 'F1'], ['H1'], ['H9'], ['A1']]);
});

test('formulas over cells that are not written are entered together', () => {
  expect(order({ B1: 'Z1*2', B2: '$Z$2+1' })).toEqual([['B1', 'B2']]);
});

test('a circle is entered as it stands', () => {
  expect(order({ A1: 'B1', B1: 'A1', C1: 1 })).toEqual([['C1'], ['A1', 'B1']]);
});
