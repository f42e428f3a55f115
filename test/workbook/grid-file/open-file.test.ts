import { notShownText } from '../../../src/workbench/not-shown';
import { pointsInto } from '../../../src/workbook/grid-file/blind-cells';
import { gridSnapshot, originalSheets } from '../../../src/workbook/grid-file/grid-snapshot';
import { openFile } from '../../../src/workbook/grid-file/open-file';
import { formSheet, gridSheet } from '../../support/form-sheet';
import { workbookWith } from '../../support/worksheet-xml';
import { xlsxFile } from '../../support/xlsx-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function codeOf(bytes: Uint8Array, name: string): string {
  try {
    openFile(bytes, name);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    expect(message).toContain(name);
    return code;
  }
  return 'opened';
}

test('a workbook is opened', () => {
  expect(codeOf(workbookWith('<row r="1"><c r="A1"><v>1</v></c></row>'), '好.xlsx')).toBe('opened');
});

test.each([
  ['空', new Uint8Array(), 'empty-file'],
  ['半截', workbookWith('').slice(0, 400), 'truncated'],
  ['文本', new TextEncoder().encode('abc'), 'not-workbook'],
  ['大', new Uint8Array(20 * 1024 * 1024 + 1), 'too-large'],
  ['多', workbookWith(`<row r="1">${'<c r="A1"/>'.repeat(100_001)}</row>`), 'too-many-cells'],
  ['长', workbookWith('<row r="1"/><row r="50001"><c r="A50001"><v>1</v></c></row>'), 'too-many-rows'],
])('%s is refused with its name', (name, bytes, code) => {
  expect(codeOf(bytes, `${name}.xlsx`)).toBe(code);
});

test('who opened too much is told what usually makes it so much', () => {
  const open = () => openFile(workbookWith('<row r="1"/><row r="50001"/>'), '长.xlsx');
  expect(open).toThrow('空白单元格也设了格式');
  expect(open).toThrow('“移动或复制”');
});

const FORM = formSheet();
const LEDGER = gridSheet([['台账'], [1]], [], '台账');
const LEDGER_PART = 'xl/worksheets/sheet2.xml';

test.each([
  ['damaged', '<worksheet><sheetData><row></worksheet>', LEDGER_PART],
  ['too large', '<worksheet><sheetData><row r="50001"/></sheetData></worksheet>', '50001 行'],
])('a sheet that is %s is left out and named; the form beside it is shown', (_, xml, why) => {
  const bytes = xlsxFile({ sheets: [FORM, LEDGER], parts: { [LEDGER_PART]: xml } });
  const opened = openFile(bytes, '表.xlsx');
  expect(opened.unread).toEqual([{ sheet: '台账', message: expect.stringContaining(why) }]);
  expect(gridSnapshot(opened).data.sheetOrder).toHaveLength(1);
  expect(gridSnapshot(opened).chartSheets).toEqual(['台账']);
  expect(originalSheets(opened).map(({ sheet }) => sheet.name)).toEqual(['自评表']);
  expect(notShownText(opened)).toMatch(/^工作表“台账”读不了.+不显示，下载时原样保留。$/);
});

test('a formula that points into such a sheet shows what is stored, and is left alone', () => {
  const form = gridSheet([['甲', 5]], [], '自评表');
  const withFormula = '<c r="B1"><f>台账!A2*5</f><v>5</v></c>';
  const bytes = xlsxFile({
    sheets: [form, LEDGER],
    parts: {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${withFormula}</row></sheetData></worksheet>`,
      [LEDGER_PART]: '<a>',
    },
  });
  const opened = openFile(bytes, '表.xlsx');
  const { data } = gridSnapshot(opened);
  expect(data.sheets[data.sheetOrder[0]!]?.cellData?.[0]?.[1]).toMatchObject({ v: 5 });
  expect(data.sheets[data.sheetOrder[0]!]?.cellData?.[0]?.[1]).not.toHaveProperty('f');
  expect(originalSheets(opened)[0]?.arrays).toEqual([{ top: 1, left: 2, bottom: 1, right: 2 }]);
});

test.each([
  ["'甲 表'!A1", '甲 表', true],
  ["'O''Brien'!A1", "O'Brien", true],
  ['甲!A1', '甲 表', false],
])('%s points into %s: %s', (formula, sheet, points) => {
  expect(pointsInto(formula, [{ sheet, message: '' }])).toBe(points);
});
