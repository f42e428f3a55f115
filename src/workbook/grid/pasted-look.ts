import type { CellStyle } from '../../sheet/new-sheet';
import { POINTS_OF_PIXEL } from '../../sheet/pixels';

/** How the cells of a copied table look, row by row; nothing where a cell says nothing. */
export type Looks = readonly (readonly (CellStyle | undefined)[])[];

type Traits = ReadonlyMap<string, string>;
type Rules = readonly { readonly selectors: readonly string[]; readonly traits: Traits }[];

/** Excel's own limits: points, and characters of a font's name. */
const LARGEST_FONT = 409;
const LONGEST_NAME = 31;
const SIDES = ['top', 'right', 'bottom', 'left'];
/** Programs write most colours as numbers; these they name. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  windowtext: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  blue: '0000FF',
  green: '008000',
  yellow: 'FFFF00',
};

/** The looks in the HTML that Excel, WPS and LibreOffice put beside a copied text. Nothing in it runs or is fetched. */
export function looksOf(html: string): Looks {
  const copied = new DOMParser().parseFromString(html, 'text/html');
  const rules = rulesIn([...copied.querySelectorAll('style')].map((each) => each.textContent).join('\n'));
  const table: (CellStyle | undefined)[][] = [];
  const rows = [...(copied.querySelector('table')?.rows ?? [])];
  rows.forEach((row, down) => {
    let right = 0;
    for (const cell of row.cells) {
      while (table[down] && right in table[down]) right++;
      cover(table, { ...span(cell, rows.length - down), down, right });
      (table[down] ??= [])[right] = styleOf(traitsOf(cell, rules));
    }
  });
  return table;
}

function span({ rowSpan, colSpan }: HTMLTableCellElement, left: number) {
  return { rows: Math.min(rowSpan, left), columns: colSpan };
}

/** A merged cell takes the places of several. */
function cover(table: (CellStyle | undefined)[][], { down, right, rows, columns }: Place): void {
  for (let row = down; row < down + rows; row++)
    for (let column = right; column < right + columns; column++) (table[row] ??= [])[column] = undefined;
}

interface Place {
  readonly down: number;
  readonly right: number;
  readonly rows: number;
  readonly columns: number;
}

function rulesIn(css: string): Rules {
  const plain = css.replace(/<!--|-->/g, '');
  return plain.split('}').flatMap((rule) => {
    const [selectors, declarations] = rule.split('{');
    if (selectors === undefined || declarations === undefined) return [];
    return [{ selectors: selectors.split(',').map((each) => each.trim()), traits: traitsIn(declarations) }];
  });
}

function traitsIn(declarations: string): Traits {
  return new Map(
    declarations.split(';').flatMap((each) => {
      const [name, ...value] = each.split(':');
      return name !== undefined && value.length > 0
        ? [[name.trim().toLowerCase(), value.join(':').trim()] as const]
        : [];
    }),
  );
}

/** Excel names classes, WPS writes into the cell, LibreOffice uses attributes and elements of old. */
function traitsOf(cell: HTMLTableCellElement, rules: Rules): Traits {
  const applies = (selector: string) =>
    selector === 'td' || (selector.startsWith('.') && cell.classList.contains(selector.slice(1)));
  const font = cell.querySelector('font');
  const old = [
    ['text-align', cell.align],
    ['background', cell.bgColor],
    ['font-family', font?.face ?? ''],
    ['color', font?.color ?? ''],
    ['font-weight', cell.querySelector(':scope > b, :scope > font > b') ? '700' : ''],
  ] as const;
  return new Map([
    ...rules.filter(({ selectors }) => selectors.some(applies)).flatMap(({ traits }) => [...traits]),
    ...old.filter(([, value]) => value !== ''),
    ...traitsIn(cell.getAttribute('style') ?? ''),
  ]);
}

function styleOf(traits: Traits): CellStyle | undefined {
  const style: CellStyle = { ...fontOf(traits), ...placeOf(traits), ...surfaceOf(traits) };
  return Object.keys(style).length === 0 ? undefined : style;
}

function fontOf(traits: Traits): CellStyle {
  const name = traits.get('font-family')?.split(',')[0]?.replace(/["']/g, '').trim();
  const size = sizeOf(traits.get('font-size'));
  const weight = traits.get('font-weight');
  const color = colourOf(traits.get('color'));
  return {
    ...(name && name.length <= LONGEST_NAME ? { fontName: name } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(color === undefined ? {} : { color }),
  };
}

function sizeOf(text = ''): number | undefined {
  const [, number, unit] = /^([\d.]+)(pt|px)$/.exec(text) ?? [];
  const points = Number(number) * (unit === 'px' ? POINTS_OF_PIXEL : 1);
  return points >= 1 && points <= LARGEST_FONT ? points : undefined;
}

function placeOf(traits: Traits): CellStyle {
  const horizontal = (['left', 'center', 'right', 'justify'] as const).find(
    (each) => each === traits.get('text-align'),
  );
  const vertical = ({ top: 'top', middle: 'center' } as const)[traits.get('vertical-align') ?? ''];
  const space = traits.get('white-space');
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(space === undefined ? {} : { wrap: space === 'normal' }),
  };
}

/** A line around is taken over, the lines of the form are never taken away. */
function surfaceOf(traits: Traits): CellStyle {
  const ground = traits.get('background-color') ?? traits.get('background') ?? '';
  const fill = colourOf(/^(?:rgb\([^)]*\)|[^ ]+)/.exec(ground)?.[0]);
  const hasLine = (side: string) => /solid/.test(traits.get(`border-${side}`) ?? traits.get('border') ?? '');
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(SIDES.every(hasLine) ? { border: 'thin' } : {}),
  };
}

function colourOf(text = ''): string | undefined {
  const [, number] = /^#([\da-f]{6})$/i.exec(text) ?? [];
  const [, red, green, blue] = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(text) ?? [];
  if (red !== undefined) return [red, green, blue].map((each) => hex(Number(each))).join('');
  return number?.toUpperCase() ?? NAMED[text.toLowerCase()];
}

function hex(part: number): string {
  return Math.min(255, part).toString(16).padStart(2, '0').toUpperCase();
}
