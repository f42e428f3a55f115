import type { CellRange } from '../../../src/sheet/address';
import type { Behaviour } from '../behaviour';
import { unknownMember } from '../errors';
import { fullAddress } from '../model/address';
import { peekCell } from '../model/sheet';
import { newFormat, type SheetState, STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/state';

/** What getCellProperties, getRowProperties and getColumnProperties ask for: a tree with `true` at its leaves. */
type Wanted = { readonly [name: string]: boolean | Wanted | undefined };

/** Properties of every cell, row by row; names are those of the public API, in camelCase. */
export function cellProperties(
  sheet: SheetState,
  { top, left, bottom, right }: CellRange,
  wanted: unknown,
  behaviour: Behaviour,
): unknown[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) =>
      pick('CellProperties', ofCell(sheet, top + r, left + c, behaviour), wanted as Wanted),
    ),
  );
}

export function rowProperties(sheet: SheetState, { top, bottom }: CellRange, wanted: unknown): unknown[] {
  return Array.from({ length: bottom - top + 1 }, (_, r) => {
    const rowHeight = sheet.rowHeights.get(top + r) ?? STANDARD_HEIGHT;
    return pick(
      'RowProperties',
      { rowHidden: false, rowIndex: top + r - 1, format: { rowHeight } },
      wanted as Wanted,
    );
  });
}

export function columnProperties(sheet: SheetState, { left, right }: CellRange, wanted: unknown): unknown[] {
  return Array.from({ length: right - left + 1 }, (_, c) => {
    const format = { columnWidth: sheet.columnWidths.get(left + c) ?? STANDARD_WIDTH };
    const all = { columnHidden: sheet.hiddenColumns.has(left + c), columnIndex: left + c - 1, format };
    return pick('ColumnProperties', all, wanted as Wanted);
  });
}

function ofCell(
  sheet: SheetState,
  row: number,
  column: number,
  { borderColours }: Behaviour,
): Record<string, unknown> {
  const format = peekCell(sheet, { row, column })?.format ?? newFormat();
  const { EdgeTop: top, EdgeRight: right, EdgeBottom: bottom, EdgeLeft: left } = format.borders;
  const black = borderColours === 'black' ? { color: '#000000' } : {};
  return {
    address: fullAddress(sheet.name, { top: row, left: column, bottom: row, right: column }),
    format: {
      fill: { color: format.fillPattern === 'None' ? '' : format.fillColor, pattern: format.fillPattern },
      font: {
        name: format.fontName,
        size: format.fontSize,
        bold: format.bold,
        italic: format.italic,
        underline: format.underline,
        color: format.color,
      },
      borders: {
        top: { ...top, ...black },
        right: { ...right, ...black },
        bottom: { ...bottom, ...black },
        left: { ...left, ...black },
      },
      protection: { locked: format.locked },
      horizontalAlignment: format.horizontal,
      verticalAlignment: format.vertical,
      wrapText: format.wrap,
      indentLevel: format.indent,
    },
  };
}

function pick(kind: string, all: Record<string, unknown>, wanted: Wanted): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wish] of Object.entries(wanted)) {
    if (!(name in all)) throw unknownMember(kind, name);
    if (wish === undefined || wish === false) continue;
    const value = all[name] as Record<string, unknown>;
    if (wish === true) found[name] = value;
    else found[name] = name === 'borders' ? edges(value, wish) : pick(`${kind}.${name}`, value, wish);
  }
  return found;
}

/** The options name the properties of a border once, for every edge. */
function edges(all: Record<string, unknown>, wanted: Wanted): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(all).map(([edge, border]) => [
      edge,
      pick('CellBorder', border as Record<string, unknown>, wanted),
    ]),
  );
}
