import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellAddress, CellRange } from '../../sheet/address';
import type { GridHandle } from './handle';
import { leastScroll, type Stretch } from './least-scroll';
import { gridRange } from './look';
import { areaOf } from './navigation';
import { mergesOf, usedOf } from './reading';

/** The grid's own ways to a cell: from the box beside the cells, and to a defined name. */
const JUMP = /^sheet\.(command|operation)\.scroll-to-cell$/;
const SCROLL = 'sheet.command.scroll-view';
/** The headings of the indicators may lie over the first rows in view; pixels of the page. */
const HEADINGS = 24;
/** The scroll bars lie over the last rows and columns in view; pixels of the page. */
const BAR = 12;

/** What shows cells. */
type View = Pick<GridHandle, 'univer' | 'book' | 'places'>;

/** Selects a cell, or the merged area that it is in, and scrolls there. */
export function showCell(view: View, sheet: FWorksheet, cell: CellAddress): void {
  const area = areaOf({ merges: mergesOf(sheet) }, cell);
  sheet.getRange(gridRange(area)).activate();
  bringIntoView(view, sheet, area);
}

/** The grid's own jumps end where ours do. */
export function takeOverJumps(view: View): void {
  const { univer, book } = view;
  univer.addEvent(univer.Event.BeforeCommandExecute, (event) => {
    if (!JUMP.test(event.id)) return;
    event.cancel = true;
    const { startRow, startColumn } = (event.params as JumpParams).range;
    const sheet = book.getActiveSheet();
    const cell = { row: startRow + 1, column: startColumn + 1 };
    bringIntoView(view, sheet, areaOf({ merges: mergesOf(sheet) }, cell));
  });
}

interface JumpParams {
  readonly range: { readonly startRow: number; readonly startColumn: number };
}

function bringIntoView({ univer, places }: View, sheet: FWorksheet, area: CellRange): void {
  const box = places.view();
  const skeleton = sheet.getSkeleton();
  if (!box || !skeleton) return;
  const { startRow, startColumn, ySplit, xSplit } = sheet.getFreeze();
  const scroll = sheet.getScrollState();
  const [zoom, used] = [sheet.getZoom(), usedOf(sheet)];
  const down = new Lines(skeleton.rowHeightAccumulation, startRow, ySplit);
  const across = new Lines(skeleton.columnWidthAccumulation, startColumn, xSplit);
  const at = {
    y: down.start(scroll.sheetViewStartRow + 1) + scroll.offsetY,
    x: across.start(scroll.sheetViewStartColumn + 1) + scroll.offsetX,
  };
  const covered = ySplit > 0 ? 0 : HEADINGS / zoom;
  const y = down.scrolledTo({
    ...{ from: area.top, to: area.bottom, last: used.bottom },
    ...{ scrolled: at.y, room: (box.height - BAR) / zoom, covered },
  });
  const x = across.scrolledTo({
    ...{ from: area.left, to: area.right, last: used.right },
    ...{ scrolled: at.x, room: (box.width - BAR) / zoom, covered: 0 },
  });
  if (y === at.y && x === at.x) return;
  const place = { sheetViewStartRow: 0, offsetY: y, sheetViewStartColumn: 0, offsetX: x };
  univer.syncExecuteCommand(SCROLL, place);
}

/** A way along rows or columns; they count from 1. */
interface Way extends Pick<Stretch, 'room' | 'covered'> {
  readonly from: number;
  readonly to: number;
  readonly last: number;
  /** Pixels by which the sheet is scrolled. */
  readonly scrolled: number;
}

/** Rows or columns of a sheet, of which the first may be kept in sight. */
class Lines {
  /** @param ends where each line ends @param scrollable the first line that can be scrolled, from 0 @param kept lines before it that stay */
  constructor(
    private readonly ends: readonly number[],
    private readonly scrollable: number,
    private readonly kept: number,
  ) {}

  start(line: number): number {
    return this.end(line - 1);
  }

  private end(line: number): number {
    return line <= 0 ? 0 : (this.ends[Math.min(line, this.ends.length) - 1] ?? 0);
  }

  /** By how much to scroll, so that these lines are seen. */
  scrolledTo({ from, to, last, scrolled, room, covered }: Way): number {
    const first = Math.max(0, this.scrollable);
    if (from <= first && this.kept > 0) return scrolled;
    const kept = this.end(first) - this.end(first - this.kept);
    const start = leastScroll({
      ...{ at: scrolled + kept, room: room - kept, covered },
      ...{ from: this.start(from), to: this.end(to), first: this.end(first), last: this.end(last) },
    });
    return start - kept;
  }
}
