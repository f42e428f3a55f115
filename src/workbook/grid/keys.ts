import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { type CellAddress, cellKey } from '../../sheet/address';
import type { GridHandle } from './handle';
import { endEditing } from './end-editing';
import { Entering } from './entering';
import { anchorOf, areaOf, type Field, type Move, placeAfter } from './navigation';
import { mergesOf, usedOf } from './reading';
import { showCell } from './view';

/** Keys that go somewhere while no cell is edited. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  'Control+ArrowDown': 'edge-down',
  'Control+ArrowUp': 'edge-up',
  'Control+ArrowLeft': 'edge-left',
  'Control+ArrowRight': 'edge-right',
  Home: 'row-start',
  'Control+Home': 'start',
  'Control+End': 'end',
  PageDown: 'page-down',
  PageUp: 'page-up',
};
/** Keys that end the editing of a cell and go on. */
const ENDS: Readonly<Record<string, Move>> = {
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'right',
  'Shift+Tab': 'left',
};
/** Where the grid's keyboard arrives; it has another such element for the line above the cells. */
const CELL_EDITOR = '#__editor___INTERNAL_EDITOR__DOCS_NORMAL';
/** The key code of whatever an input method takes for itself. */
const COMPOSING = 229;

/** What the keys work on. */
type Grid = Omit<GridHandle, 'focus' | 'dispose' | 'onChoose'>;

/** The keys of a grid, heard before it is there. */
interface HeardKeys {
  serve(grid: Grid): void;
  /** Alt+↓. */
  onChoose(listener: () => void): () => void;
  stop(): void;
}

/** Listens before the grid does, which takes the keys for itself: to be called before the grid is made. */
export function hearKeys(place: HTMLElement): HeardKeys {
  let keys: Keys | undefined;
  const choosers = new Set<() => void>();
  const press = (event: KeyboardEvent) => isInCells(event.target, place) && keys?.pressed(event);
  const paste = (event: ClipboardEvent) => isInCells(event.target, place) && keys?.pasted(event);
  window.addEventListener('keydown', press, true);
  window.addEventListener('paste', paste, true);
  return {
    serve: (grid) => {
      keys = new Keys(grid, () => choosers.forEach((choose) => choose()));
    },
    onChoose: (listener) => {
      choosers.add(listener);
      return () => choosers.delete(listener);
    },
    stop: () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('paste', paste, true);
    },
  };
}

function isInCells(target: EventTarget | null, place: HTMLElement): boolean {
  return target instanceof HTMLElement && place.contains(target) && target.matches(CELL_EDITOR);
}

/** The keys of Excel, where the grid's own lead elsewhere or nowhere. */
class Keys {
  private readonly entering: Entering;
  /** The cell in which the way goes on while a merged area is selected. */
  private way: { readonly sheet: string; readonly anchor: number; readonly cell: CellAddress } | undefined;
  /** The column in which Tab began: Enter leads back to it. */
  private tabbedFrom: number | undefined;
  /** After Escape the next Tab leaves the grid. */
  private mayLeave = false;

  constructor(
    private readonly grid: Grid,
    private readonly choose: () => void,
  ) {
    this.entering = new Entering(grid);
  }

  pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === COMPOSING) return;
    const isEditing = this.grid.book.isCellEditing();
    const name = nameOf(event);
    if (this.isLeaving(name, isEditing)) return event.stopImmediatePropagation();
    const move = ENDS[name] ?? (isEditing ? undefined : MOVES[name]);
    if (move !== undefined) {
      if (isEditing && this.isChoosingFunction()) return;
      take(event);
      return this.go(name, move);
    }
    const act = isEditing ? undefined : name === 'Alt+ArrowDown' ? this.choose : this.entering.actFor(name);
    if (!act) return;
    take(event);
    act();
  }

  /** Escape, then Tab: the browser leads the keyboard out of the grid. */
  private isLeaving(name: string, isEditing: boolean): boolean {
    const leaves = this.mayLeave && /^(Shift\+)?Tab$/.test(name);
    this.mayLeave = name === 'Escape' && !isEditing;
    return leaves;
  }

  pasted(event: ClipboardEvent): void {
    if (this.grid.book.isCellEditing()) return;
    const text = event.clipboardData?.getData('text/plain');
    if (text === undefined || text === '') return;
    take(event);
    this.entering.paste(text, event.clipboardData?.getData('text/html'));
  }

  private go(name: string, move: Move): void {
    const sheet = this.grid.book.getActiveSheet();
    const from = this.present(sheet);
    if (!from) return;
    endEditing(this.grid.univer, this.grid.book);
    const start = this.returning(name, from);
    const field = fieldOf(sheet);
    const cell = placeAfter(field, start, move, pageOf(sheet));
    this.way = { sheet: sheet.getSheetId(), anchor: cellKey(anchorOf(field, cell)), cell };
    showCell(this.grid, sheet, cell);
  }

  /** Enter after Tab goes down in the column where Tab began. */
  private returning(name: string, from: CellAddress): CellAddress {
    const begun = this.tabbedFrom;
    if (name.endsWith('Tab')) this.tabbedFrom ??= from.column;
    else this.tabbedFrom = undefined;
    return name === 'Enter' && begun !== undefined ? { ...from, column: begun } : from;
  }

  /** The selected cell; inside a merged area the one through which the way led. */
  private present(sheet: FWorksheet): CellAddress | undefined {
    const range = sheet.getSelection()?.getCurrentCell();
    if (!range) return undefined;
    const at = { row: range.actualRow + 1, column: range.actualColumn + 1 };
    const field = { merges: mergesOf(sheet) };
    const { way } = this;
    const anchor = cellKey(anchorOf(field, at));
    if (way?.sheet === sheet.getSheetId() && way.anchor === anchor) return way.cell;
    this.tabbedFrom = undefined;
    const { top, left } = areaOf(field, at);
    return { row: top, column: left };
  }

  /** While a list of functions is open, Enter and Tab take one of them. */
  private isChoosingFunction(): boolean {
    return document.querySelector('[data-u-comp="sheets-formula-editor"] ul li') !== null;
  }
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** «Control+Home»; on a Mac ⌘ stands for Ctrl. */
function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const isCtrl = ctrlKey || metaKey;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return `${isCtrl ? 'Control+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${plain}`;
}

function pageOf(sheet: FWorksheet): number {
  const seen = sheet.getVisibleRange();
  return seen ? Math.max(1, seen.endRow - seen.startRow - 1) : 1;
}

function fieldOf(sheet: FWorksheet): Field {
  const data = sheet.getSheet();
  const matrix = data.getCellMatrix();
  const used = usedOf(sheet);
  return {
    rows: data.getRowCount(),
    columns: data.getColumnCount(),
    used: { bottom: used.bottom, right: used.right },
    merges: mergesOf(sheet),
    isRowHidden: (row) => !data.getRowVisible(row - 1),
    isColumnHidden: (column) => !data.getColVisible(column - 1),
    isFilled: ({ row, column }) => {
      const { v, f, p } = matrix.getValue(row - 1, column - 1) ?? {};
      return (v !== undefined && v !== null && v !== '') || Boolean(f) || Boolean(p?.body);
    },
  };
}
