import { cellKey, type CellRange } from '../../sheet/address';
import type { WritePlan } from '../../plan/plan';
import { sameRange } from './address';
import type { Inspection, SheetInspection } from './inspection';
import type { Look } from './look';
import { paint } from './painting';
import type { ReportSnapshot } from './report-snapshot';

/**
 * Queues what puts a workbook back as it was before a plan. It may run twice, and after only part of the plan was
 * written: whatever is not there is left out.
 */
export function queueBefore(context: Excel.RequestContext, plan: WritePlan, before: Inspection): void {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  for (const { name, replaces } of plan.newSheets) {
    if (replaces === undefined) worksheets.getItemOrNullObject(name).delete();
  }
  before.sheets.forEach((sheet) => queueSheet(worksheets.getItemOrNullObject(sheet.name), plan, sheet));
  before.reports.forEach((report) => queueReport(worksheets, report));
}

function queueSheet(sheet: Excel.Worksheet, plan: WritePlan, before: SheetInspection): void {
  const edits = plan.edits.filter((edit) => edit.sheet === before.name);
  const keys = edits.map(({ cell }) => cellKey(cell));
  const styled = edits.filter(({ style }) => style !== undefined).map(({ cell }) => cellKey(cell));
  paint(sheet, {
    unmerge: addedMerges(plan, before),
    numberFormats: pick(before.numberFormats, keys),
    contents: pick(before.contents, keys),
    looks: pick<Look>(before.looks, styled),
    rowHeights: before.rowHeights,
  });
  queueNames(sheet, before);
}

/** Merges of the plan that were not there before. */
export function addedMerges(plan: WritePlan, before: SheetInspection): CellRange[] {
  return plan.merges
    .filter(({ sheet }) => sheet === before.name)
    .map(({ range }) => range)
    .filter((range) => !before.merges?.some((merge) => sameRange(merge, range)));
}

function pick<T>(all: ReadonlyMap<number, T>, keys: readonly number[]): Map<number, T> {
  return new Map([...all].filter(([key]) => keys.includes(key)));
}

function queueNames(sheet: Excel.Worksheet, { names }: SheetInspection): void {
  for (const [name, formula] of names) {
    const item = sheet.names.getItemOrNullObject(name);
    if (formula === undefined) item.delete();
    else item.formula = formula;
  }
}

/** Whichever of its two names the sheet bears now; a missing sheet takes no orders. */
function queueReport(worksheets: Excel.WorksheetCollection, report: ReportSnapshot): void {
  for (const name of new Set([report.newName, report.name])) {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.getRange().clear();
    paint(sheet, report);
    if (name !== report.name) sheet.name = report.name;
  }
}
