import { openTag } from './element';
import { applySplices, type Splice, tagStart } from './splice';
import { escapeXml, parseXml } from './xml';

/** A vt:lpstr or vt:i4 with its text, and where that text stands. */
interface Item {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Vector {
  readonly start: number;
  readonly openEnd: number;
  readonly fullName: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** docProps/app.xml as far as it lists sheets. */
interface Titles {
  /** HeadingPairs flattened: «工作表», 2, «命名范围», 3. */
  readonly headings: readonly Item[];
  readonly titles: readonly Item[];
  /** The vector in TitlesOfParts: its opening tag. */
  readonly vector: Vector | undefined;
}

/**
 * docProps/app.xml with the titles of sheets added or changed. Where the part does not list the sheets of this
 * workbook, it is left alone: Excel does not need it.
 * @param sheets names of the worksheets as the part should list them now
 */
export function updateTitles(
  xml: string,
  path: string,
  changes: {
    readonly sheetCount: number;
    readonly added: readonly string[];
    readonly renamed: ReadonlyMap<string, string>;
  },
): string {
  const { headings, titles, vector } = readTitles(xml, path);
  const count = headings[1];
  if (!count || !vector || Number(count.text) !== changes.sheetCount || titles.length < changes.sheetCount)
    return xml;
  const sheets = titles.slice(0, changes.sheetCount);
  const renames = sheets.flatMap(({ start, end, text }): Splice[] => {
    const name = changes.renamed.get(text);
    return name === undefined ? [] : [{ start, end, text: escapeXml(name) }];
  });
  return applySplices(xml, [...renames, ...additions(xml, sheets, count, vector, changes.added)]);
}

function additions(
  xml: string,
  sheets: readonly Item[],
  count: Item,
  vector: Vector,
  added: readonly string[],
): Splice[] {
  const last = sheets[sheets.length - 1];
  if (!last || added.length === 0) return [];
  const closing = xml.slice(last.end, xml.indexOf('>', last.end) + 1);
  const opening = xml.slice(tagStart(xml, last.start), last.start);
  const at = last.end + closing.length;
  const size = String(Number(vector.attributes['size'] ?? sheets.length) + added.length);
  return [
    { start: count.start, end: count.end, text: String(Number(count.text) + added.length) },
    {
      start: vector.start,
      end: vector.openEnd,
      text: openTag(vector.fullName, { ...vector.attributes, size }),
    },
    { start: at, end: at, text: added.map((name) => `${opening}${escapeXml(name)}${closing}`).join('') },
  ];
}

function readTitles(xml: string, path: string): Titles {
  const found: Record<string, Item[]> = { HeadingPairs: [], TitlesOfParts: [] };
  let section = '';
  let vector: Titles['vector'];
  let item: { name: string; start: number; text: string } | undefined;
  parseXml(xml, path, {
    open(name, attributes, openEnd, _, fullName) {
      if (name in found) section = name;
      else if (section !== '' && /:(lpstr|i4)$/.test(name)) item = { name, start: openEnd, text: '' };
      else if (section === 'TitlesOfParts' && name.endsWith(':vector')) {
        vector = { start: tagStart(xml, openEnd), openEnd, fullName, attributes };
      }
    },
    text(text) {
      if (item) item.text += text;
    },
    close(name, end) {
      if (name === section) section = '';
      if (item?.name !== name) return;
      found[section]?.push({ ...item, end: tagStart(xml, end) });
      item = undefined;
    },
  });
  return { headings: found['HeadingPairs'] ?? [], titles: found['TitlesOfParts'] ?? [], vector };
}
