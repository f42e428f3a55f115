import { type CellAddress, cellKey } from '../../sheet/address';
import { cellAt, type Sheet } from '../../sheet/sheet';
import { printable, type PrintedSheet, type RowHeight } from '../printed-pages';
import type { Place } from './container';
import { localName, readElement, type XmlElement } from './element';
import type { RowPlace, SheetLayout } from './sheet-layout';
import { isOn } from './xml';

/**
 * A worksheet part on its pages; undefined where it is made to fit a number of them: then the program moves the breaks.
 * @param heights points of rows that are about to be set
 */
export function printedSheet(
  xml: string,
  layout: SheetLayout,
  sheet: Sheet,
  heights: ReadonlyMap<number, number>,
): PrintedSheet | undefined {
  const scale = scaleOf(xml, layout, sheet);
  if (scale === undefined) return undefined;
  const rows = new Map(layout.rows.map((row) => [row.row, row]));
  const usual = Number(attributesOf(layout, 'sheetFormatPr')['defaultRowHeight'] ?? USUAL_HEIGHT);
  const lines = linesIn(sheet, columnWidths(xml, layout));
  return {
    pageHeight: paperOf(layout).height / scale,
    heightOf: (row) => {
      const own = heights.get(row);
      return own === undefined ? heightOf(rows.get(row), usual, lines) : { least: own, most: own };
    },
    breaks: new Set(
      childrenOf(xml, layout.sections.get('rowBreaks')).map(({ attributes }) => Number(attributes['id']) + 1),
    ),
  };
}

/** Points of a row, where a file does not say, and of the tallest row that there is. */
const [USUAL_HEIGHT, TALLEST] = [15, 409];

/** A row without a height grows with its longest text, if that is wrapped. */
function heightOf(
  row: RowPlace | undefined,
  usual: number,
  linesOf: (cell: CellAddress) => number,
): RowHeight {
  const { ht, hidden } = row?.attributes ?? {};
  if (isOn(hidden)) return { least: 0, most: 0 };
  if (ht !== undefined) return { least: Number(ht), most: Number(ht) };
  const lines = (row?.cells ?? []).map(({ address }) => linesOf(address));
  return { least: usual, most: Math.min(TALLEST, usual * Math.max(1, ...lines)) };
}

/** Lines that the text of a cell takes at most; no row grows with a merge. */
function linesIn(sheet: Sheet, widthOf: (column: number) => number): (cell: CellAddress) => number {
  return ({ row, column }) => {
    const text = cellAt(sheet, row, column)?.text ?? '';
    if (text === '' || sheet.mergeByCell.has(cellKey({ row, column }))) return 1;
    const room = Math.max(2, widthOf(column) - 1);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((2 * line.length) / room)), 0);
  };
}

/** 1 prints as large as it is shown; undefined where the person set how many pages there are. */
function scaleOf(xml: string, layout: SheetLayout, sheet: Sheet): number | undefined {
  const { scale, fitToHeight = '1', fitToWidth = '1' } = attributesOf(layout, 'pageSetup');
  const isFitted = childrenOf(xml, layout.sections.get('sheetPr')).some(
    (child) => localName(child) === 'pageSetUpPr' && isOn(child.attributes['fitToPage']),
  );
  if (!isFitted) return Number(scale ?? 100) / 100 || 1;
  if (fitToHeight !== '0') return undefined;
  if (fitToWidth === '0') return 1;
  const room = Number(fitToWidth) * paperOf(layout).width;
  return Math.min(1, room / widthOf(columnWidths(xml, layout), sheet));
}

const INCH = 72;

function paperOf(layout: SheetLayout): { readonly width: number; readonly height: number } {
  const { paperSize, orientation } = attributesOf(layout, 'pageSetup');
  const { top = '0.75', right = '0.7', bottom = '0.75', left = '0.7' } = attributesOf(layout, 'pageMargins');
  const [t, r, b, l] = [top, right, bottom, left].map((inches) => Number(inches) * INCH);
  return printable(Number(paperSize ?? 9), orientation === 'landscape', {
    ...{ top: t ?? INCH, right: r ?? INCH },
    ...{ bottom: b ?? INCH, left: l ?? INCH },
  });
}

/** Points of a character of a column's width, and the width of a column that a file says nothing of. */
const [CHARACTER, USUAL_WIDTH] = [5.25, 9.14];

/** Characters that a column is wide. */
function columnWidths(xml: string, layout: SheetLayout): (column: number) => number {
  const usual = Number(attributesOf(layout, 'sheetFormatPr')['defaultColWidth'] ?? USUAL_WIDTH);
  const columns = childrenOf(xml, layout.sections.get('cols')).map(
    ({ attributes: { min, max, width, hidden } }) => ({
      ...{ min: Number(min), max: Number(max) },
      width: isOn(hidden) ? 0 : Number(width ?? usual),
    }),
  );
  return (column) => columns.find(({ min, max }) => min <= column && column <= max)?.width ?? usual;
}

/** Points that the columns of a sheet are wide together. */
function widthOf(columnWidth: (column: number) => number, { used }: Sheet): number {
  const columns = Array.from({ length: used?.right ?? 1 }, (_, index) => columnWidth(index + 1));
  return Math.max(1, columns.reduce((sum, width) => sum + width, 0) * CHARACTER);
}

function attributesOf({ sections }: SheetLayout, name: string): Readonly<Record<string, string>> {
  return sections.get(name)?.attributes ?? {};
}

/** What a section holds; nothing where there is none. */
export function childrenOf(xml: string, place: Place | undefined): readonly XmlElement[] {
  return place ? readElement(xml.slice(place.start, place.end), 'sheet').children : [];
}
