import {
  type CellAddress,
  type CellRange,
  cellKey,
  columnNumber,
  LAST_COLUMN,
  LAST_ROW,
} from '../../sheet/address';
import type { ColumnWidth } from '../../sheet/column-widths';
import { type Cell, type CellValue, createSheet, type Sheet } from '../../sheet/sheet';
import { shiftFormula } from '../../formula/shift';
import { CLEAR_FORMATS, TO_OWN_FILE } from '../own-file';
import { WorkbookError } from '../workbook';
import type { CellFormat, CellFormats } from './cell-formats';
import { from1904, serialOfIso } from './date-serial';
import { emptyRowsIn } from './empty-rows';
import { withoutBlankCells } from './lean';
import { numberText, stringText } from './number-text';
import { areaOf } from './sheet-layout';
import { decodeCellString, isOn, parseXml } from './xml';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly name: string;
  readonly path: string;
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
  readonly printArea: CellRange | undefined;
  readonly isHidden: boolean;
}

/** More than this is a ledger, not a form: reading stops, so that time and memory stay bounded. */
const MOST_CELLS = 500_000;
/** Rows and cells together, empty ones included. */
const MOST_ELEMENTS = 2_000_000;

/**
 * Reads a worksheet part in one pass.
 * @throws {WorkbookError} damaged-part, too-large
 */
export function readSheetPart(xml: string, context: SheetContext): Sheet {
  const reader = new SheetReader(context);
  const text = withoutBlankCells(xml);
  parseXml(text, context.path, reader, emptyRowsIn(text));
  return createSheet({
    name: context.name,
    cells: reader.finish(),
    merges: reader.merges,
    isProtected: reader.isProtected,
    openBlanks: reader.isProtected ? reader.openBlanks : undefined,
    printArea: context.printArea,
    columnWidths: { usual: reader.usualWidth, own: reader.columnWidths },
    hiddenRows: reader.hiddenRows,
    isHidden: context.isHidden,
  });
}

/** Points of a character of a column's width in most fonts, and the characters of a column that nothing is said of. */
const [POINTS, USUAL_WIDTH] = [5.25, 9.14];

/** Which text is being collected. */
type Collecting = 'nothing' | 'value' | 'text' | 'formula';

interface SharedMaster {
  readonly formula: string;
  readonly cell: CellAddress;
}

interface Dependant {
  readonly key: number;
  readonly cell: CellAddress;
  readonly group: string;
}

class SheetReader {
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  /** Empty cells that protection leaves open. */
  readonly openBlanks = new Set<number>();
  isProtected = false;
  usualWidth = POINTS * USUAL_WIDTH;
  readonly columnWidths: ColumnWidth[] = [];
  private readonly cells = new Map<number, Cell>();
  private readonly masters = new Map<string, SharedMaster>();
  private readonly dependants: Dependant[] = [];
  private elements = 0;
  private row = 0;
  private column = 0;
  private inCell = false;
  private inPhonetic = false;
  private collecting: Collecting = 'nothing';
  private type = '';
  private style = 0;
  /** What stands in «v», and in «is»: a cell may hold both, and its type says which of them counts. */
  private value: string | undefined;
  private inlineText: string | undefined;
  private formula: string | undefined;
  private sharedGroup: string | undefined;

