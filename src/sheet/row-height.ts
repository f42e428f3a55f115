import { PIXELS_OF_POINT } from './pixels';

/** A text in a cell that breaks its lines. */
export interface WrappedText {
  readonly text: string;
  /** Pixels between the edges of the cell, merged columns together. */
  readonly width: number;
  /** Points. */
  readonly fontSize: number;
}

/** What the edges of a cell take from its width, in pixels. */
const EDGES = 6;
/** A line is higher than its letters: 13.5 points for letters of 10.5, as in Excel. */
const LINE = 13.5 / 10.5;
/** Chinese characters and full-width signs are as wide as high; others a little more than half of that. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2026]/;
const NARROW = 0.56;

/** The pixels that a row needs so that all its texts are seen. */
export function neededHeight(texts: readonly WrappedText[]): number {
  return texts.reduce((most, { text, width, fontSize }) => {
    const size = fontSize * PIXELS_OF_POINT;
    const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, (width - EDGES) / size), 0);
    return Math.max(most, Math.ceil(Number((lines * size * LINE).toFixed(2))));
  }, 0);
}

/** @param room characters as wide as high that fit side by side */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of line) {
    const width = WIDE.test(character) ? 1 : NARROW;
    if (used + width > room && used > 0) {
      lines++;
      used = 0;
    }
    used += width;
  }
  return lines;
}
