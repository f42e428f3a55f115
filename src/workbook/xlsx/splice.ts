/** A stretch of a text to put something else in place of; start = end inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces stretches that do not overlap; insertions at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    if (splice.start < at) throw new Error(`splices overlap at ${splice.start}`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return pieces.join('') + text.slice(at);
}

/** Where the tag that ends at an offset begins: no tag holds a «<» inside. */
export function tagStart(xml: string, end: number): number {
  return xml.lastIndexOf('<', end - 1);
}
