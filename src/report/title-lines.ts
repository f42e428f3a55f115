/** A title too long for its line breaks before what kind of report it is, and inside its subject only between words. */
export function titleLines(words: string, longest: number): string[] {
  const [, subject, kind] = /^(.+?)(绩效自评.{1,4}|部门整体支出绩效自评报告|自评结果)$/.exec(words) ?? [];
  if (words.length <= longest || subject === undefined || kind === undefined)
    return balancedLines(words, longest);
  return [...balancedLines(subject, longest), kind];
}

/**
 * A title in as few lines as it needs, none much longer than another, broken between words: «某某县乡镇图书馆公共» never
 * stands over «阅读».
 */
export function balancedLines(text: string, longest: number): string[] {
  const lines = Math.ceil(text.length / longest);
  if (lines <= 1 || text.includes('〔')) return [text];
  const target = Math.ceil(text.length / lines);
  // What comes after the next two lines decides nothing; a cell may hold 32 767 characters.
  const at = nearest(wordEnds(text.slice(0, 2 * longest)), target, longest);
  return [text.slice(0, at), ...balancedLines(text.slice(at), longest)];
}

/** Where words end; a title has no punctuation to break at. */
function wordEnds(text: string): number[] {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return segments.map(({ index, segment }) => index + segment.length).filter((end) => end < text.length);
}

/** The end nearest to the target that still fits; the target itself where no word ends before the line does. */
function nearest(ends: readonly number[], target: number, longest: number): number {
  const fitting = ends.filter((end) => end <= longest);
  return fitting.reduce(
    (best, end) => (Math.abs(end - target) < Math.abs(best - target) ? end : best),
    fitting[0] ?? target,
  );
}
