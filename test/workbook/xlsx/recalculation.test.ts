import { unzipSync } from 'fflate';
import { parseA1 } from '../../../src/sheet/address';
import { cellAt } from '../../../src/sheet/sheet';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { edit, planOf } from '../../support/write-plan';
import { SHEET, workbookWith } from '../../support/worksheet-xml';

const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const formula = (at: string, text: string, value: number) => `<c r="${at}"><f>${text}</f><v>${value}</v></c>`;

/** A row with these cells, after A1 was set to 5. */
async function afterWriting(...cells: string[]) {
  const workbook = openXlsx(workbookWith(`<row r="1">${cells.join('')}</row>`), '自评表.xlsx');
  await workbook.apply(planOf({ edits: [edit(SHEET, 'A1', 1, 5)] }));
  const bytes = workbook.save();
  const sheet = openXlsx(bytes, '自评表.xlsx').readSheet(SHEET);
  const value = (at: string) => cellAt(sheet, parseA1(at).row, parseA1(at).column)?.value;
  const workbookXml = new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml']);
  return { value, workbookXml };
}

test('formulas of the person follow what was written, one through the other', async () => {
  const { value, workbookXml } = await afterWriting(
    number('A1', 1),
    number('B1', 2),
    formula('C1', 'SUM(A1:B1)', 3),
    formula('D1', 'IF(C1&gt;=7,C1*10,0)', 0),
  );
  expect([value('C1'), value('D1')]).toEqual([7, 70]);
  expect(workbookXml).toContain('fullCalcOnLoad="1"');
});

test('what is not understood, or was not what the file says, is left to Excel', async () => {
  const { value } = await afterWriting(
    number('A1', 1),
    formula('B1', 'RANK(A1,A1:A1)', 1),
    formula('C1', 'A1+1', 99),
    formula('D1', 'A1/0', 4),
    formula('E1', '自评_总分+A1', 1),
    formula('F1', 'B1+A1', 2),
  );
  expect(['B1', 'C1', 'D1', 'E1', 'F1'].map(value)).toEqual([1, 99, 4, 1, 6]);
});

test('formulas that go round in a circle end, and array formulas stay whole', async () => {
  const { value } = await afterWriting(
    number('A1', 1),
    formula('B1', 'C1+A1', 2),
    formula('C1', 'B1-1', 1),
    '<c r="D1"><f t="array" ref="D1:E1">A1*2</f><v>2</v></c><c r="E1"><v>2</v></c>',
  );
  expect(value('D1')).toBe(2);
  expect(typeof value('B1')).toBe('number');
});

test('a workbook without other formulas is not asked to compute anything', async () => {
  const { workbookXml } = await afterWriting(number('A1', 1), number('B1', 2));
  expect(workbookXml).not.toContain('fullCalcOnLoad');
});
