import { boundsOf, cellKey, cellOfKey, cellRange, type CellRange, formatRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { WritePlan } from '../../plan/plan';
import {
  type Difference,
  differences,
  type Expectation,
  type ExpectedSheet,
  type FoundSheet,
  type Strictness,
} from '../after-writing';
import { parseAreas } from './address';
import { contentsOf } from './content';
import type { Inspection } from './inspection';
import { addedMerges } from './putting-back';

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
    queueSheet(worksheets.getItemOrNullObject(sheet.name), sheet),
  );
  const extra = expected.absent.map((name) => worksheets.getItemOrNullObject(name).load('id'));
  await context.sync();
  const found = new Map(expected.sheets.map(({ name }, index) => [name, sheets[index]?.()]));
  expected.absent.forEach((name, index) => {
    if (extra[index]?.isNullObject === false) found.set(name, NOTHING);
  });
  return differences(expected, (name) => found.get(name), strictness);
}

/** A sheet of which only matters that it is there. */
const NOTHING: FoundSheet = { contentAt: () => ({ value: null }), merges: [] };

/** @returns what to call after the sync: the sheet as found, undefined where it is missing */
function queueSheet(sheet: Excel.Worksheet, expected: ExpectedSheet): () => FoundSheet | undefined {
  sheet.load('id');
  const area = boundsOf([
    ...[...expected.contents.keys()].map((key) => cellRange(cellOfKey(key))),
    ...expected.merged,
  ]);
  const range = area && sheet.getRange(formatRange(area)).load('values,formulas');
  const merges = queueMerges(sheet, expected);
  const reference = queueNames(sheet, [...expected.names.keys()]);
  return () => {
    if (sheet.isNullObject) return undefined;
    const contents =
      area && range ? contentsOf(area, range.values, range.formulas) : new Map<number, CellContent>();
    const contentAt: FoundSheet['contentAt'] = (cell) => contents.get(cellKey(cell)) ?? { value: null };
    return { contentAt, merges: merges(), reference };
  };
}

/** Only where merges matter: asking costs Excel more than reading cells. */
function queueMerges(sheet: Excel.Worksheet, { merged, unmerged }: ExpectedSheet): () => CellRange[] {
  const area = boundsOf([...merged, ...unmerged]);
  if (!area) return () => [];
  const areas = sheet.getRange(formatRange(area)).getMergedAreasOrNullObject().load('address');
  return () => (areas.isNullObject ? [] : parseAreas(areas.address));
}

function queueNames(sheet: Excel.Worksheet, names: readonly string[]): (name: string) => string | undefined {
  const items = new Map(
    names.map((name) => [name, sheet.names.getItemOrNullObject(name).load('formula')] as const),
  );
  return (name) => {
    const item = items.get(name);
    return item === undefined || item.isNullObject ? undefined : String(item.formula);
  };
}
