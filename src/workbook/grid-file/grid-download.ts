import type { CellStyle, NewCell, NewSheet } from '../../sheet/new-sheet';
import type { Edit, NameEdit, WritePlan } from '../../plan/plan';
import { hasMerge } from '../../plan/apply';
import { type CellAddress, cellKey, type CellRange, cellOfKey, contains } from '../../sheet/address';
import type { Cell, Sheet } from '../../sheet/sheet';
import { plainFormula, sameContent } from '../same-content';
import type { GridState } from '../grid/grid-workbook';

/** What the grid says where it does not know a function; the file knows better. */
const UNKNOWN_FUNCTION = '#NAME?';

/** A sheet as the file holds it. */
export interface OriginalSheet {
  readonly sheet: Sheet;
  /** Array formulas and data tables: no single cell of them can be written. */
  readonly arrays: readonly CellRange[];
}

/** Everything that the grid holds and the file does not yet, as one plan for the file. Pure. */
export function changesOf(
  originals: readonly OriginalSheet[],
  { sheets, plans, heights }: Pick<GridState, 'sheets' | 'plans' | 'heights'>,
): WritePlan {
  const newSheets = standing(plans, sheets);
  const made = new Set(newSheets.map(({ name }) => name));
  const styles = writtenStyles(plans);
  const pairs = originals.flatMap((original) => {
    const { name } = original.sheet;
    const live = made.has(name) ? undefined : sheets.find((sheet) => sheet.name === name);
    return live ? [{ original, live }] : [];
  });
  const edits = pairs.flatMap(({ original, live }) => editsOf(original, live, styles));
  // A row that grew and holds what the file holds again is left as it was.
  const grown = heights.filter(({ sheet, row }) =>
    edits.some((edit) => edit.sheet === sheet && edit.cell.row === row),
  );
  return {
    edits,
    merges: pairs.flatMap(({ original, live }) =>
      live.merges
        .filter((range) => !hasMerge(original.sheet, range))
        .map((range) => ({ sheet: live.name, range })),
    ),
    rowHeights: [...plans.flatMap(({ rowHeights }) => rowHeights), ...grown],
    names: lastNames(plans),
    together: plans.flatMap(({ together = [] }) => together),
    newSheets,
    obstacles: [],
    // The grid kept to the cells that protection leaves open; results of locked formulas come along.
    writesLocked: true,
    remarks: [],
    isComputed: true,
  };
}

/** Whether a plan writes anything. */
export function isEmpty({ edits, merges, rowHeights, names, newSheets }: WritePlan): boolean {
  return [edits, merges, rowHeights, names, newSheets].every(({ length }) => length === 0);
}

type Styles = ReadonlyMap<string, CellStyle>;

function editsOf({ sheet: original, arrays }: OriginalSheet, live: Sheet, styles: Styles): Edit[] {
  const styled = [...styles.keys()].flatMap((place) => {
    const [sheet, key] = splitPlace(place);
    return sheet === live.name ? [key] : [];
  });
  const keys = new Set([...original.cells.keys(), ...live.cells.keys(), ...styled]);
  return [...keys].flatMap((key) => {
    const [cell, was, is] = [cellOfKey(key), original.cells.get(key), live.cells.get(key)];
    const isArray = arrays.some((range) => contains(range, cell));
    if (isArray && isUntouched(contentOf(was), contentOf(is))) return [];
    return editOf(live.name, cell, was, is, styles.get(placeOf(live.name, key)));
  });
}

function editOf(
  sheet: string,
  cell: CellAddress,
  before: Cell | undefined,
  after: Cell | undefined,
  written: CellStyle | undefined,
): Edit[] {
  const [was, is] = [contentOf(before), contentOf(after)];
  const style = withFormat(written, before, after);
  if (style === undefined && (sameContent(was, is) || isMisunderstood(was, is))) return [];
  // Where the formula stays, it stays as the file spells it.
  const isSameFormula =
    is.formula !== undefined && plainFormula(is.formula) === plainFormula(was.formula ?? '');
  const formula = isSameFormula ? was.formula : is.formula;
  const content = { value: is.value, ...(formula === undefined ? {} : { formula }) };
  const words = { group: 'form', label: '', explanation: '' } as const;
  return [{ sheet, cell, before: was, after: content, ...words, ...(style ? { style } : {}) }];
}

