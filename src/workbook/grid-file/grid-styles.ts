import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { localName, readElement, type XmlElement } from '../xlsx/element';
import type { XlsxReading } from '../xlsx/reading';
import { type ColourOf, readColours } from './grid-colours';

/** The looks of a workbook as the grid understands them. */
export interface GridStyles {
  /** By style index of the file. */
  readonly looks: readonly IStyleData[];
  /** Pixels that one character of the standard font is wide: the unit of column widths. */
  readonly characterWidth: number;
}

const BORDERS = {
  ...{ thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8 },
  ...{ mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13 },
} as const;
const HORIZONTAL = {
  ...{ left: 1, center: 2, centerContinuous: 2, right: 3, justify: 5, distributed: 6, fill: 1 },
} as const;
const VERTICAL = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 } as const;
const OVERFLOW = 1;
const WRAP = 3;
/** A rotation of 255 stands for letters one below the other. */
const STACKED = 255;
const PIXELS_OF_INDENT = 12;

type Lists = Readonly<Record<string, readonly XmlElement[]>>;

/** Reads styles.xml: fonts, fills, borders, alignment, number formats. */
export function readStyles(reading: XlsxReading): GridStyles {
  const { file, workbook } = reading;
  const path = workbook.partPath('styles');
  if (path === undefined || !file.has(path)) return { looks: [], characterWidth: 8 };
  const lists = listsOf(readElement(file.text(path), path));
  const colourOf = readColours(reading);
  const fonts = (lists['fonts'] ?? []).map((font) => fontLook(font, colourOf));
  const fills = (lists['fills'] ?? []).map((fill) => fillLook(fill, colourOf));
  const borders = (lists['borders'] ?? []).map((border) => borderLook(border, colourOf));
  const looks = (lists['cellXfs'] ?? []).map((xf, index): IStyleData => {
    const at = (name: string) => Number(xf.attributes[name] ?? 0);
    const bd = borders[at('borderId')];
    return {
      ...fonts[at('fontId')],
      ...fills[at('fillId')],
      ...(bd && Object.keys(bd).length > 0 ? { bd } : {}),
      ...alignmentLook(child(xf, 'alignment')?.attributes ?? {}),
      ...formatLook(reading.formats().at(index).numberFormat),
    };
  });
  return { looks, characterWidth: characterWidth(fonts[0]) };
}

function listsOf(root: XmlElement): Lists {
  return Object.fromEntries(root.children.map((list) => [localName(list), list.children]));
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => localName(each) === name);
}

function isSet(font: XmlElement, name: string): boolean {
  const value = child(font, name)?.attributes['val'];
  return child(font, name) !== undefined && value !== '0' && value !== 'false' && value !== 'none';
}

function fontLook(font: XmlElement, colourOf: ColourOf): IStyleData {
  const name = child(font, 'name')?.attributes['val'];
  const rgb = colourOf(child(font, 'color'));
  const raised = child(font, 'vertAlign')?.attributes['val'];
  return {
    ...(name === undefined ? {} : { ff: name }),
    fs: Number(child(font, 'sz')?.attributes['val'] ?? 11),
    ...(isSet(font, 'b') ? { bl: 1 } : {}),
    ...(isSet(font, 'i') ? { it: 1 } : {}),
    ...(isSet(font, 'u') ? { ul: { s: 1 } } : {}),
    ...(isSet(font, 'strike') ? { st: { s: 1 } } : {}),
    ...(rgb === undefined ? {} : { cl: { rgb } }),
    ...(raised === 'superscript' ? { va: 3 } : raised === 'subscript' ? { va: 2 } : {}),
  };
}

function fillLook(fill: XmlElement, colourOf: ColourOf): IStyleData {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (type === 'none' || type === 'gray125') return {};
  const rgb = colourOf(child(pattern, type === 'solid' ? 'fgColor' : 'bgColor'));
  return rgb === undefined ? {} : { bg: { rgb } };
}

function borderLook(border: XmlElement, colourOf: ColourOf): IBorderData {
  const side = (name: string): IBorderStyleData | undefined => {
    const line = child(border, name);
    const style = line?.attributes['style'];
    const s = BORDERS[style as keyof typeof BORDERS];
    return s === undefined ? undefined : { s, cl: { rgb: colourOf(child(line, 'color')) ?? '#000000' } };
  };
  const { diagonalUp, diagonalDown } = border.attributes;
  const isOn = (value: string | undefined) => value === '1' || value === 'true';
  return present({
    l: side('left') ?? side('start'),
    r: side('right') ?? side('end'),
    t: side('top'),
    b: side('bottom'),
    tl_br: isOn(diagonalDown) ? side('diagonal') : undefined,
    bl_tr: isOn(diagonalUp) ? side('diagonal') : undefined,
  });
}

function present(sides: Readonly<Record<string, IBorderStyleData | undefined>>): IBorderData {
  return Object.fromEntries(Object.entries(sides).filter(([, line]) => line !== undefined));
}

function alignmentLook(attributes: XmlElement['attributes']): IStyleData {
  const { horizontal, vertical, wrapText, textRotation, indent } = attributes;
  const ht = HORIZONTAL[horizontal as keyof typeof HORIZONTAL];
  const isWrapped = wrapText === '1' || wrapText === 'true';
  return {
    ...(ht === undefined ? {} : { ht }),
    vt: VERTICAL[vertical as keyof typeof VERTICAL] ?? VERTICAL.bottom,
    tb: isWrapped || vertical === 'justify' || horizontal === 'justify' ? WRAP : OVERFLOW,
    ...(textRotation === undefined ? {} : { tr: rotation(Number(textRotation)) }),
    ...(indent === undefined ? {} : indentLook(Number(indent), horizontal)),
  };
}

/** Files count degrees up to 90 against the clock, and from 91 on with it. */
function rotation(written: number): { a: number; v?: 1 } {
  if (written === STACKED) return { a: 0, v: 1 };
  return { a: written <= 90 ? -written : written - 90 };
}

function indentLook(steps: number, horizontal: string | undefined): IStyleData {
  return { pd: { [horizontal === 'right' ? 'r' : 'l']: steps * PIXELS_OF_INDENT } };
}

function formatLook(numberFormat: string): IStyleData {
  return numberFormat === 'General' ? {} : { n: { pattern: numberFormat } };
}

/** Chinese fonts are half as wide as high; Latin ones a little less. */
function characterWidth(font: IStyleData | undefined): number {
  const height = Math.round(((font?.fs ?? 11) * 96) / 72);
  const isChinese = /[\u4e00-\u9fff]|sim(sun|hei)|dengxian|yahei|fangsong|kaiti/i.test(font?.ff ?? '宋体');
  return isChinese ? Math.ceil(height / 2) : Math.max(1, Math.round(height * 0.47));
}
