import type { Sheet } from '../../sheet/sheet';
import { WorkbookError } from '../workbook';
import type { Connection } from './connection';
import { officeCode, toWorkbookError } from './errors';
import { type Layout, type Layouts, NO_LAYOUT } from './layouts';
import {
  type Bound,
  mayHoldForm,
  queueGlance,
  queueLayout,
  queueRead,
  type ReadScope,
  sheetOf,
  type SheetReading,
  SMALL_BOUND,
  USUAL_BOUND,
} from './reading';

/** Hears, in Chinese, what a person should know of how a sheet was read; each only once. */
export type OnRemark = (text: string) => void;

/** Answers that are larger than Excel sends at once. */
const TOO_LARGE = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'MemoryLimitReached',
]);

/** Reads sheets within bounds, and asks for merged areas only where they matter. */
export class Reader {
  /** Sheets whose locked cells differ: these are read together with the rest from then on. */
  private readonly withLocked = new Set<string>();
  /** Sheets that held words of a form when they were last read. */
  private readonly promising = new Set<string>();
  private readonly said = new Set<string>();
  /** The active sheet as it came with the overview: good for one read, if nothing happened since. */
  private first: SheetReading | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly layouts: Layouts,
    private readonly onRemark: OnRemark,
  ) {}

  /** Takes over what was read together with something else. */
  keepFirst(reading: SheetReading | undefined): void {
    this.first = reading;
    if (reading?.layout) this.layouts.set(reading.name, reading.layout);
  }

  /** Something happened in the workbook. */
  forgetFirst(): void {
    this.first = undefined;
  }

  /**
   * One round trip; a second for merged areas on the first read of a sheet that may hold a form, and for the locked
   * cells on the first read of a protected sheet with some cells unlocked.
   * @param isPlanning read merged areas and print area again, in the same round trip @throws {WorkbookError}
   */
  async read(name: string, isPlanning: boolean, signal?: AbortSignal): Promise<Sheet> {
    const reading =
      (isPlanning ? undefined : this.takeFirst(name)) ?? (await this.cells(name, isPlanning, signal));
    const holds = mayHoldForm([...reading.cells.values()].map(({ value }) => value));
    if (holds) this.promising.add(name);
    else this.promising.delete(name);
    if (holds && reading.isCut) this.sayCut(name);
    return sheetOf(reading, await this.layoutFor(reading, holds || isPlanning, signal));
  }

  /** Which of some sheets may hold a form: one round trip for all. @throws {WorkbookError} */
  async glance(names: readonly string[]): Promise<string[]> {
    if (names.length === 0) return [];
    return this.connection.read(async (context) => {
      const finish = queueGlance(context.workbook.worksheets, names);
      await context.sync();
      return finish();
    });
  }

  private takeFirst(name: string): SheetReading | undefined {
    const { first } = this;
    this.first = undefined;
    return first?.name === name && !first.needsLocked ? first : undefined;
  }

  private async cells(name: string, isPlanning: boolean, signal?: AbortSignal): Promise<SheetReading> {
    const layout = isPlanning || (this.promising.has(name) && !this.layouts.get(name));
    const reading = await this.bounded(name, { layout, locked: this.withLocked.has(name) }, signal);
    if (!reading.needsLocked) return reading;
    this.withLocked.add(name);
    const again = await this.bounded(name, { layout: false, locked: true }, signal);
    return { ...again, layout: reading.layout };
  }

  private async bounded(
    name: string,
    scope: Omit<ReadScope, 'bound'>,
    signal?: AbortSignal,
  ): Promise<SheetReading> {
    const whole = await this.within(name, { ...scope, bound: USUAL_BOUND }, signal);
    if (whole) return whole;
    const part = await this.within(name, { ...scope, bound: SMALL_BOUND }, signal);
    if (part) return { ...part, isCut: true };
    throw new WorkbookError(
      'too-large',
      `工作表“${name}”的内容太多，Excel 无法一次读出。请清理表外的内容后再试。`,
    );
  }

  /** Undefined: more than Excel gives. Merged areas may fail by themselves: then the cells are read without. */
  private async within(
    name: string,
    scope: ReadScope,
    signal?: AbortSignal,
  ): Promise<SheetReading | undefined> {
    try {
      return await this.on(name, (sheet) => queueRead(sheet, scope), signal);
    } catch (error) {
      const code = codeIn(error);
      if (TOO_LARGE.has(code ?? '')) return undefined;
      if (!scope.layout || code !== 'GeneralException') throw error;
      return this.within(name, { ...scope, layout: false }, signal);
    }
  }

  private async layoutFor(reading: SheetReading, isWanted: boolean, signal?: AbortSignal): Promise<Layout> {
    const { name, layout } = reading;
    const known = layout ?? this.layouts.get(name);
    if (known) this.layouts.set(name, known);
    return known ?? (isWanted ? this.layout(name, signal) : NO_LAYOUT);
  }

  /**
   * More than 512 merged areas Excel does not list, and any request may fail once: it is asked again, and a sheet that
   * has to be read without is read without only this once.
   */
  private async layout(name: string, signal?: AbortSignal): Promise<Layout> {
    for (let attempt = 1; attempt <= 2; attempt++) {
      try {
        const layout = await this.on(name, (sheet) => queueLayout(sheet), signal);
        this.layouts.set(name, layout);
        return layout;
      } catch (error) {
        if (codeIn(error) !== 'GeneralException') throw error;
      }
    }
    this.say(
      `工作表“${name}”的合并单元格读不出来（Excel 内部出错，或合并区域超过 512 个），这次按没有合并单元格来读。可点“重新检查”再试。`,
    );
    return this.on(name, (sheet) => queueLayout(sheet, false), signal);
  }

  private async on<T>(
    name: string,
    queue: (sheet: Excel.Worksheet) => () => T,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    return naming(name, () =>
      this.connection.read(async (context) => {
        const finish = queue(context.workbook.worksheets.getItem(name));
        await context.sync();
        return finish();
      }, signal),
    );
  }

  private sayCut(name: string): void {
    const { rows, columns }: Bound = USUAL_BOUND;
    this.say(
      `工作表“${name}”的内容很多，最多读到第 ${rows} 行、第 ${columns} 列，更远的没有读。请清理表外的内容，或把自评表移到单独的工作表。`,
    );
  }

  private say(text: string): void {
    if (this.said.has(text)) return;
    this.said.add(text);
    this.onRemark(text);
  }
}

function codeIn(error: unknown): string | undefined {
  return officeCode(error instanceof WorkbookError ? error.cause : error);
}

/** A missing sheet is named. @throws {WorkbookError} */
export async function naming<T>(sheet: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (codeIn(error) !== 'ItemNotFound') throw toWorkbookError(error);
    const message = `工作表“${sheet}”已不存在，可能已被删除或改名。`;
    throw new WorkbookError('sheet-not-found', message, {
      cause: codeIn(error) ? (error as Error).cause : error,
    });
  }
}
