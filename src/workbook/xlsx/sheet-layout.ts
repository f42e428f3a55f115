import { type CellAddress, cellKey, type CellRange, columnNumber, parseArea } from '../../sheet/address';
import type { Place } from './container';
import { emptyRowsIn, withoutEmptyRows } from './empty-rows';
import { tagStart } from './splice';
import { isOn, parseXml } from './xml';

/** The formula element of a cell. */
interface FormulaPlace {
  readonly start: number;
  readonly end: number;
  readonly type: string | undefined;
  /** Number of a shared formula. */
  readonly group: string | undefined;
  /** Where a shared formula, array or data table reaches; only its master says so. */
  readonly range: CellRange | undefined;
  /** Computed anew whenever anything is. */
  readonly alwaysComputes: boolean;
}

/** A cell element. */
export interface CellPlace {
  readonly address: CellAddress;
  readonly start: number;
  readonly end: number;
  /** Style index; undefined where it is not written. */
  readonly style: number | undefined;
  readonly formula: FormulaPlace | undefined;
  /** Behind its opening tag, and where its closing tag begins; the same where it closes itself. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fullName: string;
  /** Its value, as number, text or inline string. */
  readonly values: readonly { readonly start: number; readonly end: number }[];
}

/** A row element with its cells in order. */
export interface RowPlace extends Place {
  readonly row: number;
  readonly cells: readonly CellPlace[];
}

/** Style of whole columns. */
interface ColumnStyle {
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

/**
 * Finds all places in one pass.
 * @param rows the rows that matter, and the next below each; long stretches of other empty rows are left out. All where
 *   none are given
 * @throws {WorkbookError} damaged-part
 */
export function readSheetLayout(xml: string, path: string, rows?: Iterable<number>): SheetLayout {
  const reader = new LayoutReader(xml);
  const prefix = parseXml(xml, path, reader, rows ? emptyRowsIn(xml, rows) : []);
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
  private cell: Omit<CellPlace, 'end' | 'closeStart' | 'formula' | 'values'> | undefined;
  private formula: FormulaPlace | undefined;
  private values: { start: number; end: number }[] = [];

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
    else if ((name === 'v' || name === 'is') && this.cell) this.values.push({ start: opened.start, end });
    else if (name === 'c') this.finishCell(end, selfClosing ? end : tagStart(this.xml, end));
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

  private startCell({ start, openEnd, attributes, fullName }: Open): void {
    const { r, s } = attributes;
    this.lastColumn = r === undefined ? this.lastColumn + 1 : columnNumber(r.replace(/(?<!\d)\d+$/, ''));
    const address = { row: this.lastRow, column: this.lastColumn };
    const style = s === undefined ? undefined : Number(s);
    this.cell = { start, address, style, openEnd, attributes, fullName };
    this.formula = undefined;
    this.values = [];
  }

  private finishCell(end: number, closeStart: number): void {
    const { formula, values } = this;
    if (this.cell) this.row?.cells.push({ ...this.cell, end, closeStart, formula, values });
    this.cell = undefined;
    this.formula = undefined;
  }

  private addColumn({ min, max, style }: Readonly<Record<string, string>>): void {
    if (style !== undefined) this.columns.push({ from: Number(min), to: Number(max), style: Number(style) });
  }
}

function formulaPlace({ start, openEnd, attributes: { t, si, ref, ca } }: Open): FormulaPlace {
  const range = ref === undefined ? undefined : areaOf(ref);
  return { start, end: openEnd, type: t, group: si, range, alwaysComputes: isOn(ca) };
}

/** A reference as it is written; undefined where it is none. */
export function areaOf(reference: string): CellRange | undefined {
  try {
    return parseArea(reference.trim());
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
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
  const mayHold = xml.includes('array') || xml.includes('dataTable');
  return mayHold && ARRAY_TYPE.test(withoutEmptyRows(xml)) ? arraysOf(readSheetLayout(xml, path, [])) : [];
}

const ARRAY_TYPE = /\st\s?=\s?["'](?:array|dataTable)["']/;
