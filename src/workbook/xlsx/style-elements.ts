import type { CellStyle } from '../../sheet/new-sheet';
import { localName, type XmlElement } from './element';

/**
 * Fonts, fills, borders and cell formats (xf) as elements, changed by what a CellStyle names and otherwise left as
 * they are. Element names get the prefix of their part.
 */

/** Excel writes the children of a font in this order, and some readers insist on it. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];
const CHINESE_CHARSET = '134';
const SIDES = ['left', 'right', 'top', 'bottom'];

/** An element without text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes, children, text: '' };
}

/** A font with name, size, weight and colour of a style; the other traits stay. */
export function changedFont(font: XmlElement, prefix: string, style: CellStyle): XmlElement {
  const { fontName, fontSize, bold, color } = style;
  const changes = new Map<string, XmlElement | undefined>();
  const set = (name: string, val: Record<string, string>) => changes.set(name, element(prefix + name, val));
  if (bold === true) set('b', {});
  if (bold === false) changes.set('b', undefined);
  if (fontSize !== undefined) set('sz', { val: String(fontSize) });
  if (color !== undefined) set('color', { rgb: `FF${color.toUpperCase()}` });
  if (fontName !== undefined) {
    set('name', { val: fontName });
    set('charset', { val: CHINESE_CHARSET });
    // A scheme would override the name by the theme's font; the family belonged to the old name.
    changes.set('scheme', undefined).set('family', undefined);
  }
  const kept = font.children.filter((child) => !changes.has(localName(child)));
  const added = [...changes.values()].filter((change) => change !== undefined);
  const rank = (child: XmlElement) => FONT_ORDER.indexOf(localName(child));
  return { ...font, children: [...kept, ...added].sort((a, b) => rank(a) - rank(b)) };
}

/** A solid fill. */
export function solidFill(prefix: string, color: string): XmlElement {
  const foreground = element(`${prefix}fgColor`, { rgb: `FF${color.toUpperCase()}` });
  const background = element(`${prefix}bgColor`, { indexed: '64' });
  const pattern = element(`${prefix}patternFill`, { patternType: 'solid' }, [foreground, background]);
  return element(`${prefix}fill`, {}, [pattern]);
}

/** Thin lines on four sides, or none. */
export function plainBorder(prefix: string, border: 'thin' | 'none'): XmlElement {
  const side = (name: string) =>
    border === 'none'
      ? element(prefix + name)
      : element(prefix + name, { style: 'thin' }, [element(`${prefix}color`, { auto: '1' })]);
  return element(`${prefix}border`, {}, [...SIDES.map(side), element(`${prefix}diagonal`)]);
}

/** The numbers under which a cell format refers to its parts. */
export interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/** A cell format with other parts, alignment and protection; the other traits stay. */
export function changedFormat(xf: XmlElement, prefix: string, style: CellStyle, ids: FormatIds): XmlElement {
  const attributes: Record<string, string> = { ...xf.attributes };
  for (const [name, id] of Object.entries(ids)) {
    if ((attributes[name] ?? '0') === String(id)) continue;
    attributes[name] = String(id);
    attributes[APPLY[name as keyof FormatIds]] = '1';
  }
  const alignment = alignmentChanges(style);
  if (Object.keys(alignment).length > 0) attributes['applyAlignment'] = '1';
  if (style.locked !== undefined) attributes['applyProtection'] = '1';
  const protection = style.locked === undefined ? {} : { locked: style.locked ? '1' : '0' };
  const children = mergedChild(xf.children, prefix, 'alignment', alignment);
  const inOrder = mergedChild(children, prefix, 'protection', protection);
  return { ...xf, attributes, children: inOrder.sort((a, b) => childRank(a) - childRank(b)) };
}

const APPLY: Readonly<Record<keyof FormatIds, string>> = {
  numFmtId: 'applyNumberFormat',
  fontId: 'applyFont',
  fillId: 'applyFill',
  borderId: 'applyBorder',
};

function alignmentChanges({ horizontal, vertical, wrap, indent }: CellStyle): Record<string, string> {
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap ? '1' : '0' }),
    ...(indent === undefined ? {} : { indent: String(indent) }),
  };
}

function mergedChild(
  children: readonly XmlElement[],
  prefix: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): XmlElement[] {
  if (Object.keys(attributes).length === 0) return [...children];
  const old = children.find((child) => localName(child) === name) ?? element(prefix + name);
  const merged = { ...old, attributes: { ...old.attributes, ...attributes } };
  return [...children.filter((child) => localName(child) !== name), merged];
}

function childRank(child: XmlElement): number {
  return ['alignment', 'protection'].indexOf(localName(child)) >>> 0;
}
