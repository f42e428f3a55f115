import { type CellAddress, type CellRange, contains } from '../../sheet/address';

/** What a way through a sheet needs to know of it; rows and columns count from 1. */
export interface Field {
  readonly rows: number;
  readonly columns: number;
  /** Where contents end. */
  readonly used: { readonly bottom: number; readonly right: number };
  readonly merges: readonly CellRange[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  isFilled(cell: CellAddress): boolean;
}

/** As Excel's keys: one cell, to the edge of what is filled, to the ends of the row or the sheet, by pages. */
export type Move = Direction | `edge-${Direction}` | 'row-start' | 'start' | 'end' | 'page-down' | 'page-up';

type Direction = 'down' | 'up' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

/**
 * Where a key leads. A merged cell is one cell on the way, and whoever goes through it comes out in the row or column in
 * which they came.
 * @param page rows that are seen at once
 */
export function placeAfter(field: Field, from: CellAddress, move: Move, page: number): CellAddress {
  switch (move) {
    case 'row-start':
      return { ...from, column: firstShown(1, field.columns, (column) => field.isColumnHidden(column)) };
    case 'start':
      return {
        row: firstShown(1, field.rows, (row) => field.isRowHidden(row)),
        column: firstShown(1, field.columns, (column) => field.isColumnHidden(column)),
      };
    case 'end':
      return { row: field.used.bottom, column: field.used.right };
    case 'page-down':
    case 'page-up':
      return byPage(field, from, move === 'page-down' ? page : -page);
    case 'edge-down':
    case 'edge-up':
    case 'edge-left':
    case 'edge-right':
      return edge(field, from, move.slice('edge-'.length) as Direction);
    default:
      return next(field, from, move) ?? from;
  }
}

/** The next cell that is shown; undefined at the end of the sheet. */
function next(field: Field, from: CellAddress, direction: Direction): CellAddress | undefined {
  const [down, right] = STEPS[direction];
  const area = areaOf(field, from);
  let row = down > 0 ? area.bottom + 1 : down < 0 ? area.top - 1 : from.row;
  let column = right > 0 ? area.right + 1 : right < 0 ? area.left - 1 : from.column;
  while (down !== 0 && isWithin(row, field.rows) && field.isRowHidden(row)) row += down;
  while (right !== 0 && isWithin(column, field.columns) && field.isColumnHidden(column)) column += right;
  return isWithin(row, field.rows) && isWithin(column, field.columns) ? { row, column } : undefined;
}

/** From filled to the last filled one before a gap; from a gap to the next filled one; else to where contents end. */
function edge(field: Field, from: CellAddress, direction: Direction): CellAddress {
  const isFilled = (cell: CellAddress) => field.isFilled(anchorOf(field, cell));
  let at = from;
  let following = next(field, at, direction);
  const runsOn = isFilled(from) && following !== undefined && isFilled(following);
  while (following && isWithinUse(field, following, direction)) {
    if (runsOn && !isFilled(following)) return at;
    at = following;
    if (!runsOn && isFilled(at)) return at;
    following = next(field, at, direction);
  }
  return at;
}

function isWithinUse({ used }: Field, { row, column }: CellAddress, direction: Direction): boolean {
  if (direction === 'down') return row <= used.bottom;
  return direction === 'right' ? column <= used.right : true;
}

function byPage(field: Field, { row, column }: CellAddress, rows: number): CellAddress {
  const wanted = Math.min(field.rows, Math.max(1, row + rows));
  const shown = firstShown(wanted, field.rows, (each) => field.isRowHidden(each));
  return { row: shown, column };
}

function firstShown(from: number, last: number, isHidden: (index: number) => boolean): number {
  let index = from;
  while (index < last && isHidden(index)) index++;
  return index;
}

/** The merged area of a cell, or the cell itself. */
export function areaOf({ merges }: Pick<Field, 'merges'>, cell: CellAddress): CellRange {
  const { row, column } = cell;
  return (
    merges.find((merge) => contains(merge, cell)) ?? { top: row, left: column, bottom: row, right: column }
  );
}

/** The cell that holds what a merged area shows. */
export function anchorOf(field: Pick<Field, 'merges'>, cell: CellAddress): CellAddress {
  const { top, left } = areaOf(field, cell);
  return { row: top, column: left };
}

function isWithin(index: number, last: number): boolean {
  return index >= 1 && index <= last;
}