  constructor(private readonly context: SheetContext) {}

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'c':
        return this.startCell(attributes);
      case 'v':
        return this.startValue(false);
      case 't':
        return this.startValue(true);
      case 'f':
        return this.startFormula(attributes);
      case 'row':
        return this.startRow(attributes);
      case 'rPh':
        this.inPhonetic = true;
        return;
      case 'mergeCell':
        return this.addMerge(attributes['ref']);
      case 'col':
        return this.addColumns(attributes);
      case 'sheetFormatPr':
        this.usualWidth = POINTS * Number(attributes['defaultColWidth'] ?? USUAL_WIDTH);
        return;
      case 'sheetProtection':
        this.isProtected = isOn(attributes['sheet']);
    }
  };

  text = (text: string): void => {
    if (this.collecting === 'value') this.value += text;
    else if (this.collecting === 'text') this.inlineText += text;
    else if (this.collecting === 'formula') this.formula += text;
  };

  close = (name: string): void => {
    this.collecting = 'nothing';
    if (name === 'c') this.finishCell();
    else if (name === 'rPh') this.inPhonetic = false;
  };

  /** The cells, with formulas of dependants filled in: a dependant may stand before its master. */
  finish(): ReadonlyMap<number, Cell> {
    for (const { key, cell, group } of this.dependants) {
      const master = this.masters.get(group);
      const read = this.cells.get(key);
      if (master && read)
        this.cells.set(key, { ...read, formula: shiftFormula(master.formula, master.cell, cell) });
    }
    return this.cells;
  }

  private addColumns({ min, max = min, width, hidden }: Readonly<Record<string, string>>): void {
    const points = isOn(hidden) ? 0 : width === undefined ? this.usualWidth : POINTS * Number(width);
    this.columnWidths.push({ left: Number(min), right: Number(max), points });
    this.count();
  }

  private startRow({ r: written, hidden, ht }: Readonly<Record<string, string>>): void {
    this.row = written === undefined ? this.row + 1 : Number(written);
    this.column = 0;
    if (!(this.row >= 1 && this.row <= LAST_ROW)) throw this.damaged(`行号“${written ?? this.row}”无效`);
    if (isOn(hidden) || ht === '0') this.hiddenRows.add(this.row);
    this.count();
  }

  private startCell({ r, s, t }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(this.column >= 1 && this.column <= LAST_COLUMN))
      throw this.damaged(`单元格地址“${r ?? `第 ${this.column} 列`}”无效`);
    this.inCell = true;
    this.type = t ?? '';
    this.style = s === undefined ? 0 : Number(s);
    this.value = undefined;
    this.inlineText = undefined;
    this.formula = undefined;
    this.sharedGroup = undefined;
    this.count();
  }

  private startValue(isInline: boolean): void {
    if (!this.inCell || this.inPhonetic) return;
    this.collecting = isInline ? 'text' : 'value';
    if (isInline) this.inlineText ??= '';
    else this.value ??= '';
  }

  private startFormula({ t, si }: Readonly<Record<string, string>>): void {
    if (!this.inCell || t === 'dataTable') return;
    this.collecting = 'formula';
    this.formula = '';
    if (t === 'shared') this.sharedGroup = si;
  }

  private finishCell(): void {
    this.inCell = false;
    if (this.written === undefined && this.formula === undefined) return this.leaveBlank();
    const address = { row: this.row, column: this.column };
    const key = cellKey(address);
    const formula = this.resolveFormula(address, key);
    const format = this.context.formats.at(this.style);
    const value = this.typedValue(format);
    if ((value === null || value === '') && formula === undefined) return this.leaveBlank();
    this.cells.set(key, makeCell(value, formula, format));
    if (this.cells.size > MOST_CELLS)
      throw this.tooLarge(`有内容的单元格超过 ${MOST_CELLS / 10_000} 万个`, TO_OWN_FILE);
  }

  private leaveBlank(): void {
    if (this.context.formats.at(this.style).locked) return;
    this.openBlanks.add(cellKey({ row: this.row, column: this.column }));
  }

  private resolveFormula(cell: CellAddress, key: number): string | undefined {
    const group = this.sharedGroup;
    if (group === undefined) return this.formula === '' ? undefined : this.formula;
    if (this.formula) {
      this.masters.set(group, { formula: this.formula, cell });
      return this.formula;
    }
    this.dependants.push({ key, cell, group });
    return '';
  }

  /** The text that counts. */
  private get written(): string | undefined {
    return this.type === 'inlineStr' ? (this.inlineText ?? this.value) : (this.value ?? this.inlineText);
  }

  private typedValue(format: CellFormat): CellValue {
    const { written, type } = this;
    if (written === undefined) return null;
    const isText = type === 'inlineStr' || type === 'str' || this.value === undefined;
    if (isText) return decodeCellString(written);
    // «<v/>» holds nothing, whatever the type says: an empty number of a shared string is not the string 0.
    return written.trim() === '' ? null : this.codedValue(written, format);
  }

  private codedValue(value: string, { showsDay }: CellFormat): CellValue {
    switch (this.type) {
      case 's':
        return this.context.strings[Number(value)] ?? '';
      case 'b':
        return isOn(value);
      case 'e':
        return value;
      case 'd':
        return serialOfIso(value) ?? value;
      default:
        return this.numberValue(value, showsDay);
    }
  }

  private numberValue(text: string, isDay: boolean): CellValue {
    const number = Number(text);
    if (!Number.isFinite(number)) throw this.damaged(`数值“${text.slice(0, 30)}”无效`);
    return isDay && this.context.date1904 ? from1904(number) : number;
  }

  private addMerge(written: string | undefined): void {
    const merge = areaOf(written ?? '');
    if (!merge) throw this.damaged(written ? `合并区域“${written}”无效` : '有一处合并没有写明区域');
    this.merges.push(merge);
  }

  private count(): void {
    this.elements++;
    if (this.elements > MOST_ELEMENTS) throw this.tooLarge('行和单元格超过 200 万个', CLEAR_FORMATS);
  }

  private tooLarge(what: string, advice: string): WorkbookError {
    const message = `工作表“${this.context.name}”${what}，不像自评表，未读取。${advice}`;
    return new WorkbookError('too-large', message);
  }

  private damaged(what: string): WorkbookError {
    const message = `部件“${this.context.path}”已损坏：${what}。请用 Excel 或 WPS 打开后另存一份再试。`;
    return new WorkbookError('damaged-part', message);
  }
}

/** The column of «AB12», without regular expressions: this runs for every cell. */
function columnOf(reference: string): number {
  let at = 0;
  while (at < reference.length && reference.charCodeAt(at) >= 65) at++;
  return columnNumber(reference.slice(0, at));
}

function makeCell(value: CellValue, formula: string | undefined, { numberFormat, locked }: CellFormat): Cell {
  const text = cellText(value, numberFormat);
  return formula === undefined
    ? { value, text, numberFormat, locked }
    : { value, text, formula, numberFormat, locked };
}

/** What a person sees of a value. */
export function cellText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'number') return numberText(value, numberFormat);
  if (typeof value === 'string') return stringText(value, numberFormat);
  return value === null ? '' : value ? 'TRUE' : 'FALSE';
}
