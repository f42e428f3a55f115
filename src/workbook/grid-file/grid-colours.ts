import { localName, readElement, type XmlElement } from '../xlsx/element';
import type { XlsxReading } from '../xlsx/reading';

/** Colours that older files name by number (ECMA-376 part 1, 18.8.27); 0–7 repeat 8–15. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const COLOURS = PALETTE.split(' ');
/** Office's own theme, for files without one: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
);
/** The theme part lists dark before light; cells count light before dark. */
const ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** Colour element → «#RRGGBB»; undefined where it means «automatic». */
export type ColourOf = (colour: XmlElement | undefined) => string | undefined;

/** Reads the theme once; colours can then be looked up. */
export function readColours({ file, workbook }: XlsxReading): ColourOf {
  const path = workbook.partPath('theme');
  const theme = path !== undefined && file.has(path) ? themeColours(file.text(path), path) : OFFICE;
  return (colour) => {
    const base = colour && baseColour(colour.attributes, theme);
    return base === undefined ? undefined : `#${tinted(base, Number(colour?.attributes['tint'] ?? 0))}`;
  };
}

function baseColour(attributes: XmlElement['attributes'], theme: readonly string[]): string | undefined {
  const { rgb, theme: number, indexed } = attributes;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (number !== undefined) return theme[Number(number)];
  if (indexed === undefined) return undefined;
  const at = Number(indexed);
  return COLOURS[at >= 8 ? at - 8 : at];
}

function themeColours(xml: string, path: string): readonly string[] {
  const scheme = find(readElement(xml, path), 'clrScheme');
  const colours = (scheme?.children ?? []).map(({ children: [colour] }) => {
    const { val, lastClr } = colour?.attributes ?? {};
    return (lastClr ?? val ?? '').toUpperCase();
  });
  return ORDER.map(
    (at, i) => (/^[0-9A-F]{6}$/.test(colours[at] ?? '') ? colours[at] : OFFICE[i]) ?? '000000',
  );
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (localName(element) === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Lighter (towards white) or darker (towards black). */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channels = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((value) =>
    Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint),
  );
  return mixed
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
