import { type CellRange, cellKey, formatRange } from '../../sheet/address';
import type { NewCell, NewSheet, PageSetup } from '../../sheet/new-sheet';
import { cellXml } from './cell-xml';
import { DECLARATION } from './namespaces';

const MILLIMETRES_OF_INCH = 25.4;
const A4 = 9;
/** Excel keeps header and footer this far from the edge, in inches. */
const HEADER = 0.3;
/** Page numbers 7 mm below the text of official documents, in inches. */
const PAGE_NUMBER = 0.9;
/** A report counts its own pages, whatever is printed before it. */
const FROM_ONE = ' firstPageNumber="1" useFirstPageNumber="1"';
const NUMBER = '&amp;"宋体,Regular"&amp;14— &amp;P —';
const FOOTERS = `<headerFooter differentOddEven="1"><oddFooter>&amp;R${NUMBER}</oddFooter><evenFooter>&amp;L${NUMBER}</evenFooter></headerFooter>`;

/** What a new worksheet part needs from its workbook. */
export interface NewSheetContext {
  /** Main namespace: transitional or strict. */
  readonly namespace: string;
  /** Namespace of r:id. */
  readonly relationships: string;
  /** Style index of a cell. */
  readonly styleOf: (cell: NewCell) => number;
  /** Elements of the sheet that this one replaces, to keep a person's drawings and comments: name → relationship id. */
  readonly kept: readonly (readonly [name: string, relationshipId: string])[];
  /** Pixels of a digit in the workbook's own font: widths are counted in these. */
  readonly digitWidth: number;
  /** The print set-up of the sheet that this one replaces, as it stands there. */
  readonly page: string | undefined;
}

/** A new worksheet as XML. */
export function newSheetXml(sheet: NewSheet, context: NewSheetContext): string {
  const kept = context.kept.map(([name, id]) => `<${name} r:id="${id}"/>`).join('');
  return (
    DECLARATION +
    `<worksheet xmlns="${context.namespace}" xmlns:r="${context.relationships}">` +
    (sheet.page.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(inDigits(sheet.columnWidths, context.digitWidth)) +
    `<sheetData>${rowsXml(sheet, context)}</sheetData>` +
    mergesXml(sheet.merges) +
    (context.page ?? pageXml(sheet.page)) +
    breaksXml(sheet.breaks ?? []) +
    kept +
    '</worksheet>'
  );
}

/** Our widths: characters of 7 pixels, and 5 pixels of margin. */
const [CHARACTER, MARGIN] = [7, 5];

/** A file counts columns, their margin included, in digits of the workbook's own font. */
function inDigits(widths: NewSheet['columnWidths'], digitWidth: number): ReadonlyMap<number, number> {
  const inOwn = (width: number) =>
    width === 0 ? 0 : Number(((width * CHARACTER + MARGIN) / digitWidth).toFixed(4));
  return new Map([...widths].map(([column, width]) => [column, inOwn(width)]));
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  // A break stands below a row.
  const each = rows.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${each}</rowBreaks>`;
}

/** The widths of columns. */
export function columnsXml(widths: ReadonlyMap<number, number>): string {
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => {
      const hidden = width === 0 ? ' hidden="1"' : '';
      return `<col min="${column}" max="${column}" width="${width}"${hidden} customWidth="1"/>`;
    });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function rowsXml(sheet: NewSheet, { styleOf }: NewSheetContext): string {
  const rows = new Map<number, NewCell[]>([...sheet.rowHeights.keys()].map((row) => [row, []]));
  for (const cell of withCoveredCells(sheet)) {
    const row = rows.get(cell.cell.row);
    if (row) row.push(cell);
    else rows.set(cell.cell.row, [cell]);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return sorted.map(([row, cells]) => rowXml(row, cells, sheet.rowHeights.get(row), styleOf)).join('');
}

function rowXml(
  row: number,
  cells: readonly NewCell[],
  height: number | undefined,
  styleOf: NewSheetContext['styleOf'],
): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const sorted = [...cells].sort((a, b) => a.cell.column - b.cell.column);
  return `<row r="${row}"${size}>${sorted.map((cell) => cellXml('', cell.cell, styleOf(cell), cell)).join('')}</row>`;
}

/** All cells of a merge get the look of its first, or its border would have gaps. */
function withCoveredCells({ cells, merges }: NewSheet): readonly NewCell[] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell.cell), cell]));
  for (const merge of merges) {
    const anchor = byKey.get(cellKey({ row: merge.top, column: merge.left }));
    if (anchor?.style.border === undefined) continue;
    for (const cell of cellsOf(merge)) {
      if (!byKey.has(cellKey(cell))) byKey.set(cellKey(cell), { cell, value: null, style: anchor.style });
    }
  }
  return [...byKey.values()];
}

/** Every address of a range. */
function cellsOf({ top, left, bottom, right }: CellRange): NewCell['cell'][] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

/** The merges of a sheet. */
export function mergesXml(merges: readonly CellRange[]): string {
  if (merges.length === 0) return '';
  const entries = merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`);
  return `<mergeCells count="${merges.length}">${entries.join('')}</mergeCells>`;
}

/** How a sheet is printed. @param isOnePage all of it on one page */
export function pageXml(
  { margins, orientation, fitToWidth, hasPageNumbers }: PageSetup,
  isOnePage = false,
): string {
  const inches = (millimetres: number) => Number((millimetres / MILLIMETRES_OF_INCH).toFixed(4));
  const { top, right, bottom, left } = margins;
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${HEADER}" footer="${hasPageNumbers ? PAGE_NUMBER : HEADER}"/>` +
    `<pageSetup paperSize="${A4}"${fitToWidth && !isOnePage ? ' fitToHeight="0"' : ''} orientation="${orientation}"${hasPageNumbers ? FROM_ONE : ''}/>` +
    (hasPageNumbers ? FOOTERS : '')
  );
}
