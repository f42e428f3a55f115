import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellRef, Unsubscribe } from '../workbook';

/** Where a cell is seen, in pixels of the page; it may lie outside of what is in view. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is in view of the cells, in pixels of the page: below and right of the letters and numbers. */
export type CellView = CellBox;

interface Bounds {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

const CANVAS = '#univer-sheet-main-canvas_workbook';
const ZOOMED = 'sheet.operation.set-zoom-ratio';
/** A jump by the box beside the cells is told by this alone. */
const SELECTED = 'sheet.operation.set-selections';

/** Where cells are drawn, for what lies over them. */
export class Places {
  private isClosed = false;

  constructor(
    private readonly univer: FUniver,
    private readonly book: FWorkbook,
  ) {}

  /** Where a cell of the sheet in front is drawn, a merged area as a whole; undefined for other sheets. */
  boxOf({ sheet: name, cell }: CellRef): CellBox | undefined {
    if (this.isClosed) return undefined;
    const sheet = this.book.getActiveSheet();
    if (sheet.getSheetName() !== name) return undefined;
    const { startX, startY, endX, endY, mergeInfo, isMerged, isMergedMainCell } = sheet
      .getRange(cell.row - 1, cell.column - 1)
      .getCell();
    const area = isMerged || isMergedMainCell ? mergeInfo : { startX, startY, endX, endY };
    return this.inPage(sheet, area);
  }

  /** Where a row of the sheet in front is drawn, whatever is merged in it. */
  bandOf(name: string, row: number): CellBox | undefined {
    if (this.isClosed) return undefined;
    const sheet = this.book.getActiveSheet();
    if (sheet.getSheetName() !== name) return undefined;
    return this.inPage(sheet, sheet.getRange(row - 1, 0).getCell());
  }

  private inPage(sheet: FWorksheet, { startX, startY, endX, endY }: Bounds): CellBox | undefined {
    const origin = this.origin();
    if (!origin) return undefined;
    const { x, y } = scrolled(sheet);
    const zoom = sheet.getZoom();
    return {
      left: origin.left + (startX - x) * zoom,
      top: origin.top + (startY - y) * zoom,
      width: (endX - startX) * zoom,
      height: (endY - startY) * zoom,
    };
  }

  /** What is in view of the sheet in front. */
  view(): CellView | undefined {
    if (this.isClosed) return undefined;
    const sheet = this.book.getActiveSheet();
    const origin = this.origin();
    if (!origin) return undefined;
    const { startX, startY } = sheet.getRange(0, 0).getCell();
    const zoom = sheet.getZoom();
    const [left, top] = [origin.left + startX * zoom, origin.top + startY * zoom];
    return { left, top, width: origin.right - left, height: origin.bottom - top };
  }

  /** Whether the file itself keeps rows or columns in sight. */
  isFrozen(): boolean {
    const { xSplit, ySplit } = this.book.getActiveSheet().getFreeze();
    return xSplit > 0 || ySplit > 0;
  }

  /** Hears that cells are drawn elsewhere than before, or others are selected. */
  onMoved(listener: () => void): Unsubscribe {
    const { univer } = this;
    const hearings = [
      univer.addEvent(univer.Event.Scroll, listener),
      univer.addEvent(univer.Event.ActiveSheetChanged, listener),
      univer.onCommandExecuted(({ id }) => (id === ZOOMED || id === SELECTED) && listener()),
    ];
    return () => hearings.forEach((hearing) => hearing.dispose());
  }

  /** The grid goes away: nothing is drawn anywhere any more. */
  close(): void {
    this.isClosed = true;
  }

  private origin(): DOMRect | undefined {
    return document.querySelector(CANVAS)?.getBoundingClientRect();
  }
}

/** How far the sheet is scrolled, before zooming. */
function scrolled(sheet: FWorksheet): { x: number; y: number } {
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const first = sheet.getRange(0, 0).getCell();
  const start = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCell();
  return { x: start.startX - first.startX + offsetX, y: start.startY - first.startY + offsetY };
}
