/**
 * Texts of parts without what reading never asks for, so that the XML parser does not walk through it: most of a form's
 * cells are blank ones that only carry a border, most of its styles are fonts and fills. A text with comments, CDATA or
 * anything else unusual stays whole.
 */

/** Above this the limits on rows and cells must see every one of them. */
const LARGEST = 16 * 1024 * 1024;

/** Columns to ZZ: every such address is valid. */
const BLANK_CELL = /<c r="[A-Z]{1,2}[1-9]\d{0,6}"(?: s="\d+")?\/>/g;
/** Where a cell does not say first where it stands, the blank ones before it count. */
const CELL_WITHOUT_PLACE = /<c(?! r=")[\s/>]/;

/** A worksheet part without its blank cells; whole where protection asks which of them are open. */
export function withoutBlankCells(xml: string): string {
  const isUsual = xml.length <= LARGEST && isPlain(xml) && !xml.includes('sheetProtection');
  return isUsual && !CELL_WITHOUT_PLACE.test(xml) ? xml.replace(BLANK_CELL, '') : xml;
}

/** A part with only these sections of its root, one of each at most. */
export function onlySections(xml: string, names: readonly string[]): string {
  const root = isPlain(xml) ? /<([A-Za-z]+)(?:\s[^<>]*)?>/.exec(xml) : null;
  // A root that closes itself has no sections.
  if (!root || root[0].endsWith('/>')) return xml;
  const sections = names.map((name) => sectionOf(xml, name));
  if (sections.includes(undefined)) return xml;
  return `${root[0]}${sections.join('')}</${root[1] ?? ''}>`;
}

/** A section with its tags; «» where there is none, undefined where that is not sure. */
function sectionOf(xml: string, name: string): string | undefined {
  const [open, close] = [`<${name}`, `</${name}>`];
  const start = xml.indexOf(open);
  if (start < 0) return xml.includes(`:${name}`) ? undefined : '';
  const end = xml.indexOf(close, start);
  const isOnly = end > 0 && xml.indexOf(open, start + 1) < 0 && /[\s>]/.test(xml.charAt(start + open.length));
  return isOnly ? xml.slice(start, end + close.length) : undefined;
}

function isPlain(xml: string): boolean {
  return !xml.includes('<!');
}
