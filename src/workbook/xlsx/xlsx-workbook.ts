import type { WritePlan } from '../../plan/plan';
import type { Sheet } from '../../sheet/sheet';
import type { Settings } from '../../settings/settings';
import {
  type Receipt,
  type Restoring,
  type SheetChange,
  type SheetInfo,
  type Unsubscribe,
  type Workbook,
  WorkbookError,
} from '../workbook';
import type { ErrorCode } from '../error-code';
import { conflictsIn, refuseChangedSince } from '../after-writing';
import { SIGNATURE_ENDS } from '../signature';
import { refuseOtherKinds } from './file-kind';
import { XlsxPackage } from './package';
import { XlsxReading } from './reading';
import { loadSettings, saveSettings } from './settings-part';
import { changesSince } from './verify';
import { loadWriting } from './load-writing';

/**
 * Opens an .xlsx or .xlsm file. Works in Node and in the browser; nothing but the parts needed is unpacked.
 * @param fileName named in every error
 * @throws {WorkbookError} empty-file, not-workbook, old-format, encrypted, truncated, damaged-zip, damaged-part,
 *   unsafe-name, too-large, xml-entities
 * @example openXlsx(readFileSync('自评表.xlsx'), '自评表.xlsx').readSheet('自评表')
 */
export function openXlsx(bytes: Uint8Array, fileName: string): XlsxWorkbook {
  return namingFile(fileName, () => {
    refuseOtherKinds(bytes, fileName);
    return new XlsxWorkbook(new XlsxReading(XlsxPackage.open(bytes)), fileName);
  });
}

/** A workbook file in memory. What the port does asynchronously is also there synchronously. */
export class XlsxWorkbook implements Workbook {
  readonly settings = {
    load: async (): Promise<Settings> => this.naming(() => loadSettings(this.reading)),
    save: async (settings: Settings): Promise<void> => {
      this.reading = this.writing(() => saveSettings(this.reading, settings));
    },
  };
  private readonly listeners = new Set<(change: SheetChange) => void>();

  /** Use openXlsx. */
  constructor(
    private reading: XlsxReading,
    readonly fileName: string,
  ) {}

  /** The worksheets in their order. `protected` is looked up when asked for. */
  sheetList(): SheetInfo[] {
    const { reading } = this;
    return reading.workbook.sheets.map((entry) => ({
      name: entry.name,
      visible: entry.visible,
      get protected() {
        return reading.isProtected(entry);
      },
    }));
  }

  /** Names of the sheets without cells. */
  get chartSheets(): readonly string[] {
    const { allSheetNames, sheets } = this.reading.workbook;
    return allSheetNames.filter((name) => !sheets.some((sheet) => sheet.name === name));
  }

  /** Chinese: what a person should know once anything is written into this file. */
  get writingRemarks(): readonly string[] {
    return this.reading.isSigned ? [SIGNATURE_ENDS] : [];
  }

  /** Name of the worksheet that Excel would show first: the one in front when saved, else the first visible one. */
  activeSheet(): string {
    const { sheets, activeIndex } = this.reading.workbook;
    const visible = sheets.filter((entry) => entry.visible);
    return (visible.find(({ index }) => index === activeIndex) ?? visible[0] ?? sheets[0])?.name ?? '';
  }

  /** One worksheet. @throws {WorkbookError} sheet-not-found, damaged-part, too-large */
  readSheet(name: string): Sheet {
    return this.naming(() => this.reading.sheet(name));
  }

  /** A worksheet that is only looked at by the way; undefined where it is none, or cannot be read. */
  sheetIfReadable(name: string): Sheet | undefined {
    try {
      return this.reading.sheet(name);
    } catch (error) {
      if (error instanceof WorkbookError) return undefined;
      throw error;
    }
  }

  /** The file as it stands now. */
  save(): Uint8Array {
    return this.reading.file.save();
  }

  /**
   * A file that this workbook was saved to, opened from its bytes: every part is unpacked and compared, and only what is
   * not the very text that was written is parsed again.
   * @throws {WorkbookError} as openXlsx
   */
  reopened(bytes: Uint8Array): XlsxWorkbook {
    const reading = this.naming(() => new XlsxReading(XlsxPackage.open(bytes), this.reading));
    return new XlsxWorkbook(reading, this.fileName);
  }

  async sheets(): Promise<SheetInfo[]> {
    return this.sheetList();
  }

  async read(sheet: string): Promise<Sheet> {
    return this.readSheet(sheet);
  }

  /** @throws {WorkbookError} see writePlan; the workbook is then as it was */
  async apply(plan: WritePlan): Promise<Receipt> {
    const { writePlan } = await loadWriting();
    const before = this.reading;
    const { reading, verified } = this.writing(() => writePlan(before, plan));
    this.reading = reading;
    this.announce(plan);
    return { plan, verified, snapshot: before, remarks: this.writingRemarks };
  }

  /** Puts back the whole workbook as it was before the receipt's plan; later plans go with it. */
  async restore({ snapshot, plan }: Receipt, { overwriteChanges = false }: Restoring = {}): Promise<void> {
    if (!(snapshot instanceof XlsxReading)) {
      throw new WorkbookError('wrong-receipt', `${this.fileName}：这不是本文件的写入记录，无法恢复。`);
    }
    if (!overwriteChanges)
      this.naming(() => refuseChangedSince(conflictsIn(changesSince(this.reading, plan))));
    this.reading = snapshot;
    this.announce(plan);
  }

  /** A file shows no selection. */
  async select(): Promise<void> {
    return undefined;
  }

  onChange(listener: (change: SheetChange) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private announce(plan: WritePlan): void {
    const sheets = new Set([
      ...plan.edits.map((edit) => edit.sheet),
      ...plan.newSheets.map((sheet) => sheet.name),
    ]);
    for (const sheet of sheets)
      this.listeners.forEach((listener) => listener({ sheet, source: 'ourselves' }));
  }

  private naming<T>(action: () => T): T {
    return namingFile(this.fileName, action);
  }

  private writing<T>(action: () => T): T {
    return namingFile(this.fileName, action, NOT_WRITTEN);
  }
}

const NOT_READ = {
  code: 'damaged-file',
  message: '文件已损坏，无法读取。请用 Excel 或 WPS 打开后另存一份再试。',
} as const;
const NOT_WRITTEN = {
  code: 'internal-error',
  message: '程序未能写入，文件没有改动。请用 Excel 或 WPS 打开后另存一份再试，仍不行请把文件交给技术人员。',
} as const;

/** Errors name the file; what fails in an unforeseen way has the words for that, and keeps its cause. */
function namingFile<T>(
  fileName: string,
  action: () => T,
  unforeseen: { readonly code: ErrorCode; readonly message: string } = NOT_READ,
): T {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof WorkbookError)
      throw new WorkbookError(cause.code, `${fileName}：${cause.message}`, { cause });
    throw new WorkbookError(unforeseen.code, `${fileName}：${unforeseen.message}`, { cause });
  }
}
