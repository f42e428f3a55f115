import type { CellStyle } from '../../sheet/new-sheet';

const EDGES = ['top', 'right', 'bottom', 'left'] as const;
type Edge = (typeof EDGES)[number];

/** How one edge of a cell is drawn, in Excel's words. */
interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks, in Excel's words. What is undefined stays as it is. */
export interface Look {
  /** «#RRGGBB», or null for no fill. */
  readonly fill?: string | null;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly color?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<Record<Edge, Border>>;
}

/** What to ask of getCellProperties for a whole look. */
export const LOOK_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { style: true, weight: true, color: true },
    protection: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** What getCellProperties answered → look. */
export function lookOf({ format = {} }: Excel.CellProperties): Look {
  const { fill, font, borders, protection } = format;
  return dropUndefined({
    fill: fill?.pattern === 'None' || !fill?.color ? null : fill.color,
    fontName: font?.name,
    fontSize: font?.size,
    bold: font?.bold,
    italic: font?.italic,
    underline: font?.underline,
    color: font?.color,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    indent: format.indentLevel,
    locked: protection?.locked,
    borders: borders && bordersOf(borders),
  });
}

function bordersOf(borders: Excel.CellBorderCollection): Record<Edge, Border> {
  const of = (edge: Edge): Border => {
    const { style = 'None', weight = 'Thin', color = '#000000' } = borders[edge] ?? {};
    return { style, weight, color };
  };
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}

/** A style of the plan → look; `like` is the look of the cell that it follows. */
export function lookOfStyle(style: CellStyle, like: Look = {}): Look {
  return {
    ...like,
    ...dropUndefined({
      fill: style.fill === 'none' ? null : style.fill && `#${style.fill}`,
      fontName: style.fontName,
      fontSize: style.fontSize,
      bold: style.bold,
      color: style.color && `#${style.color}`,
      horizontal: style.horizontal && capital(style.horizontal),
      vertical: style.vertical && capital(style.vertical),
      wrap: style.wrap,
      indent: style.indent,
      locked: style.locked,
      borders: style.border && everyEdge(style.border),
    }),
  };
}

function everyEdge(border: 'thin' | 'none'): Record<Edge, Border> {
  const edge: Border = { style: border === 'thin' ? 'Continuous' : 'None', weight: 'Thin', color: '#000000' };
  return { top: edge, right: edge, bottom: edge, left: edge };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Gives a look to ranges. */
export function applyLook(format: Excel.RangeFormat, look: Look): void {
  applyFill(format.fill, look);
  applyFont(format.font, look);
  format.set(
    dropUndefined({
      horizontalAlignment: look.horizontal,
      verticalAlignment: look.vertical,
      wrapText: look.wrap,
      indentLevel: look.indent,
    }) as Excel.Interfaces.RangeFormatUpdateData,
  );
  if (look.locked !== undefined) format.protection.locked = look.locked;
  for (const edge of EDGES) applyBorder(format, edge, look.borders?.[edge]);
}

function applyFill(fill: Excel.RangeFill, look: Look): void {
  if (look.fill === null) fill.clear();
  else if (look.fill !== undefined) fill.color = look.fill;
}

function applyFont(font: Excel.RangeFont, look: Look): void {
  const { fontName: name, fontSize: size, bold, italic, underline, color } = look;
  font.set(
    dropUndefined({ name, size, bold, italic, underline, color }) as Excel.Interfaces.RangeFontUpdateData,
  );
}

const EDGE_NAMES = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const;

/** A weight turns a border on, so one that is off gets none. */
function applyBorder(format: Excel.RangeFormat, edge: Edge, border: Border | undefined): void {
  if (!border) return;
  const item = format.borders.getItem(EDGE_NAMES[edge]);
  item.style = border.style as Excel.BorderLineStyle;
  if (border.style !== 'None') item.set({ weight: border.weight as Excel.BorderWeight, color: border.color });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined | ''> };

function dropUndefined<T extends object>(all: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== ''),
  ) as Defined<T>;
}
