import type { WorkbookState } from './model/state';

/** Where Excel runs: its undo knows other members on the web than on Windows and Mac. */
export type Platform = 'web' | 'desktop';

/**
 * Members that Excel cannot undo, of those this host models, and where (learn.microsoft.com, «Undo capabilities with
 * the Excel JavaScript API», section Unsupported APIs). Everything else can be undone.
 */
const NOT_UNDOABLE: Readonly<Record<string, readonly Platform[]>> = {
  'Worksheet.delete': ['web', 'desktop'],
  'Worksheet.name': ['desktop'],
  'Worksheet.position': ['desktop'],
  'Worksheet.visibility': ['desktop'],
  'NamedItem.comment': ['web'],
  'WorksheetProtection.protect': ['web', 'desktop'],
  'WorksheetProtection.unprotect': ['web', 'desktop'],
};

/** Whether Excel can undo a member. @example canUndo('Worksheet.delete', 'web') // false */
export function canUndo(member: string, platform: Platform): boolean {
  return !NOT_UNDOABLE[member]?.includes(platform);
}

/** The person's undo stack: whole workbooks, oldest first. */
export class UndoStack {
  private readonly states: WorkbookState[] = [];

  get length(): number {
    return this.states.length;
  }

  /** Before a change. One that cannot be undone clears the stack. */
  record(workbook: WorkbookState, isUndoable: boolean): void {
    if (isUndoable) this.push(structuredClone(workbook));
    else this.clear();
  }

  /** A workbook as it was before some changes that are one step. */
  push(before: WorkbookState): void {
    this.states.push(before);
  }

  clear(): void {
    this.states.length = 0;
  }

  pop(): WorkbookState | undefined {
    return this.states.pop();
  }
}
