import type { RowGroup } from '../plan/plan';

/** How tall a row is: exactly, or between two bounds where the program that prints works it out itself. */
export interface RowHeight {
  readonly least: number;
  readonly most: number;
}

/** A sheet as its printed pages are concerned, in points of its own rows. */
export interface PrintedSheet {
  readonly pageHeight: number;
  readonly heightOf: (row: number) => RowHeight;
  /** Rows that pages begin with because somebody said so. */
  readonly breaks: ReadonlySet<number>;
}

/** Printers differ in what fits on a page by about this. */
const TOLERANCE = 1.03;

/**
 * Whether rows need a page break before them to stand on one page. No host knows its pages exactly: wherever the page
 * might end inside the rows they go to the next one, which costs a part of a page and tears nothing.
 */
export function needsBreak(group: RowGroup, sheet: PrintedSheet): boolean {
  if (sheet.breaks.has(group.top)) return false;
  if (heightOf(group, sheet) > sheet.pageHeight) return false;
  const short = pagesOf(group, sheet, ({ least }) => least);
  const tall = pagesOf(group, sheet, ({ most }) => most * TOLERANCE);
  return new Set([...short, ...tall]).size > 1;
}

function heightOf({ top, bottom }: RowGroup, sheet: PrintedSheet): number {
  let sum = 0;
  for (let row = top; row <= bottom; row++) sum += sheet.heightOf(row).least;
  return sum;
}

/** The pages on which the first and the last row of a group come to stand. */
function pagesOf(
  { from, top, bottom }: RowGroup,
  { pageHeight, heightOf, breaks }: PrintedSheet,
  points: (height: RowHeight) => number,
): [first: number, last: number] {
  let [page, filled, first] = [1, 0, 1];
  for (let row = from; row <= bottom; row++) {
    const height = points(heightOf(row));
    if (filled > 0 && (breaks.has(row) || filled + height > pageHeight)) {
      page++;
      filled = 0;
    }
    filled += height;
    if (row === top) first = page;
  }
  return [first, page];
}

/** Paper by its number in files: width and height in points. */
const PAPERS: Readonly<Record<number, readonly [number, number]>> = {
  1: [612, 792],
  5: [612, 1008],
  8: [842, 1191],
  9: [595, 842],
  11: [420, 595],
  12: [729, 1032],
  13: [516, 729],
};
const A4 = [595, 842] as const;

/** What the paper leaves between its margins, all in points. */
export function printable(
  paper: number,
  isLandscape: boolean,
  margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number },
): { readonly width: number; readonly height: number } {
  const [short, long] = PAPERS[paper] ?? A4;
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}
