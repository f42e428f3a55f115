import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { cellKey } from '../../sheet/address';
import type { Unsubscribe } from '../workbook';
import type { SheetFacts } from './snapshot';

const WRITE = 'sheet.mutation.set-range-values';

/** Commands whose result the person's file could not take over: rows, columns, sheets, merges, looks. */
const REFUSED = new RegExp(
  `^sheet\\.command\\.(${[
    '(insert|remove|delete|move|append)-(multi-)?(row|col|rows|cols|range|sheet)(-.*)?',
    '(copy-sheet|reorder-range|split-text-to-columns)',
    '(add|remove)-worksheet-merge(-.*)?',
    'set-worksheet-(name|order|hidden|show|protection|range-theme-style|right-to-left)',
    'set-(range-)?(bold|italic|underline|stroke|overline|style|border.*|font.*|fontsize|text-.*|subscript|superscript)',
    'set-(background-color|tab-color|horizontal-text-align|vertical-text-align|protection|defined-name)',
    '(reset-.*|.*format-painter|.*(range|worksheet)-protection.*|clear-selection-format|clear-selection-all)',
    '(paste-format|paste-col-width|paste-besides-border|insert-defined-name|remove-defined-name)',
  ].join('|')})$`,
);

const ONLY_CONTENTS =
  '网页版只改单元格的内容；增删行列、工作表、合并和格式请在 Excel 或 WPS 中做，做完再打开本文件。';
const LOCKED = '工作表受保护，这个单元格不能改。请先在 Excel 或 WPS 的“审阅—撤销工作表保护”中解除保护。';

/** Whether a command would change what a download cannot carry into the file. */
export function isRefused(command: string): boolean {
  return REFUSED.test(command);
}

/** Keeps the grid to what can be written back into the person's file. */
export class Guard {
  private readonly listeners = new Set<(message: string) => void>();
  private isOpen = false;

  constructor(
    univer: FUniver,
    private readonly book: FWorkbook,
    private readonly facts: ReadonlyMap<string, SheetFacts>,
  ) {
    univer.addEvent(univer.Event.BeforeCommandExecute, (event) => {
      const message = this.isOpen ? undefined : this.objection(event);
      if (message === undefined) return;
      event.cancel = true;
      this.listeners.forEach((listener) => listener(message));
    });
  }

  /** Runs what we do ourselves. */
  through<T>(action: () => T): T {
    this.isOpen = true;
    try {
      return action();
    } finally {
      this.isOpen = false;
    }
  }

  /** Hears, in Chinese, why something was refused. */
  onRefused(listener: (message: string) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private objection(event: {
    id: string;
    params: unknown;
    options?: { onlyLocal?: boolean | undefined };
  }): string | undefined {
    if (isRefused(event.id)) return ONLY_CONTENTS;
    if (event.id !== WRITE || event.options?.onlyLocal === true) return undefined;
    return this.isLocked(event.params as WriteParams) ? LOCKED : undefined;
  }

  private isLocked({ subUnitId, cellValue = {} }: WriteParams): boolean {
    const name = this.book.getSheetBySheetId(subUnitId)?.getSheetName() ?? '';
    const facts = this.facts.get(name);
    if (!facts?.isProtected) return false;
    return Object.entries(cellValue).some(([row, cells]) =>
      Object.keys(cells ?? {}).some(
        (column) => !facts.unlocked.has(cellKey({ row: Number(row) + 1, column: Number(column) + 1 })),
      ),
    );
  }
}

interface WriteParams {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}
