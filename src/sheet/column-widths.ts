/** How wide the columns of a sheet are, in points. A hidden column is 0 wide. */
export interface ColumnWidths {
  /** Of the columns that nothing is said of. */
  readonly usual: number;
  readonly own: readonly ColumnWidth[];
}

/** Columns from one to another, each as wide. */
export interface ColumnWidth {
  readonly left: number;
  readonly right: number;
  readonly points: number;
}

/** Of a sheet whose host does not say: 64 pixels, as in a new workbook. */
const USUAL: ColumnWidths = { usual: 48, own: [] };

/** Points from the left edge of a column to the right edge of another. */
export function widthOf({ usual, own }: ColumnWidths = USUAL, left: number, right: number): number {
  let points = 0;
  for (let column = left; column <= right; column++)
    points += own.find((each) => each.left <= column && column <= each.right)?.points ?? usual;
  return points;
}
