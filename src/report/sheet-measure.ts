/** Twelve columns, together a little less than the width of A4 portrait between official margins (156 mm). */
export const COLUMNS = 12;
/** In characters of 7 pixels, with 5 pixels of margin: 49 pixels. */
export const COLUMN_WIDTH = 6.2857;
const COLUMN_PIXELS = 49;
/** Pixels that a cell loses to its own margins. */
const CELL_MARGIN = 9;

/** Lines that a text of a font size in points takes over some columns. */
export function linesOver(text: string, columns: number, size: number): number {
  return linesOf(text, unitsIn(columns * COLUMN_PIXELS - CELL_MARGIN, size));
}

/** How many units (a Chinese character is two) of a font size in points fit into a width in pixels. */
function unitsIn(pixels: number, size: number): number {
  return pixels / ((size * 96) / 72 / 2);
}

/** A figure with what hangs on it, or one character: what a line is not broken within. */
const UNBROKEN = /[!-~]+|[^]/gu;
/** Marks that no line begins with: they take the character before them along. */
const NEVER_FIRST = /^[，。；：、！？）》”’〕％]/u;

/** Lines that a text takes; words and figures are not broken, and no line begins with a comma. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((all, line) => all + linesOfParagraph(line, width), 0);
}

function linesOfParagraph(text: string, width: number): number {
  let [lines, filled, last] = [1, 0, 0];
  for (const [piece] of text.matchAll(UNBROKEN)) {
    const units = unitsOf(piece);
    if (filled + units > width && filled > 0) {
      lines++;
      filled = NEVER_FIRST.test(piece) ? last : 0;
    }
    filled += units;
    // A figure longer than a line is broken after all.
    if (filled > width) lines += Math.ceil(filled / width) - 1;
    if (filled > width) filled %= width;
    last = units;
  }
  return lines;
}

/** Letters are a little wider than half a Chinese character in most fonts. */
function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += character.charCodeAt(0) < 0x2e80 ? 1.1 : 2.02;
  return units;
}

/** Shares of the width → columns where each cell ends. */
export function columnEdges(widths: readonly number[]): number[] {
  const edges = [0];
  let sum = 0;
  for (const width of widths) {
    sum += width;
    edges.push(Math.round(sum * COLUMNS));
  }
  return edges;
}

/** A row as far as pages are concerned. */
export interface PaperRow {
  readonly points: number;
  /** The head of a table, a chart over its caption: never the last of a page. */
  readonly staysWithNext: boolean;
}

/** Points of a page of A4 between margins of 37 and 35 mm, less a little for a printer that counts otherwise. */
const PAGE_POINTS = 630;

/**
 * Rows that pages have to begin with, so that no head of a table is left alone at the foot of one and no chart is cut.
 * Headings are left to the printer: where it prints smaller, each break of ours leaves a part of a page empty.
 */
export function pageBreaks(rows: readonly PaperRow[]): number[] {
  const breaks: number[] = [];
  let filled = 0;
  let first = 0;
  rows.forEach(({ points }, index) => {
    if (filled + points > PAGE_POINTS && index > first) {
      const start = groupStart(rows, index);
      const at = start > first ? start : index;
      if (at < index) breaks.push(at + 1);
      first = at;
      filled = rows.slice(at, index).reduce((sum, row) => sum + row.points, 0);
    }
    filled += points;
  });
  return breaks;
}

/** The first of the rows that go to the next page together with one. */
function groupStart(rows: readonly PaperRow[], index: number): number {
  let start = index;
  while (start > 0 && rows[start - 1]?.staysWithNext) start--;
  return start;
}
