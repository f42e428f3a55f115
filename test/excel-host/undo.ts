import type { WorkbookState } from './model/state';

/** The person's undo stack: whole workbooks, oldest first. */
export class UndoStack {
  private readonly states: WorkbookState[] = [];

  get length(): number {
    return this.states.length;
  }

  /** Before a change. One that cannot be undone clears the stack. */
  record(workbook: WorkbookState, isUndoable: boolean): void {
    if (isUndoable) this.states.push(structuredClone(workbook));
    else this.clear();
  }

  clear(): void {
    this.states.length = 0;
  }

  pop(): WorkbookState | undefined {
    return this.states.pop();
  }
}
