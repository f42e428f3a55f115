import type { CellStyle, PageSetup } from '../../sheet/new-sheet';
import type { CellValue } from '../../sheet/sheet';
import type { TableCell, TableRow } from '../../workbook/xlsx/table-workbook';

const BODY: CellStyle = { fontName: '宋体', fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };

/** How the sheets of a summary look. */
export const LOOK = {
  body: BODY,
  centred: { ...BODY, horizontal: 'center' },
  points: { ...BODY, horizontal: 'center', numberFormat: '0.##' },
  mean: { ...BODY, horizontal: 'center', numberFormat: '0.00' },
  rate: { ...BODY, horizontal: 'center', numberFormat: '0.00%' },
  money: { ...BODY, horizontal: 'right', numberFormat: '#,##0.00' },
  link: { ...BODY, color: '0563C1' },
  head: { ...BODY, bold: true, fill: 'DDEBF7', horizontal: 'center' },
  title: { fontName: '宋体', fontSize: 16, bold: true, vertical: 'center', horizontal: 'left' },
  plainNote: { fontName: '宋体', fontSize: 10.5, vertical: 'center' },
  bad: { ...BODY, horizontal: 'center', bold: true, color: 'C00000' },
  open: { ...BODY, horizontal: 'center', color: '9C5700' },
  good: { ...BODY, horizontal: 'center', color: '375623' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A4 landscape, as wide as the page, the heading on each. */
export function landscape(repeatedRow?: number): PageSetup {
  return {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 15, right: 10, bottom: 15, left: 10 },
    fitToWidth: true,
    ...(repeatedRow === undefined ? {} : { repeatRows: { from: repeatedRow, to: repeatedRow } }),
  };
}

/** Points that one line of text takes. */
const LINE = 14.5;
const PADDING = 5;
/** A text longer than this is cut off on paper; the cell has it all. */
const MOST_LINES = 12;

/** A row as high as its longest text needs. @param widths of the columns, in characters */
export function tableRow(cells: readonly TableCell[], widths: readonly number[]): TableRow {
  const lines = cells.map(({ value }, i) => linesOf(value, widths[i] ?? 10));
  return { cells, height: LINE * Math.min(MOST_LINES, Math.max(1, ...lines)) + PADDING };
}

function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1;
  return value
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
}

/** A Chinese character is as wide as two digits. */
function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2000 ? 2.1 : 1.1;
  return width;
}

/** What a table without rows says, in its widest column: a bare heading leaves open whether anything was looked at. */
export function nothingRow(words: string, widths: readonly number[]): TableRow {
  const widest = widths.indexOf(Math.max(...widths));
  return tableRow(
    widths.map((_, i) => ({ value: i === widest ? words : null, style: LOOK.body })),
    widths,
  );
}

/** The heading of a table. */
export function headRow(labels: readonly string[], widths: readonly number[]): TableRow {
  return tableRow(
    labels.map((value) => ({ value, style: LOOK.head })),
    widths,
  );
}
