import { cellKey, type CellAddress, type CellRange, formatRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { WritePlan } from '../../plan/plan';
import { boundsOf, cellRange, parseAreas, sameRange } from './address';
import { contentsOf, holds, sameEntry } from './content';
import type { Inspection } from './inspection';
import { placeOf } from './painting';
import { addedMerges } from './putting-back';
import { absoluteReference } from './writing';

/** What should stand on one sheet. */
interface ExpectedSheet {
  readonly name: string;
  readonly contents: ReadonlyMap<number, CellContent>;
  /** Merges that must be there, and ranges that must not be merged. */
  readonly merged: readonly CellRange[];
  readonly unmerged: readonly CellRange[];
  readonly names: ReadonlyMap<string, string | undefined>;
}

/** What should stand in the workbook. */
export interface Expectation {
  readonly sheets: readonly ExpectedSheet[];
  /** Sheets that must not be there. */
  readonly absent: readonly string[];
}

/** Where the workbook is not as expected. */
export interface Difference {
  readonly sheet: string;
  readonly kind: 'missing-sheet' | 'extra-sheet' | 'cell' | 'merge' | 'name';
  readonly cell?: CellAddress;
  /** Of a cell. */
  readonly wanted?: CellContent;
  readonly found?: CellContent;
}

/** How strictly formulas are compared: with what they compute, or only as they are entered. */
export type Strictness = 'values' | 'entries';

/** The workbook as a plan leaves it. */
export function expectAfter(plan: WritePlan, before: Inspection): Expectation {
  const sheets = before.sheets.map(({ name }) => ({
    name,
    contents: new Map(
      plan.edits.filter(({ sheet }) => sheet === name).map(({ cell, after }) => [cellKey(cell), after]),
    ),
    merged: plan.merges.filter(({ sheet }) => sheet === name).map(({ range }) => range),
    unmerged: [],
    names: new Map(
      plan.names
        .filter(({ sheet }) => sheet === name)
        .map((each) => [each.name, absoluteReference(name, each.refersTo)]),
    ),
  }));
  const added = plan.newSheets.map(({ name, cells, merges }) => ({
    name,
    contents: new Map(cells.map((cell) => [cellKey(cell.cell), cell])),
    merged: merges,
    unmerged: [],
    names: new Map<string, string>(),
  }));
  return { sheets: [...sheets, ...added], absent: [] };
}

/** The workbook as it was before a plan. */
export function expectBefore(plan: WritePlan, before: Inspection): Expectation {
  const sheets = before.sheets.map((sheet) => {
    const keys = plan.edits.filter((edit) => edit.sheet === sheet.name).map(({ cell }) => cellKey(cell));
    const contents = new Map(keys.map((key) => [key, sheet.contents.get(key) ?? { value: null }]));
    return { name: sheet.name, contents, merged: [], unmerged: addedMerges(plan, sheet), names: sheet.names };
  });
  const reports = before.reports.map(({ name, contents, merges }) => ({
    name,
    contents,
    merged: merges,
    unmerged: [],
    names: new Map<string, string>(),
  }));
  const added = plan.newSheets.filter(({ replaces }) => replaces === undefined);
  const renamed = before.reports.filter(({ name, newName }) => name !== newName);
  return {
    sheets: [...sheets, ...reports],
    absent: [...added.map(({ name }) => name), ...renamed.map(({ newName }) => newName)],
  };
}

/** Compares a workbook with what should stand in it: one sync. @returns every difference */
export async function compare(
  context: Excel.RequestContext,
  expected: Expectation,
  strictness: Strictness,
): Promise<Difference[]> {
  const { worksheets } = context.workbook;
  const sheets = expected.sheets.map((sheet) =>
    queueSheet(worksheets.getItemOrNullObject(sheet.name), sheet, strictness),
  );
  const extra = expected.absent.map((name) => worksheets.getItemOrNullObject(name).load('id'));
  await context.sync();
  return [
    ...sheets.flatMap((finish) => finish()),
    ...expected.absent
      .filter((_, index) => extra[index]?.isNullObject === false)
      .map((sheet) => ({ sheet, kind: 'extra-sheet' as const })),
  ];
}

function queueSheet(
  sheet: Excel.Worksheet,
  expected: ExpectedSheet,
  strictness: Strictness,
): () => Difference[] {
  sheet.load('id');
  const area = boundsOf([
    ...[...expected.contents.keys()].map((key) => cellRange(placeOf(key))),
    ...expected.merged,
  ]);
  const range = area && sheet.getRange(formatRange(area)).load('values,formulas');
  const merges = queueMerges(sheet, expected);
  const names = [...expected.names.keys()].map((name) =>
    sheet.names.getItemOrNullObject(name).load('formula'),
  );
  return () => {
    if (sheet.isNullObject) return [{ sheet: expected.name, kind: 'missing-sheet' }];
    const contents =
      area && range ? contentsOf(area, range.values, range.formulas) : new Map<number, CellContent>();
    return [
      ...cellDifferences(expected, contents, strictness),
      ...mergeDifferences(expected, merges()),
      ...nameDifferences(expected, names),
    ];
  };
}

function cellDifferences(
  { name: sheet, contents }: ExpectedSheet,
  found: ReadonlyMap<number, CellContent>,
  strictness: Strictness,
): Difference[] {
  const same = strictness === 'values' ? holds : sameEntry;
  return [...contents].flatMap(([key, wanted]) => {
    const there = found.get(key) ?? { value: null };
    if (same(there, wanted)) return [];
    return [{ sheet, kind: 'cell' as const, cell: placeOf(key), wanted, found: there }];
  });
}

/** Only where merges matter: asking costs Excel more than reading cells. */
function queueMerges(sheet: Excel.Worksheet, { merged, unmerged }: ExpectedSheet): () => CellRange[] {
  const area = boundsOf([...merged, ...unmerged]);
  if (!area) return () => [];
  const areas = sheet.getRange(formatRange(area)).getMergedAreasOrNullObject().load('address');
  return () => (areas.isNullObject ? [] : parseAreas(areas.address));
}

function mergeDifferences(
  { name: sheet, merged, unmerged }: ExpectedSheet,
  found: CellRange[],
): Difference[] {
  const isThere = (range: CellRange) => found.some((merge) => sameRange(merge, range));
  const missing = merged.filter((range) => range.top !== range.bottom || range.left !== range.right);
  const wrong = [...missing.filter((range) => !isThere(range)), ...unmerged.filter(isThere)];
  return wrong.map(({ top, left }) => ({ sheet, kind: 'merge', cell: { row: top, column: left } }));
}

function nameDifferences(
  { name: sheet, names }: ExpectedSheet,
  items: readonly Excel.NamedItem[],
): Difference[] {
  return [...names.values()].flatMap((wanted, index) => {
    const item = items[index];
    const found = item === undefined || item.isNullObject ? undefined : String(item.formula);
    return normal(found) === normal(wanted) ? [] : [{ sheet, kind: 'name' as const }];
  });
}

/** Excel quotes sheet names only where it must. */
function normal(formula: string | undefined): string | undefined {
  return formula?.replace(/'/g, '').toUpperCase();
}
