import type { CellStyle } from '../../sheet/new-sheet';
import { builtinFormatId } from './builtin-formats';
import { appendTo, insertAfter, type Outline, type Place, readOutline } from './container';
import { elementXml, openTag, readElement, type XmlElement } from './element';
import { applySplices, type Splice } from './splice';
import {
  changedFont,
  changedFormat,
  element,
  type FormatIds,
  plainBorder,
  solidFill,
} from './style-elements';

/** The lists of styles.xml in their order; those before the last one we may have to add. */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];

const FIRST_CUSTOM_FORMAT = 164;

/** What a list must hold at least, where a file has none. */
const LEAST: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['font><sz val="11"/><name val="宋体"/><charset val="134"/></font'],
  fills: ['fill><patternFill patternType="none"/></fill', 'fill><patternFill patternType="gray125"/></fill'],
  borders: ['border><left/><right/><top/><bottom/><diagonal/></border'],
  cellStyleXfs: [],
  cellXfs: ['xf numFmtId="0" fontId="0" fillId="0" borderId="0"/'],
};

/** One list: what stands in the file, and what is added. */
interface List {
  readonly place: Place | undefined;
  readonly items: string[];
  /** How many items stand in the file. */
  readonly present: number;
  /** Items by their text. */
  readonly numbers: Map<string, number>;
  /** Items already parsed. */
  readonly trees: Map<number, XmlElement>;
}

function makeList(place: Place | undefined, items: string[], present: number): List {
  const numbers = new Map(items.map((item, i) => [item, i] as const));
  return { place, items, present, numbers, trees: new Map() };
}

/** styles.xml with formats added. Nothing that stands in it is changed: other cells refer to it by number. */
export class StyleSheet {
  private readonly outline: Outline;
  private readonly lists: Readonly<Record<ListName, List>>;
  private readonly known = new Map<string, number>();
  private highest: number | undefined;

  /**
   * @param highestUsed the highest number of a cell format that any cell names, whether the part has it or not
   * @throws {WorkbookError} damaged-part
   */
  constructor(
    private readonly xml: string,
    private readonly path: string,
    private readonly highestUsed: () => number = () => -1,
  ) {
    this.outline = readOutline(xml, path);
    this.lists = Object.fromEntries(LISTS.map((name) => [name, this.readList(name)])) as Record<
      ListName,
      List
    >;
  }

  /** The number of the cell format that is like `base`, but as a style says; added where there is none yet. */
  formatFor(style: CellStyle, base: number): number {
    const key = styleKey(style, base);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const format = this.changedFormat(style, base);
    this.fillGaps();
    const number = this.add('cellXfs', format);
    this.known.set(key, number);
    return number;
  }

  /** The font of the workbook's plain style. */
  ownFont(): { readonly name: string; readonly size: number } {
    const isNamed = this.lists.cellStyleXfs.items.length > 0;
    const id = isNamed ? Number(this.item('cellStyleXfs', 0).attributes['fontId'] ?? 0) : 0;
    const font = this.item('fonts', id);
    const value = (name: string) =>
      font.children.find((child) => child.name.replace(/^.*:/, '') === name)?.attributes['val'];
    return { name: value('name') ?? '', size: Number(value('sz') ?? 11) };
  }

  /** The part with everything added; the very same text where nothing was. */
  finish(): string {
    const { root } = this.outline;
    const added = LISTS.flatMap((name) => this.splices(name));
    if (!root.selfClosing || added.length === 0) return applySplices(this.xml, added);
    const text = added.map((splice) => splice.text).join('');
    return applySplices(this.xml, [appendTo(this.xml, root, text)]);
  }

  /** Numbers that cells name beyond the end of the list become what they look like: plain. */
  private fillGaps(): void {
    this.highest ??= this.highestUsed();
    const { items } = this.lists.cellXfs;
    while (items.length <= this.highest) items.push(elementXml(this.item('cellXfs', 0)));
  }

  private changedFormat(style: CellStyle, base: number): XmlElement {
    const { prefix } = this.outline;
    const xf = this.item('cellXfs', base);
    const number = (name: string) => Number(xf.attributes[name] ?? 0);
    const ids: FormatIds = {
      numFmtId: style.numberFormat === undefined ? number('numFmtId') : this.numberFormat(style.numberFormat),
      fontId: this.font(number('fontId'), style),
      fillId: this.fill(number('fillId'), style.fill),
      borderId:
        style.border === undefined
          ? number('borderId')
          : this.add('borders', plainBorder(prefix, style.border)),
    };
    return changedFormat(xf, prefix, style, ids);
  }

