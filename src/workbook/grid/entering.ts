import type { ICellData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellAddress, CellRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import { shiftFormula } from '../../formula/shift';
import { sameContent } from '../same-content';
import { cellOf, valueOf } from './content';
import type { GridHandle } from './handle';
import { anchorOf } from './navigation';
import type { PastedLook } from './look-plan';
import { contentOf, tableOf } from './pasted';
import { type Looks, looksOf } from './pasted-look';
import { mergesOf } from './reading';

type Cells = Map<string, { readonly at: CellAddress; readonly content: CellContent }>;

/** What is entered into several cells at once: contents only, the look of the cells stays; one step of undo. */
export class Entering {
  constructor(private readonly handle: Omit<GridHandle, 'focus' | 'dispose' | 'onChoose'>) {}

  /** What a key does to the selected cells. */
  actFor(name: string): (() => void) | undefined {
    const acts: Readonly<Record<string, () => void>> = {
      'Control+d': () => this.fillDown(),
      'Control+x': () => void this.cut(),
      Delete: () => this.clear(),
      Backspace: () => this.clear(),
    };
    return acts[name];
  }

  /** One text into the selected cell, as if it were typed. */
  enterText(text: string): void {
    const sheet = this.handle.book.getActiveSheet();
    const area = selectedArea(sheet);
    if (!area) return;
    const cells: Cells = new Map();
    this.put(sheet, cells, { row: area.top, column: area.left }, () => text);
    this.enter(sheet, cells);
  }

  /**
   * A copied table from the selected cell on; one text fills all that is selected.
   * @param html the same with its look, which is left behind, and offered
   */
  paste(text: string, html = ''): void {
    const sheet = this.handle.book.getActiveSheet();
    const area = selectedArea(sheet);
    if (!area) return;
    const table = tableOf(text);
    const [[only = ''] = [], ...others] = table;
    const isOne = others.length === 0 && table[0]?.length === 1;
    const cells: Cells = new Map();
    if (isOne) for (const at of cellsOf(area)) this.put(sheet, cells, at, () => only);
    else
      table.forEach((row, down) =>
        row.forEach((value, right) =>
          this.put(sheet, cells, { row: area.top + down, column: area.left + right }, () => value),
        ),
      );
    this.enter(sheet, cells);
    const look = lookOf(looksOf(html), cells, area, isOne);
    // What protection kept out has no look to give.
    const isIn = look.every(({ cell, content }) => sameContent(contentAt(sheet, cell), content));
    if (look.length > 0 && isIn) this.handle.leftBehind.tell({ sheet: sheet.getSheetName(), cells: look });
  }

  /** Ctrl+D: the first row of what is selected over the rows below; of one row, the row above. Formulas move along. */
  fillDown(): void {
    const sheet = this.handle.book.getActiveSheet();
    const area = selectedArea(sheet);
    if (!area) return;
    const merges = mergesOf(sheet);
    const isOneRow = cellsOf(area).every((cell) => anchorOf({ merges }, cell).row === area.top);
    const source = isOneRow ? area.top - 1 : area.top;
    if (source < 1) return;
    const cells: Cells = new Map();
    for (const at of cellsOf({ ...area, top: source + 1 })) {
      const from = anchorOf({ merges }, { row: source, column: at.column });
      if (isAnchor(merges, at))
        cells.set(keyOf(at), { at, content: moved(contentAt(sheet, from), from, at) });
    }
    this.enter(sheet, cells);
  }

  clear(): void {
    const sheet = this.handle.book.getActiveSheet();
    const area = selectedArea(sheet);
    if (!area) return;
    const cells: Cells = new Map();
    for (const at of cellsOf(area)) cells.set(keyOf(at), { at, content: { value: null } });
    this.enter(sheet, cells);
  }

  copy(): void {
    void this.handle.univer.executeCommand('univer.command.copy');
  }

  async cut(): Promise<void> {
    await this.handle.univer.executeCommand('univer.command.copy');
    this.clear();
  }

  /** Cells that a merged area covers hold nothing that anybody would see. */
  private put(sheet: FWorksheet, cells: Cells, at: CellAddress, text: () => string): void {
    if (!isAnchor(mergesOf(sheet), at)) return;
    const { row, column } = at;
    const isInside = row <= sheet.getMaxRows() && column <= sheet.getMaxColumns();
    if (isInside) cells.set(keyOf(at), { at, content: contentOf(text(), formatAt(sheet, at)) });
  }

  private enter(sheet: FWorksheet, cells: Cells): void {
    const value: Record<number, Record<number, ICellData>> = {};
    for (const { at, content } of cells.values()) (value[at.row - 1] ??= {})[at.column - 1] = cellOf(content);
    if (cells.size === 0) return;
    const place = { unitId: this.handle.book.getId(), subUnitId: sheet.getSheetId() };
    void this.handle.univer.executeCommand('sheet.command.set-range-values', { ...place, value });
  }
}

/** How the pasted cells looked where they were copied. */
function lookOf(looks: Looks, cells: Cells, { top, left }: CellRange, isOne: boolean): PastedLook['cells'] {
  return [...cells.values()].flatMap(({ at, content }) => {
    const style = isOne ? looks[0]?.[0] : looks[at.row - top]?.[at.column - left];
    return style ? [{ cell: at, content, style }] : [];
  });
}

/** The selected area; undefined where nothing is selected. */
function selectedArea(sheet: FWorksheet): CellRange | undefined {
  const range = sheet.getSelection()?.getActiveRange();
  if (!range) return undefined;
  const { startRow, startColumn, endRow, endColumn } = range.getRange();
  return { top: startRow + 1, left: startColumn + 1, bottom: endRow + 1, right: endColumn + 1 };
}

function cellsOf({ top, left, bottom, right }: CellRange): CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

function isAnchor(merges: readonly CellRange[], cell: CellAddress): boolean {
  const { row, column } = anchorOf({ merges }, cell);
  return row === cell.row && column === cell.column;
}

function keyOf({ row, column }: CellAddress): string {
  return `${row} ${column}`;
}

function contentAt(sheet: FWorksheet, { row, column }: CellAddress): CellContent {
  const cell = sheet.getSheet().getCellRaw(row - 1, column - 1);
  if (!cell) return { value: null };
  const formula = sheet
    .getRange(row - 1, column - 1)
    .getFormula()
    .replace(/^=/, '');
  return formula === '' ? { value: valueOf(cell) } : { value: valueOf(cell), formula };
}

function moved({ value, formula }: CellContent, from: CellAddress, to: CellAddress): CellContent {
  return formula === undefined ? { value } : { value: null, formula: shiftFormula(formula, from, to) };
}

function formatAt(sheet: FWorksheet, { row, column }: CellAddress): string {
  return sheet.getRange(row - 1, column - 1).getNumberFormat() || 'General';
}
