/** A stretch of a text to put something else in place of; start = end inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replaces stretches that do not overlap. Insertions at one place keep their order and stand before what is put in
 * place of the text that begins there: a new row goes before the row that follows it.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || reach(a) - reach(b))) {
    if (splice.start < at) throw new Error(`splices overlap at ${splice.start}`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return pieces.join('') + text.slice(at);
}

/** 0 for an insertion. */
function reach({ start, end }: Splice): number {
  return Math.min(end - start, 1);
}

/** Where the tag that ends at an offset begins: no tag holds a «<» inside. */
export function tagStart(xml: string, end: number): number {
  return xml.lastIndexOf('<', end - 1);
}
