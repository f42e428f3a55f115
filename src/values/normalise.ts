/** One form for text that people type in many: full-width → half-width, no white space. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