function contentOf(cell: Cell | undefined): Edit['before'] {
  if (!cell) return { value: null };
  return cell.formula === undefined ? { value: cell.value } : { value: cell.value, formula: cell.formula };
}

/** In an array: computed anew, or shown by the grid as values only. */
function isUntouched(was: Edit['before'], is: Edit['before']): boolean {
  if (is.formula !== undefined) return plainFormula(is.formula) === plainFormula(was.formula ?? '');
  return sameContent({ value: was.value }, is);
}

function isMisunderstood(was: Edit['before'], is: Edit['before']): boolean {
  const sameFormula =
    was.formula !== undefined && plainFormula(was.formula) === plainFormula(is.formula ?? '');
  return sameFormula && is.value === UNKNOWN_FUNCTION;
}

/** A number typed as «50%» or as a date brings its format. */
function withFormat(
  style: CellStyle | undefined,
  before: Cell | undefined,
  after: Cell | undefined,
): CellStyle | undefined {
  const numberFormat = after?.numberFormat;
  const isNew = numberFormat !== undefined && numberFormat !== (before?.numberFormat ?? 'General');
  return isNew ? { ...style, numberFormat } : style;
}

function writtenStyles(plans: readonly WritePlan[]): Styles {
  const styles = new Map<string, CellStyle>();
  for (const { sheet, cell, style } of plans.flatMap(({ edits }) => edits)) {
    const place = placeOf(sheet, cellKey(cell));
    if (style) styles.set(place, { ...styles.get(place), ...style });
  }
  return styles;
}

function placeOf(sheet: string, key: number): string {
  return `${key} ${sheet}`;
}

function splitPlace(place: string): [sheet: string, key: number] {
  const space = place.indexOf(' ');
  return [place.slice(space + 1), Number(place.slice(0, space))];
}

function lastNames(plans: readonly WritePlan[]): NameEdit[] {
  const all = plans.flatMap(({ names }) => names);
  return [...new Map(all.map((each) => [`${each.name} ${each.sheet}`, each])).values()];
}

/** The sheets made here that are still there, with what was typed into them since. */
function standing(plans: readonly WritePlan[], sheets: readonly Sheet[]): NewSheet[] {
  const made = new Map<string, NewSheet>();
  for (const sheet of plans.flatMap(({ newSheets }) => newSheets)) {
    const old = sheet.replaces === undefined ? undefined : made.get(sheet.replaces);
    if (old) made.delete(old.name);
    made.set(sheet.name, old ? replacing(sheet, old.replaces) : sheet);
  }
  return [...made.values()].flatMap((sheet) => {
    const live = sheets.find(({ name }) => name === sheet.name);
    return live ? [{ ...sheet, cells: liveCells(sheet, live) }] : [];
  });
}

/** A second report takes the place of whatever the first one took in the file. */
function replacing(sheet: NewSheet, replaces: string | undefined): NewSheet {
  if (replaces !== undefined) return { ...sheet, replaces };
  const { name, merges, columnWidths, rowHeights, page, breaks, charts } = sheet;
  return {
    name,
    cells: sheet.cells.map(({ style, ...cell }) => ({ ...cell, style: withoutLike(style) })),
    merges,
    columnWidths,
    rowHeights,
    page,
    ...(breaks ? { breaks } : {}),
    ...(charts ? { charts: charts.map((chart) => ({ ...chart, isNew: true })) } : {}),
  };
}

/** A look without what it takes over from a sheet that the file never had. */
function withoutLike(style: CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([trait]) => trait !== 'like'));
}

function liveCells({ cells }: NewSheet, live: Sheet): NewCell[] {
  const known = new Set(cells.map(({ cell }) => cellKey(cell)));
  const written = cells.map(({ cell, style }) => ({
    cell,
    style,
    ...contentOf(live.cells.get(cellKey(cell))),
  }));
  const typed = [...live.cells].filter(([key]) => !known.has(key));
  return [
    ...written,
    ...typed.map(([key, cell]) => ({ cell: cellOfKey(key), style: formatStyle(cell), ...contentOf(cell) })),
  ];
}

function formatStyle({ numberFormat }: Cell): CellStyle {
  return numberFormat === 'General' ? {} : { numberFormat };
}
