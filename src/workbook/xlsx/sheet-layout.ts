import { type CellAddress, cellKey, type CellRange, columnNumber, parseRange } from '../../sheet/address';
import type { Place } from './container';
import { tagStart } from './splice';
import { parseXml } from './xml';

/** The formula element of a cell. */
export interface FormulaPlace {
  readonly start: number;
  readonly end: number;
  readonly type: string | undefined;
  /** Number of a shared formula. */
  readonly group: string | undefined;
  /** Where a shared formula, array or data table reaches; only its master says so. */
  readonly range: CellRange | undefined;
}

/** A cell element. */
export interface CellPlace {
  readonly address: CellAddress;
  readonly start: number;
  readonly end: number;
  /** Style index; undefined where it is not written. */
  readonly style: number | undefined;
  readonly formula: FormulaPlace | undefined;
}

/** A row element with its cells in order. */
export interface RowPlace extends Place {
  readonly row: number;
  readonly cells: readonly CellPlace[];
}

/** Style of whole columns. */
export interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** Where everything that writing touches stands in the text of a worksheet part. */
export interface SheetLayout {
  readonly prefix: string;
  readonly root: Place;
  /** Direct children of the root, by name. */
  readonly sections: ReadonlyMap<string, Place>;
  readonly rows: readonly RowPlace[];
  readonly columns: readonly ColumnStyle[];
}

type Open = Omit<Place, 'closeStart' | 'end'> & { readonly name: string };
type BuildingRow = Open & { readonly row: number; readonly cells: CellPlace[] };

/** Finds all places in one pass. @throws {WorkbookError} damaged-part */
export function readSheetLayout(xml: string, path: string): SheetLayout {
  const reader = new LayoutReader(xml);
  const prefix = parseXml(xml, path, reader);
  if (!reader.root) throw new Error(`no root element in ${path}`);
  return { prefix, root: reader.root, sections: reader.sections, rows: reader.rows, columns: reader.columns };
}

class LayoutReader {
  root: Place | undefined;
  readonly sections = new Map<string, Place>();
  readonly rows: RowPlace[] = [];
  readonly columns: ColumnStyle[] = [];
  private readonly stack: Open[] = [];
  private lastRow = 0;
  private lastColumn = 0;
  private row: BuildingRow | undefined;
  private cell: { start: number; address: CellAddress; style: number | undefined } | undefined;
  private formula: FormulaPlace | undefined;

  constructor(private readonly xml: string) {}

  open = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    openEnd: number,
    selfClosing: boolean,
    fullName: string,
  ): void => {
    const start = tagStart(this.xml, openEnd);
    const opened = { name, start, openEnd, selfClosing, attributes, fullName };
    this.stack.push(opened);
    if (name === 'row') this.startRow(opened);
    else if (name === 'c') this.startCell(opened);
    else if (name === 'f' && this.cell) this.formula = formulaPlace(opened);
    else if (name === 'col') this.addColumn(attributes);
  };

  close = (name: string, end: number, selfClosing: boolean): void => {
    const opened = this.stack.pop();
    if (!opened) return;
    const place = () => ({ ...opened, closeStart: selfClosing ? end : tagStart(this.xml, end), end });
    if (name === 'f' && this.formula) this.formula = { ...this.formula, end };
    else if (name === 'c') this.finishCell(end);
    else if (name === 'row' && this.row)
      this.rows.push({ ...place(), row: this.row.row, cells: this.row.cells });
    else if (this.stack.length === 1) this.sections.set(name, place());
    else if (this.stack.length === 0) this.root = place();
  };

  private startRow(opened: Open): void {
    const { r } = opened.attributes;
    this.lastRow = r === undefined ? this.lastRow + 1 : Number(r);
    this.lastColumn = 0;
    this.row = { ...opened, row: this.lastRow, cells: [] };
  }

  private startCell({ start, attributes: { r, s } }: Open): void {
    this.lastColumn = r === undefined ? this.lastColumn + 1 : columnNumber(r.replace(/(?<!\d)\d+$/, ''));
    const address = { row: this.lastRow, column: this.lastColumn };
    this.cell = { start, address, style: s === undefined ? undefined : Number(s) };
    this.formula = undefined;
  }

  private finishCell(end: number): void {
    if (this.cell) this.row?.cells.push({ ...this.cell, end, formula: this.formula });
    this.cell = undefined;
    this.formula = undefined;
  }

  private addColumn({ min, max, style }: Readonly<Record<string, string>>): void {
    if (style !== undefined) this.columns.push({ from: Number(min), to: Number(max), style: Number(style) });
  }
}

function formulaPlace({ start, openEnd, attributes: { t, si, ref } }: Open): FormulaPlace {
  const range = ref === undefined ? undefined : parseRange(ref);
  return { start, end: openEnd, type: t, group: si, range };
}

/** The cells of a layout by cellKey. */
export function cellsByKey({ rows }: SheetLayout): ReadonlyMap<number, CellPlace> {
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [cellKey(cell.address), cell] as const)));
}

/** The ranges of array formulas and data tables. */
export function arraysOf({ rows }: SheetLayout): CellRange[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) => {
      const isArray = formula?.type === 'array' || formula?.type === 'dataTable';
      return isArray && formula.range ? [formula.range] : [];
    }),
  );
}

/** The same from the text of a part: most hold none, and then nothing is parsed. @throws {WorkbookError} damaged-part */
export function arraysIn(xml: string, path: string): CellRange[] {
  return /\st="(array|dataTable)"/.test(xml) ? arraysOf(readSheetLayout(xml, path)) : [];
}
