import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { type CellRange, cellKey, parseRange } from '../../sheet/address';
import { showsDay } from '../../sheet/date-format';
import { type Cell, type CellValue, createSheet, type Sheet } from '../../sheet/sheet';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { loadPart } from '../load-part';
import { WorkbookError, type SheetInfo } from '../workbook';
import { from1904 } from '../xlsx/date-serial';
import { cellText } from '../xlsx/sheet-reader';
import { withResults } from '../xlsx/uncomputed';
import type { ForeignKind } from './kind';
import { type HiddenParts, hiddenInOds } from './ods-hidden';

/** A workbook of another format: it can be read, and saved as .xlsx by its own program only. */
export class ForeignWorkbook {
  readonly settings = { load: async (): Promise<Settings> => DEFAULT_SETTINGS };
  private readonly sheets = new Map<string, Sheet>();

  constructor(
    private readonly book: WorkBook,
    private readonly fileName: string,
    private readonly hidden?: HiddenParts,
  ) {}

  /** The worksheets in their order. */
  sheetList(): SheetInfo[] {
    return this.book.SheetNames.map((name, i) => ({
      name,
      visible: !this.isHidden(i),
      protected: false,
    }));
  }

  /** One worksheet. @throws {WorkbookError} sheet-not-found */
  readSheet(name: string): Sheet {
    const stored = this.stored(name);
    return withResults(stored, { names: this.book.SheetNames, sheet: (other) => this.stored(other) });
  }

  private stored(name: string): Sheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const index = this.book.SheetNames.indexOf(name);
    const source = this.book.Sheets[name];
    if (!source || index < 0) {
      const names = this.book.SheetNames.join('、');
      const message = `${this.fileName}：没有名为“${name}”的工作表。本文件的工作表有：${names}。`;
      throw new WorkbookError('sheet-not-found', message);
    }
    const sheet = createSheet({
      name,
      cells: cellsOf(source, this.book.Workbook?.WBProps?.date1904 === true),
      merges: (source['!merges'] ?? []).map(({ s, e }) => ({
        ...{ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 },
      })),
      printArea: this.printArea(index),
      hiddenRows: this.hidden?.rows.get(name) ?? hiddenRows(source),
      isHidden: this.isHidden(index),
    });
    this.sheets.set(name, sheet);
    return sheet;
  }

  private isHidden(index: number): boolean {
    if (this.hidden) return this.hidden.sheets.has(this.book.SheetNames[index] ?? '');
    return (this.book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  }

  private printArea(index: number): CellRange | undefined {
    const names = this.book.Workbook?.Names ?? [];
    const found = names.find(({ Name, Sheet }) => Name === '_xlnm.Print_Area' && Sheet === index);
    const area = /!([^,]+)$/.exec(found?.Ref ?? '')?.[1];
    try {
      return area === undefined ? undefined : parseRange(area);
    } catch {
      return undefined; // whole columns, or what was deleted: no area we could use
    }
  }
}

function cellsOf(source: WorkSheet, is1904: boolean): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [row, line] of (source['!data'] ?? []).entries()) {
    for (const [column, written] of (line ?? []).entries()) {
      const cell = written && cellOf(written, is1904);
      if (cell) cells.set(cellKey({ row: row + 1, column: column + 1 }), cell);
    }
  }
  return cells;
}

function cellOf(written: CellObject, is1904: boolean): Cell | undefined {
  const formula = written.f === undefined || written.f === '' ? undefined : written.f;
  const numberFormat = written.z === undefined ? 'General' : String(written.z);
  const value = valueOf(written, is1904 && showsDay(numberFormat));
  if ((value === null || value === '') && formula === undefined) return undefined;
  const cell = { value, text: cellText(value, numberFormat), numberFormat, locked: true };
  return formula === undefined ? cell : { ...cell, formula };
}

/** What Excel shows for its errors, by the numbers that BIFF has for them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function valueOf({ t, v, w }: CellObject, isDay1904: boolean): CellValue {
  switch (t) {
    case 'n':
      if (typeof v !== 'number') return null;
      return isDay1904 ? from1904(v) : v;
    case 'b':
      return v === true;
    case 'e':
      return ERRORS[Number(v)] ?? w ?? '#VALUE!';
    case 's':
      return String(v ?? '').replace(/\r\n?/g, '\n');
    default:
      return null;
  }
}

function hiddenRows(source: WorkSheet): ReadonlySet<number> {
  const rows = source['!rows'] ?? [];
  return new Set(rows.flatMap((row, i) => (row?.hidden || row?.hpt === 0 ? [i + 1] : [])));
}

/**
 * Reads a workbook of a foreign format; the reader of these formats is loaded only here.
 * @throws {WorkbookError} encrypted, damaged-file
 */
export async function openForeign(
  bytes: Uint8Array,
  fileName: string,
  kind: ForeignKind,
): Promise<ForeignWorkbook> {
  const { read } = await loadPart(() => import('@e965/xlsx'));
  const source = kind === 'html' || kind === 'xml' ? decoded(bytes) : bytes;
  try {
    const book = quietly(() =>
      read(source, {
        ...{ type: typeof source === 'string' ? 'string' : 'array', dense: true, raw: kind === 'html' },
        ...{ cellNF: true, cellText: false, cellHTML: false, cellStyles: true, cellDates: false },
      }),
    );
    return new ForeignWorkbook(book, fileName, kind === 'ods' ? hiddenInOds(bytes) : undefined);
  } catch (cause) {
    throw failure(cause, fileName);
  }
}

/** The library tells its doubts about number formats to the console, where nobody could do anything about them. */
function quietly<T>(action: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return action();
  } finally {
    console.error = error;
  }
}

function failure(cause: unknown, fileName: string): WorkbookError {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /password|encrypt/i.test(text)
    ? new WorkbookError('encrypted', `${fileName}：设有打开密码。请先打开，去掉密码后另存为 .xlsx 再试。`, {
        cause,
      })
    : new WorkbookError(
        'damaged-file',
        `${fileName}：文件已损坏，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。`,
        {
          cause,
        },
      );
}

/** A page in the encoding that it names, else in UTF-8 where it is that, else in that of Chinese Windows. */
function decoded(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const named = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of [isUtf16 ? 'utf-16le' : undefined, named, 'utf-8', 'gb18030']) {
    const text = encoding === undefined ? undefined : decodedAs(bytes, encoding);
    if (text !== undefined) return text;
  }
  return new TextDecoder('gb18030').decode(bytes);
}

function decodedAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
