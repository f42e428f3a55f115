import { planTexts } from '../../src/plan/texts';
import { createSheet } from '../../src/sheet/sheet';
import { gridSheet } from '../support/form-sheet';

const at = (row: number, column: number) => ({ row, column });
const text = (row: number, words: string) => ({ cell: at(row, 1), text: words, label: '原因' });

test('each text goes into its cell as text, blank ones are left out', () => {
  const plan = planTexts(gridSheet([['旧'], [null], [null]]), [
    text(1, ' 天气原因 '),
    text(2, '  '),
    text(3, '=1+1'),
  ]);
  expect(plan.edits.map(({ cell, after }) => [cell.row, after])).toEqual([
    [1, { value: '天气原因' }],
    [3, { value: '=1+1' }],
  ]);
});

test('a formula is a person’s work: it stays and is named', () => {
  const sheet = gridSheet([['旧']]);
  const cells = new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell, formula: 'B1' }]));
  const plan = planTexts(createSheet({ ...sheet, cells }), [text(1, '天气原因')]);
  expect(plan.edits).toEqual([]);
  expect(plan.remarks).toEqual(['A1 是公式，没有改动。']);
});

test('locked cells are said before anything is written', () => {
  const sheet = createSheet({ ...gridSheet([['旧']]), isProtected: true });
  expect(planTexts(sheet, [text(1, '天气原因')]).obstacles.map(({ code }) => code)).toEqual(['locked-cell']);
});
