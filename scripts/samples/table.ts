import type { CellAddress, CellRange } from '../../src/sheet/address';
import type { CellStyle, NewCell, NewSheet } from '../../src/sheet/new-sheet';
import type { CellValue } from '../../src/sheet/sheet';
import { ABOVE, LEFT, mergesOf } from '../../src/plan/blank/printed-table';

export { ABOVE, LEFT };

/** A printed table, row by row; labels (grey) are told by the given words. */
export interface Table {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  /** Characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Cells with these words are labels. */
  readonly labels: RegExp;
  /** Rows of `rows`, from 0, that hold long text. */
  readonly tall: readonly number[];
}

const BODY: CellStyle = { fontName: '宋体', fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };
const TITLE: CellStyle = {
  ...{ fontName: '方正小标宋简体', fontSize: 18 },
  ...{ horizontal: 'center', vertical: 'center' },
};
const SUBTITLE: CellStyle = { ...TITLE, fontName: '宋体', fontSize: 12 };
const HEAD = 2;

/** A form of any family as a sheet: title, subtitle, then the table with its merged cells. */
export function tableSheet({ sheetName, title, subtitle, widths, rows, labels, tall }: Table): NewSheet {
  const head = [title, subtitle].map((text, index) => whole(text, index + 1, widths.length));
  return {
    name: sheetName,
    cells: [
      ...head.flatMap(({ cells }) => cells),
      ...rows.flatMap((row, r) =>
        row.map((value, c) => tableCell(value, { row: r + HEAD + 1, column: c + 1 }, labels)),
      ),
    ],
    merges: [...head.map(({ range }) => range), ...separate(mergesOf(rows, HEAD))],
    columnWidths: new Map(widths.map((width, index) => [index + 1, width])),
    rowHeights: new Map([
      [1, 32],
      [2, 20],
      ...rows.map((_, r) => [r + HEAD + 1, tall.includes(r) ? 78 : 28] as const),
    ]),
    page: {
      ...{ paper: 'A4', orientation: 'landscape', fitToWidth: true },
      margins: { top: 18, right: 15, bottom: 15, left: 15 },
    },
  };
}

function whole(text: string, row: number, right: number): { cells: NewCell[]; range: CellRange } {
  const style = row === 1 ? TITLE : SUBTITLE;
  return {
    cells: [{ cell: { row, column: 1 }, value: text, style }],
    range: { top: row, left: 1, bottom: row, right },
  };
}

function tableCell(value: CellValue, cell: CellAddress, labels: RegExp): NewCell {
  const isCovered = value === LEFT || value === ABOVE;
  return { cell, value: isCovered ? null : value, style: styleOf(value, labels) };
}

function styleOf(value: CellValue, labels: RegExp): CellStyle {
  if (typeof value === 'string' && labels.test(value))
    return { ...BODY, horizontal: 'center', fill: 'F2F2F2' };
  const isLong = typeof value === 'string' && value.length > 9;
  return {
    ...BODY,
    horizontal: isLong ? 'left' : 'center',
    ...(isShare(value) ? { numberFormat: '0.00%' } : {}),
  };
}

/** Shares stand in percent cells, as in most real forms. */
function isShare(value: CellValue): boolean {
  return typeof value === 'number' && value > 0 && value < 1;
}

/** A slip in a table shows at once, not in Excel. @throws {Error} where two merged ranges share a cell */
function separate(merges: CellRange[]): CellRange[] {
  const apart = (a: CellRange, b: CellRange) =>
    a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
  const clash = merges.find((a, index) => merges.slice(index + 1).some((b) => !apart(a, b)));
  if (clash) throw new Error(`merged ranges overlap at row ${clash.top}, column ${clash.left}`);
  return merges;
}
