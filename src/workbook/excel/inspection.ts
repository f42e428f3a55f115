import { boundsOf, cellKey, cellRange, type CellRange, formatRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { WritePlan } from '../../plan/plan';
import { sheetsOf } from '../before-writing';
import { parseAreas } from './address';
import { contentsOf } from './content';
import { LOOK_PROPERTIES, type Look, lookOf } from './look';
import { type ReportSnapshot, queueReport } from './report-snapshot';

/** A sheet that a plan writes into, as it is before. Also what 恢复 needs. */
export interface SheetInspection {
  readonly name: string;
  readonly isProtected: boolean;
  /** Whether protection locks all of the cells to write, none, or (null) some. */
  readonly locked: boolean | null;
  readonly area: CellRange;
  readonly contents: ReadonlyMap<number, CellContent>;
  readonly numberFormats: ReadonlyMap<number, string>;
  /** Of the cells that get a style, and of those whose look they follow. */
  readonly looks: ReadonlyMap<number, Look>;
  /** Merges in the area; undefined where Excel would not tell. */
  readonly merges: readonly CellRange[] | undefined;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Name → what it refers to; undefined where it does not exist. */
  readonly names: ReadonlyMap<string, string | undefined>;
}

/** The workbook before a plan. */
export interface Inspection {
  readonly sheets: readonly SheetInspection[];
  /** Sheets of ours that will be replaced. */
  readonly reports: readonly ReportSnapshot[];
  /** All worksheets; empty where the plan adds none. */
  readonly sheetNames: readonly string[];
  readonly isStructureProtected: boolean;
}

/** Reads everything a plan touches: one sync. */
export async function inspect(
  context: Excel.RequestContext,
  plan: WritePlan,
  withMerges: boolean,
): Promise<Inspection> {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  const sheets = sheetsOf(plan).map((name) => queueSheet(worksheets.getItem(name), plan, name, withMerges));
  const replaced = plan.newSheets.filter(({ replaces }) => replaces !== undefined);
  const reports = replaced.map((sheet) => queueReport(worksheets, sheet));
  if (plan.newSheets.length > 0) worksheets.load('items/name');
  await context.sync();
  return {
    sheets: sheets.map((finish) => finish()),
    reports: reports.map((finish) => finish()),
    sheetNames: plan.newSheets.length > 0 ? worksheets.items.map(({ name }) => name) : [],
    isStructureProtected: protection.protected,
  };
}

/** Queues the loads of one sheet. @returns what to call after the sync */
function queueSheet(
  sheet: Excel.Worksheet,
  plan: WritePlan,
  name: string,
  withMerges: boolean,
): () => SheetInspection {
  const area = areaOf(plan, name);
  const range = sheet.getRange(formatRange(area));
  range.load('values,formulas,numberFormat');
  sheet.protection.load('protected');
  const cells = sheet.getRange(formatRange(area)).format.protection.load('locked');
  const merges = withMerges ? leftwards(sheet, area).getMergedAreasOrNullObject().load('address') : undefined;
  const looks = queueLooks(sheet, plan, name);
  const rowHeights = queueRowHeights(sheet, plan, name);
  const names = queueNames(sheet, plan, name);
  return () => ({
    name,
    isProtected: sheet.protection.protected,
    locked: cells.locked,
    area,
    contents: contentsOf(area, range.values, range.formulas),
    numberFormats: formatsOf(area, range.numberFormat),
    looks: looks(),
    merges: merges && (merges.isNullObject ? [] : parseAreas(merges.address)),
    rowHeights: rowHeights(),
    names: names(),
  });
}

/** All cells of a plan on one sheet; A1 where it only sets heights or names. */
function areaOf({ edits, merges }: WritePlan, name: string): CellRange {
  const cells = edits.filter(({ sheet }) => sheet === name).map(({ cell }) => cellRange(cell));
  const merged = merges.filter(({ sheet }) => sheet === name).map(({ range }) => range);
  return boundsOf([...cells, ...merged]) ?? { top: 1, left: 1, bottom: 1, right: 1 };
}

/** Merges are anchored at their left: those that reach into the area begin left of it. */
function leftwards(sheet: Excel.Worksheet, area: CellRange): Excel.Range {
  return sheet.getRange(formatRange({ ...area, left: 1 }));
}

function formatsOf({ top, left }: CellRange, formats: readonly (readonly unknown[])[]): Map<number, string> {
  const found = new Map<number, string>();
  formats.forEach((row, r) =>
    row.forEach((format, c) => found.set(cellKey({ row: top + r, column: left + c }), String(format))),
  );
  return found;
}

/** Looks of the cells that get one (together: a block), and of single cells that are followed. */
function queueLooks(sheet: Excel.Worksheet, { edits }: WritePlan, name: string): () => Map<number, Look> {
  const styled = edits.filter((edit) => edit.sheet === name && edit.style !== undefined);
  const followed = styled.flatMap(({ style }) => (style?.like ? [cellRange(style.like)] : []));
  const distinct = new Map(followed.map((range) => [formatRange(range), range]));
  const block = boundsOf(styled.map(({ cell }) => cellRange(cell)));
  const ranges = [...(block ? [block] : []), ...distinct.values()];
  const answers = ranges.map((range) =>
    sheet.getRange(formatRange(range)).getCellProperties(LOOK_PROPERTIES),
  );
  return () => {
    const looks = new Map<number, Look>();
    ranges.forEach((range, index) => putLooks(looks, range, answers[index]?.value ?? []));
    return looks;
  };
}

function putLooks(
  looks: Map<number, Look>,
  { top, left }: CellRange,
  properties: readonly (readonly Excel.CellProperties[])[],
): void {
  properties.forEach((row, r) =>
    row.forEach((cell, c) => looks.set(cellKey({ row: top + r, column: left + c }), lookOf(cell))),
  );
}

function queueRowHeights(sheet: Excel.Worksheet, plan: WritePlan, name: string): () => Map<number, number> {
  const rows = plan.rowHeights.filter((each) => each.sheet === name).map(({ row }) => row);
  const formats = rows.map((row) => sheet.getRange(`${row}:${row}`).format.load('rowHeight'));
  return () => new Map(rows.map((row, index) => [row, formats[index]?.rowHeight ?? 0]));
}

function queueNames(
  sheet: Excel.Worksheet,
  plan: WritePlan,
  name: string,
): () => Map<string, string | undefined> {
  const names = plan.names.filter((each) => each.sheet === name).map((each) => each.name);
  const items = names.map((each) => sheet.names.getItemOrNullObject(each).load('formula'));
  return () =>
    new Map(
      names.map((each, index) => {
        const item = items[index];
        return [each, item === undefined || item.isNullObject ? undefined : String(item.formula)];
      }),
    );
}
