import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../sheet/address';
import { Hearing } from '../hearing';
import type { SheetEvent } from '../workbook';
import type { Calculation } from './calculation';

/** Mutations that change contents, merges or places of cells. */
const CHANGES =
  /^sheet\.mutation\.(set-range-values|move-range|reorder-range|(insert|remove)-(row|rows|col)|(add|remove)-worksheet-merge)$/;
/** The grid's own event of selections misses the jumps by the box beside the cells; this is told of all. */
const SELECTED = 'sheet.operation.set-selections';

/** Hears what happens in the grid and tells it in the port's words. */
export class Watch extends Hearing {
  /** Names by id: a sheet that is gone cannot be asked for its name. */
  private readonly names = new Map<string, string>();
  private writing = 0;

  constructor(
    univer: FUniver,
    private readonly book: FWorkbook,
    private readonly calculation: Calculation,
  ) {
    super();
    book.getSheets().forEach((sheet) => this.names.set(sheet.getSheetId(), sheet.getSheetName()));
    univer.onCommandExecuted(({ id, params }, options) => {
      if (CHANGES.test(id)) this.changed(params as MutationParams, (options ?? {}) as MutationOptions);
      if (id === SELECTED) this.selected(params as SelectionParams);
    });
    univer.addEvent(univer.Event.ActiveSheetChanged, ({ activeSheet }) => {
      // A new sheet comes to the front for a moment; the person has not gone anywhere.
      if (this.writing === 0) this.tellSheet('activated', activeSheet.getSheetName());
    });
    univer.addEvent(univer.Event.SheetCreated, ({ worksheet }) => {
      this.names.set(worksheet.getSheetId(), worksheet.getSheetName());
      this.tellSheet('added', worksheet.getSheetName());
    });
    univer.addEvent(univer.Event.SheetDeleted, ({ sheetId }) => {
      const name = this.names.get(sheetId);
      this.names.delete(sheetId);
      if (name !== undefined) this.tellSheet('deleted', name);
    });
  }

  /** Changes until the action ends are ours. */
  async ours<T>(action: () => Promise<T>): Promise<T> {
    const before = this.front();
    this.writing++;
    try {
      return await action();
    } finally {
      this.writing--;
      // The sheet in front may be one that was taken away.
      if (this.front() !== before) this.tellSheet('activated', this.front());
    }
  }

  private front(): string {
    return this.book.getActiveSheet().getSheetName();
  }

  /** Settings are no content of a sheet, but like it they are lost where nobody downloads the file. */
  settingsSaved(): void {
    const sheet = this.book.getActiveSheet().getSheetName();
    this.changes.tell({ sheet, source: 'ourselves' });
  }

  private changed({ unitId, subUnitId, cellValue }: MutationParams, options: MutationOptions): void {
    if (unitId !== this.book.getId()) return;
    const isResult = options.applyFormulaCalculationResult === true;
    // Marks that the formula engine keeps for itself change no content.
    if (options.fromFormula === true && !isResult) return;
    if (!isResult) this.calculation.changed();
    const sheet = this.book.getSheetBySheetId(subUnitId ?? '')?.getSheetName();
    if (sheet === undefined) return;
    const range = rangeOf(cellValue);
    const source = this.writing > 0 ? 'ourselves' : 'person';
    this.changes.tell({ sheet, source, ...(range ? { range } : {}) });
  }

  private selected({ unitId, subUnitId, selections }: SelectionParams): void {
    const range = selections?.[0]?.range;
    const sheet = this.book.getSheetBySheetId(subUnitId ?? '')?.getSheetName();
    if (!range || sheet === undefined || unitId !== this.book.getId() || this.writing > 0) return;
    this.selections.tell({ sheet, cell: { row: range.startRow + 1, column: range.startColumn + 1 } });
  }

  private tellSheet(kind: SheetEvent['kind'], sheet: string): void {
    this.sheets.tell({ kind, sheet });
  }
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

interface SelectionParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly selections?: readonly {
    readonly range: { readonly startRow: number; readonly startColumn: number };
  }[];
}

interface MutationOptions {
  readonly fromFormula?: unknown;
  readonly applyFormulaCalculationResult?: unknown;
}

/** The rectangle around the cells of a mutation, 1-based. */
function rangeOf(cells: MutationParams['cellValue']): CellRange | undefined {
  const rows = Object.keys(cells ?? {}).map(Number);
  const columns = Object.values(cells ?? {}).flatMap((row) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return undefined;
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b)) + 1;
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b)) + 1;
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}
