import { fileAsJson } from '../../src/cli/json';
import { reviewBytes } from '../../src/review/review';
import { type Cell, cellAt, createSheet } from '../../src/sheet/sheet';
import { openForReading } from '../../src/workbook/open-workbook';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { cellWith, formSheet, gridSheet } from '../support/form-sheet';
import { convert } from '../support/libreoffice';
import { describeWith } from '../support/programs';
import { xlsxFile } from '../support/xlsx-file';

jest.setTimeout(180_000);

/** Values of every kind, with formats that matter, on a sheet of its own. */
const VALUES: Readonly<Record<string, Cell>> = {
  A1: cellWith('文字\n两行'),
  A2: cellWith(0.8972, '0.00%'),
  A3: cellWith(1234567.891, '#,##0.00'),
  A4: cellWith(45292, 'yyyy-mm-dd'),
  A5: cellWith(true),
  A6: cellWith(3, 'General', 'SUM(1,2)'),
  A7: cellWith('=1+1'),
  A9: cellWith('合并'),
};
const values = createSheet({
  name: '各种值',
  merges: [{ top: 9, left: 1, bottom: 10, right: 3 }],
  cells: new Map(Object.entries(VALUES).map(([a1, cell]) => [cellKey(parseA1(a1)), cell])),
});

const FILE = xlsxFile({
  sheets: [formSheet(), values, gridSheet([['藏']], [], '隐藏页')],
  hidden: ['隐藏页'],
});

describeWith('libreoffice', 'formats that are read only', (soffice) => {
  test.each(['xls', 'ods'] as const)(
    '.%s: values, formats, dates, merges and hidden sheets',
    async (ending) => {
      const converted = convert(soffice, FILE, ending);
      const workbook = await openForReading(converted, `表.${ending}`);
      const original = openXlsx(FILE, '表.xlsx');
      expect(workbook.sheetList().map(({ name, visible }) => [name, visible])).toEqual([
        ['自评表', true],
        ['各种值', true],
        ['隐藏页', false],
      ]);
      const [read, written] = [workbook.readSheet('各种值'), original.readSheet('各种值')];
      for (const a1 of Object.keys(VALUES)) {
        const { row, column } = parseA1(a1);
        const other = cellAt(read, row, column);
        expect([a1, other?.value]).toEqual([a1, cellAt(written, row, column)?.value]);
        expect([a1, other?.text]).toEqual([a1, cellAt(written, row, column)?.text]);
      }
      expect(cellAt(read, 6, 1)?.formula).toBe('SUM(1,2)');
      expect(cellAt(read, 7, 1)?.formula).toBeUndefined();
      expect(read.merges).toEqual(written.merges);
      const contract = async (bytes: Uint8Array) => fileAsJson(await reviewBytes('表.xlsx', () => bytes, {}));
      expect(await contract(converted)).toEqual(await contract(FILE));
    },
  );
});
