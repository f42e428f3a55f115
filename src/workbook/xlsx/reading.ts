import { type CellRange, sameRange } from '../../sheet/address';
import type { Sheet } from '../../sheet/sheet';
import { WorkbookError } from '../workbook';
import { type CellFormats, readCellFormats } from './cell-formats';
import type { XlsxPackage } from './package';
import { readRelationships } from './relationships';
import { readSharedStrings } from './shared-strings';
import { readSheetPart } from './sheet-reader';
import { withResults } from './uncomputed';
import { printAreaOf, readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

const PROTECTED = /<(?:\w+:)?sheetProtection\b[^>]*\bsheet\s*=\s*["'](?:1|true)["']/;

/** One state of a workbook file, with everything that was read of it. Immutable, like the package below it. */
export class XlsxReading {
  readonly workbook: WorkbookPart;
  private strings: readonly string[] | undefined;
  private cellFormats: CellFormats | undefined;
  private readonly sheets = new Map<string, Sheet>();
  /** As their parts hold them. */
  private readonly stored = new Map<string, Sheet>();
  /** Sheets that cannot be read, and why: a ledger of half a million cells is not tried again and again. */
  private readonly failed = new Map<string, WorkbookError>();

  /**
   * @param before an earlier state: what was read of parts that are still the same is taken over
   * @throws {WorkbookError} not-workbook, old-format, damaged-part, …
   */
  constructor(
    readonly file: XlsxPackage,
    before?: XlsxReading,
  ) {
    this.workbook = readWorkbookPart(file);
    if (!before) return;
    if (this.isSame(before, 'sharedStrings')) this.strings = before.strings;
    if (this.isSame(before, 'styles')) this.cellFormats = before.cellFormats;
    this.takeOver(before);
    this.takeOverFailures(before);
  }

  /** Sheets whose part says the same, and what it refers to as well: they read as before. */
  private takeOver(before: XlsxReading): void {
    const isNothing = before.stored.size === 0 || before.strings !== this.strings;
    if (isNothing || !this.formats().continues(before.formats())) return;
    for (const [name, sheet] of before.stored) {
      const now = this.workbook.sheets.find((entry) => entry.name === name);
      if (now && this.readsAs(now, before)) this.stored.set(name, sheet);
    }
  }

  private takeOverFailures(before: XlsxReading): void {
    for (const [name, error] of before.failed) {
      const now = this.workbook.sheets.find((entry) => entry.name === name);
      const isThere = now && this.file.isReadable(now.path) && before.file.isReadable(now.path);
      if (isThere && this.readsAs(now, before)) this.failed.set(name, error);
    }
  }

  private readsAs(now: SheetEntry, { workbook, file }: XlsxReading): boolean {
    const was = workbook.sheets.find(({ name }) => name === now.name);
    if (was?.path !== now.path || was.visible !== now.visible) return false;
    const areas = [printAreaOf(this.workbook, now), printAreaOf(workbook, was)] as const;
    const isSameArea = areas[0] && areas[1] ? sameRange(areas[0], areas[1]) : areas[0] === areas[1];
    const isSameCount = this.workbook.date1904 === workbook.date1904;
    return isSameArea && isSameCount && this.file.text(now.path) === file.text(was.path);
  }

  /** A worksheet; kept once read. @throws {WorkbookError} sheet-not-found, damaged-part, too-large */
  sheet(name: string): Sheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = withResults(this.storedSheet(name), {
      names: this.names,
      sheet: (other) => this.storedSheet(other),
    });
    this.sheets.set(name, sheet);
    return sheet;
  }

  /** The worksheets' names, in their order. */
  get names(): string[] {
    return this.workbook.sheets.map((entry) => entry.name);
  }

  /** Whether the whole workbook bears a digital signature; signed macros are another thing. */
  get isSigned(): boolean {
    return readRelationships(this.file, '').some(({ type }) => type.endsWith('/digital-signature/origin'));
  }

  private storedSheet(name: string): Sheet {
    const known = this.stored.get(name);
    if (known) return known;
    const failure = this.failed.get(name);
    if (failure) throw failure;
    try {
      const sheet = this.readSheet(this.entry(name));
      this.stored.set(name, sheet);
      return sheet;
    } catch (error) {
      if (error instanceof WorkbookError) this.failed.set(name, error);
      throw error;
    }
  }

  /** Where a worksheet stands in the workbook. @throws {WorkbookError} sheet-not-found */
  entry(name: string): SheetEntry {
    const found = this.workbook.sheets.find((entry) => entry.name === name);
    if (found) return found;
    const names = this.names.join('、');
    throw new WorkbookError('sheet-not-found', `没有名为“${name}”的工作表。本文件的工作表有：${names}。`);
  }

  /** Whether a worksheet is protected; a look at the text, without reading its cells. */
  isProtected({ path }: SheetEntry): boolean {
    return this.file.has(path) && PROTECTED.test(this.file.text(path));
  }

  /** The formats of cells by their style index. */
  formats(): CellFormats {
    this.cellFormats ??= readCellFormats(this.file, this.workbook.partPath('styles'));
    return this.cellFormats;
  }

  private isSame(before: XlsxReading, kind: string): boolean {
    const path = this.workbook.partPath(kind);
    if (path !== before.workbook.partPath(kind)) return false;
    if (path === undefined) return true;
    if (!before.file.has(path) || !this.file.has(path)) return false;
    return this.file.text(path) === before.file.text(path);
  }

  private readSheet(entry: SheetEntry): Sheet {
    const { workbook, file } = this;
    const printArea: CellRange | undefined = printAreaOf(workbook, entry);
    this.strings ??= readSharedStrings(file, workbook.partPath('sharedStrings'));
    const { strings } = this;
    const formats = this.formats();
    const { name, path } = entry;
    return readSheetPart(file.text(path), {
      name,
      path,
      strings,
      formats,
      date1904: workbook.date1904,
      printArea,
      isHidden: !entry.visible,
    });
  }
}
