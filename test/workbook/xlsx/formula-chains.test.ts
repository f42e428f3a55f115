import { createSheet } from '../../../src/sheet/sheet';
import { afterPlan, cellIn, open } from '../../support/patched-file';
import { edit } from '../../support/write-plan';
import { MAIN, SHEET, workbookOf, workbookWith } from '../../support/worksheet-xml';
import { xlsxParts, zipOf } from '../../support/xlsx-file';

const rows = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join('');
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const formula = (at: string, text: string, value: number | string = '') =>
  `<c r="${at}"><f>${text}</f>${value === '' ? '' : `<v>${value}</v>`}</c>`;
const fiveInA1 = (before: number) => ({ edits: [edit(SHEET, 'A1', before, 5)] });

describe('long chains', () => {
  it.each([1_000, 20_000])('of %d formulas follow what is written', async (count) => {
    const chain = (row: number) => (row === 1 ? number('A1', 1) : formula(`A${row}`, `A${row - 1}+1`, row));
    const { sheet } = await afterPlan(workbookWith(rows(count, chain)), fiveInA1(1));
    expect(cellIn(sheet, `A${count}`)?.value).toBe(count + 4);
  });

  it('whose end stands first, and without results', () => {
    const count = 20_000;
    const chain = (row: number) =>
      row === count ? number(`A${row}`, 1) : formula(`A${row}`, `A${row + 1}+1`);
    expect(cellIn(open(workbookWith(rows(count, chain))).readSheet(SHEET), 'A1')?.value).toBe(count);
  });

  it('a sum of thousands of terms', async () => {
    const text = `A1${'+1'.repeat(4_000)}`;
    const { sheet } = await afterPlan(
      workbookWith(`<row r="1">${number('A1', 1)}${formula('B1', text, 4_001)}</row>`),
      fiveInA1(1),
    );
    expect(cellIn(sheet, 'B1')?.value).toBe(4_005);
  });
});

describe('sums over long ranges', () => {
  it.each([
    ['the same', () => 'SUM(A$1:A$2000)', () => 2_001_000],
    ['longer with every row', (row: number) => `SUM(A$1:A${row})`, (row: number) => (row * (row + 1)) / 2],
    ['whole columns', () => 'SUM($A:$A)', () => 2_001_000],
    ['over formulas', (row: number) => `SUM(C$1:C${row})`, (row: number) => row * (row + 1)],
  ])('%s', async (_, text, result) => {
    const cells = (row: number) =>
      `${number(`A${row}`, row)}${formula(`B${row}`, text(row), result(row))}${formula(`C${row}`, `A${row}*2`, row * 2)}`;
    const { sheet } = await afterPlan(workbookWith(rows(2_000, cells)), fiveInA1(1));
    const more = text(1).includes('C') ? 8 : 4;
    expect(cellIn(sheet, 'B2000')?.value).toBe(result(2_000) + more);
  });
});

describe('what cannot be computed keeps its result, and nothing is refused for it', () => {
  it.each<[string, string]>([
    ['a row 0', 'A0+A1'],
    ['a row beyond the last', 'A1+A99999999'],
    ['a column beyond the last', 'A1+XFE1'],
    ['a sheet that is not there', 'A1+没有!A1'],
    ['another workbook', '[1]Sheet1!A1+A1'],
    ['a function we do not know', 'IFERROR(RANK(A1,A1:A3),0)'],
    ['itself', 'SUM($C:$C)'],
    ['brackets without end', `${'('.repeat(3_000)}A1${')'.repeat(3_000)}`],
    ['signs without end', `${'-'.repeat(8_000)}A1`],
    ['more than a formula can be', `${'A1+'.repeat(5_000)}1`],
  ])('%s', async (_, text) => {
    const data = `<row r="1">${number('A1', 1)}${formula('C1', text, 77)}${formula('D1', 'C1+A1', 78)}</row>`;
    const { sheet } = await afterPlan(workbookWith(data), fiveInA1(1));
    expect([cellIn(sheet, 'C1')?.value, cellIn(sheet, 'D1')?.value]).toEqual([77, 82]);
  });

  it('a formula that a merge covers, and array formulas in single quotes', async () => {
    const data = `<row r="1">${number('A1', 1)}<c r="C1"><f t='array' ref='C1:D1'>A1*2</f><v>2</v></c>${number('D1', 2)}</row><row r="2">${number('A2', 1)}${formula('B2', 'A1*2', 2)}</row>`;
    const bytes = workbookWith(data, { rest: '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>' });
    const { sheet } = await afterPlan(bytes, fiveInA1(1));
    expect([cellIn(sheet, 'B2')?.value, cellIn(sheet, 'C1')?.value]).toEqual([10, 2]);
  });

  it('formulas that point into a sheet that is missing or far too large', async () => {
    const form = createSheet({ name: SHEET, cells: new Map(), merges: [] });
    const other = createSheet({ name: '附表', cells: new Map(), merges: [] });
    const data = `<row r="1">${number('A1', 1)}${formula('B1', '附表!A1+A1', 3)}${formula('C1', 'A1*2', 2)}</row>`;
    const worksheet = `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
    const tooLarge = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${'<c/>'.repeat(500_001).replace(/<c\/>/g, '<c><v>1</v></c>')}</row></sheetData></worksheet>`;
    const file = xlsxParts({ sheets: [form, other], parts: { 'xl/worksheets/sheet1.xml': worksheet } });
    const { 'xl/worksheets/sheet2.xml': _gone, ...without } = file;
    for (const bytes of [zipOf(without), zipOf({ ...file, 'xl/worksheets/sheet2.xml': tooLarge })]) {
      const { sheet } = await afterPlan(bytes, fiveInA1(1));
      expect([cellIn(sheet, 'B1')?.value, cellIn(sheet, 'C1')?.value]).toEqual([3, 10]);
    }
  });
});

test('of a result that is rewritten value and type change, nothing else', async () => {
  const data =
    `<row r="1" spans="1:9">${number('A1', 1)}<c r="B1" s="0" cm="1" t='n'><f t="shared" ref="B1:B2" si="0" ca="1">A1*2</f><v>2</v></c></row>` +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2" t="str"><f aca="1">IF(A1&gt;4,9,"少")</f><v>少</v></c></row>';
  const { xml } = await afterPlan(
    workbookOf(`<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`),
    fiveInA1(1),
  );
  expect(xml).toContain(
    '<c r="B1" s="0" cm="1"><f t="shared" ref="B1:B2" si="0" ca="1">A1*2</f><v>10</v></c>',
  );
  expect(xml).toContain('<c r="B2"><f t="shared" si="0"/><v>2</v></c>');
  expect(xml).toContain('<c r="C2"><f aca="1">IF(A1&gt;4,9,"少")</f><v>9</v></c>');
});
