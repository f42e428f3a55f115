import type { ICellData, IColumnData, IFreeze, IRowData, IWorksheetData } from '@univerjs/core';
import { cellKey, type CellRange, contains, parseA1 } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { Cell, Sheet } from '../../sheet/sheet';
import { cellOf } from '../grid/content';
import { plainFormula } from '../same-content';
import { gridRange, pixels } from '../grid/look';
import { localName, readElement, type XmlElement } from '../xlsx/element';
import { arraysOf, type SheetLayout } from '../xlsx/sheet-layout';

/** What one worksheet is converted from. */
export interface SheetParts {
  readonly id: string;
  readonly sheet: Sheet;
  readonly visible: boolean;
  /** The worksheet part and where everything stands in it. */
  readonly xml: string;
  readonly layout: SheetLayout;
  readonly characterWidth: number;
  /** Name of a look in the workbook's styles; undefined for an index that the file does not have. */
  readonly lookOf: (index: number | undefined) => string | undefined;
  /** Formulas of which the grid shows the stored result and no more. */
  readonly isValueOnly: (formula: string) => boolean;
}

/** Excel's own heights where a file says nothing: 13.5 points in Chinese. */
const STANDARD_HEIGHT = 13.5;
const STANDARD_WIDTH = 9;
/** Empty rows and columns behind the contents, so that there is room to write. */
const ROOM = { rows: 40, columns: 6, leastRows: 60, leastColumns: 20 };
/** A width that reaches to the last column is one of the whole sheet. */
const WIDEST_GROUP = 2000;

/** A worksheet of a file as the grid's data. */
export function sheetData(parts: SheetParts): Partial<IWorksheetData> {
  const { id, sheet, visible } = parts;
  const format = section(parts, 'sheetFormatPr')?.attributes ?? {};
  const view = section(parts, 'sheetViews')?.children[0];
  const { bottom, right } = extent(parts);
  return {
    id,
    name: sheet.name,
    hidden: visible ? 0 : 1,
    cellData: cellData(parts),
    mergeData: sheet.merges.map(gridRange),
    rowCount: Math.max(ROOM.leastRows, bottom + ROOM.rows),
    columnCount: Math.max(ROOM.leastColumns, right + ROOM.columns),
    rowData: rowData(parts),
    columnData: columnData(parts, right + ROOM.columns),
    defaultRowHeight: pixels(Number(format['defaultRowHeight'] ?? STANDARD_HEIGHT)),
    defaultColumnWidth: Math.round(
      Number(format['defaultColWidth'] ?? STANDARD_WIDTH) * parts.characterWidth,
    ),
    showGridlines: view?.attributes['showGridLines'] === '0' ? 0 : 1,
    ...frozen(view),
  };
}

function section({ layout, xml, sheet }: SheetParts, name: string): XmlElement | undefined {
  const place = layout.sections.get(name);
  return place && readElement(xml.slice(place.start, place.end), sheet.name);
}

function extent({ sheet, layout }: SheetParts): { bottom: number; right: number } {
  const rows = layout.rows.map(({ row }) => row);
  const columns = layout.rows.map(({ cells }) => cells[cells.length - 1]?.address.column ?? 0);
  return {
    bottom: Math.max(sheet.used?.bottom ?? 0, rows[rows.length - 1] ?? 0),
    right: columns.reduce((a, b) => Math.max(a, b), sheet.used?.right ?? 0),
  };
}

function isSeveralCells({ top, left, bottom, right }: CellRange): boolean {
  return top !== bottom || left !== right;
}

function cellData({
  layout,
  sheet,
  lookOf,
  isValueOnly,
}: SheetParts): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  // The grid would spill such a formula over its own results: these show as values.
  const wide = arraysOf(layout).filter(isSeveralCells);
  for (const row of layout.rows) {
    for (const { address, style } of row.cells) {
      const cell = sheet.cells.get(cellKey(address));
      const s = lookOf(style ?? 0);
      const isFrozen = wide.some((range) => contains(range, address)) || isValueOnly(cell?.formula ?? '');
      const content = cell ? filled(isFrozen ? valueAlone(cell) : cell) : {};
      (data[address.row - 1] ??= {})[address.column - 1] = { ...content, ...(s === undefined ? {} : { s }) };
    }
  }
  return data;
}

function valueAlone({ value }: Cell): CellContent {
  return { value };
}

/** Functions newer than 2007 carry marks in files that the grid does not know. */
function filled({ value, formula }: CellContent): ICellData {
  const content = formula === undefined ? { value } : { value, formula: plainFormula(formula) };
  const given = Object.entries(cellOf(content)).filter(([, trait]) => trait !== null);
  return Object.fromEntries(given);
}

function rowData({ layout, lookOf }: SheetParts): Record<number, Partial<IRowData>> {
  const rows = layout.rows.map(({ row, attributes: { ht, hidden, s, customFormat } }) => {
    const look = isOn(customFormat) && s !== undefined ? lookOf(Number(s)) : undefined;
    return [
      row - 1,
      {
        ...(ht === undefined ? {} : { h: pixels(Number(ht)), ia: 0 as const }),
        ...(isOn(hidden) ? { hd: 1 as const } : {}),
        ...(look === undefined ? {} : { s: look }),
      },
    ] as const;
  });
  return Object.fromEntries(rows.filter(([, traits]) => Object.keys(traits).length > 0));
}

function columnData(parts: SheetParts, last: number): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { attributes } of section(parts, 'cols')?.children ?? []) {
    const { min, max, width, hidden, style } = attributes;
    const look = style === undefined ? undefined : parts.lookOf(Number(style));
    const to = Math.min(Number(max), Math.max(last, Number(min)), Number(min) + WIDEST_GROUP);
    for (let column = Number(min); column <= to; column++) {
      data[column - 1] = {
        ...(width === undefined ? {} : { w: Math.round(Number(width) * parts.characterWidth) }),
        ...(isOn(hidden) ? { hd: 1 } : {}),
        ...(look === undefined ? {} : { s: look }),
      };
    }
  }
  return data;
}

/**
 * Rows and columns that stay in sight. How far the others were scrolled when the file was saved is of no interest; where
 * the window began further down, those before it could never be seen again: then nothing stays.
 */
function frozen(view: XmlElement | undefined): { freeze?: IFreeze } {
  const pane = view?.children.find((child) => localName(child) === 'pane');
  const { state, xSplit = '0', ySplit = '0' } = pane?.attributes ?? {};
  if (!state?.startsWith('frozen')) return {};
  const { row, column } = parseA1(view?.attributes['topLeftCell'] ?? 'A1');
  const rows = row > 1 ? 0 : Number(ySplit);
  const columns = column > 1 ? 0 : Number(xSplit);
  const none = -1;
  return {
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? none : rows,
      startColumn: columns === 0 ? none : columns,
    },
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