  /** The first fill of every workbook is none. */
  private fill(base: number, fill: CellStyle['fill']): number {
    if (fill === undefined) return base;
    return fill === 'none' ? 0 : this.add('fills', solidFill(this.outline.prefix, fill));
  }

  private font(base: number, style: CellStyle): number {
    const { fontName, fontSize, bold, color } = style;
    if ([fontName, fontSize, bold, color].every((trait) => trait === undefined)) return base;
    return this.add('fonts', changedFont(this.item('fonts', base), this.outline.prefix, style));
  }

  private numberFormat(code: string): number {
    const builtin = builtinFormatId(code);
    const formats = this.lists.numFmts.items.map((_, i) => this.item('numFmts', i).attributes);
    // A file may give a built-in number a meaning of its own.
    const isOwn = formats.some(
      ({ numFmtId, formatCode }) => Number(numFmtId) === builtin && formatCode !== code,
    );
    if (builtin !== undefined && !isOwn) return builtin;
    const found = formats.find(({ formatCode }) => formatCode === code);
    if (found) return Number(found['numFmtId']);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.map(({ numFmtId }) => Number(numFmtId))) + 1;
    this.add('numFmts', element(`${this.outline.prefix}numFmt`, { numFmtId: String(id), formatCode: code }));
    return id;
  }

  /** An item as a tree; the first of the list where the number is out of range. */
  private item(list: ListName, at: number): XmlElement {
    const { items, trees } = this.lists[list];
    const number = items[at] === undefined ? 0 : at;
    const known = trees.get(number);
    if (known) return known;
    const tree = readElement(items[number] ?? '', this.path);
    trees.set(number, tree);
    return tree;
  }

  /** The number of an equal item, or of the item added. */
  private add(list: ListName, item: XmlElement): number {
    const { items, numbers } = this.lists[list];
    const xml = elementXml(item);
    const equal = numbers.get(xml);
    if (equal !== undefined) return equal;
    numbers.set(xml, items.length);
    return items.push(xml) - 1;
  }

  private readList(name: ListName): List {
    const place = this.outline.children.find((child) => child.name === name);
    const items = place ? itemsOf(this.xml.slice(place.start, place.end), this.path) : [];
    const least = LEAST[name].map((item) => this.prefixed(`<${item}>`));
    return items.length > 0 ? makeList(place, items, items.length) : makeList(place, least, 0);
  }

  /** Puts the part's prefix before every element name. */
  private prefixed = (xml: string): string => xml.replace(/<(\/?)/g, `<$1${this.outline.prefix}`);

  private splices(name: ListName): Splice[] {
    const { place, items, present } = this.lists[name];
    const added = items.slice(present).join('');
    if (items.length === present) return [];
    if (!place) {
      const full = this.outline.prefix + name;
      const text = `${openTag(full, { count: String(items.length) })}${added}</${full}>`;
      return [insertAfter(this.outline, LISTS.slice(0, LISTS.indexOf(name)), text)];
    }
    const opening = openTag(place.fullName, { ...place.attributes, count: String(items.length) });
    if (place.selfClosing) {
      return [{ start: place.start, end: place.end, text: `${opening}${added}</${place.fullName}>` }];
    }
    return [{ start: place.start, end: place.openEnd, text: opening }, appendTo(this.xml, place, added)];
  }
}

/** Equal for styles that look the same on the same base; `like` has become the base. */
function styleKey(style: CellStyle, base: number): string {
  const {
    numberFormat,
    fontName,
    fontSize,
    bold,
    color,
    fill,
    border,
    horizontal,
    vertical,
    wrap,
    indent,
    locked,
  } = style;
  const traits = [fontName, fontSize, bold, color, fill, border, horizontal, vertical, wrap, indent, locked];
  return `${base}|${traits.join('|')}|${numberFormat}`;
}

/** The children of a list as they are written. */
function itemsOf(xml: string, path: string): string[] {
  return readOutline(xml, path).children.map(({ start, end }) => xml.slice(start, end));
}
