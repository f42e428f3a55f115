import { cellKey, type CellRange, sameRange } from '../../sheet/address';
import type { WritePlan } from '../../plan/plan';
import type { Inspection, SheetInspection } from './inspection';
import { JOURNAL_NAMESPACE, queueJournal } from './journal';
import type { Look } from './look';
import { dropBreaks } from './page-breaks';
import { paint } from './painting';
import type { ReportSnapshot } from './report-snapshot';

/** What of a plan is there now. A missing item takes no orders, and some builds of Excel may refuse to give it any. */
interface Presence {
  hasSheet(name: string): boolean;
  hasName(sheet: string, name: string): boolean;
  readonly journals: readonly Excel.CustomXmlPart[];
}

/**
 * Puts a workbook back as it was before a plan: two syncs, what is there and the orders. It may run twice, and after
 * only part of the plan was written: whatever is not there is left out. While it runs the workbook says so.
 */
export async function writeBefore(
  context: Excel.RequestContext,
  plan: WritePlan,
  before: Inspection,
): Promise<void> {
  const presence = await lookWhatIsThere(context, plan, before);
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const done = queueJournal(context.workbook, { plan, before });
  for (const { name, replaces } of plan.newSheets) {
    if (replaces === undefined && presence.hasSheet(name)) worksheets.getItem(name).delete();
  }
  for (const sheet of before.sheets) {
    if (presence.hasSheet(sheet.name)) queueSheet(worksheets.getItem(sheet.name), plan, sheet, presence);
  }
  before.reports.forEach((report) => queueReport(worksheets, report, presence));
  presence.journals.forEach((part) => part.delete());
  done();
  await context.sync();
  await dropBreaks(context, plan);
}

async function lookWhatIsThere(
  context: Excel.RequestContext,
  { newSheets }: WritePlan,
  { sheets, reports }: Inspection,
): Promise<Presence> {
  const { worksheets, customXmlParts } = context.workbook;
  const wanted = [
    ...newSheets.map(({ name }) => name),
    ...sheets.map(({ name }) => name),
    ...reports.flatMap(({ name, newName }) => [name, newName]),
  ];
  const found = [...new Set(wanted)].map((name) => ({
    name,
    sheet: worksheets.getItemOrNullObject(name).load('id'),
    names: (sheets.find((each) => each.name === name)?.names ?? new Map<string, undefined>()).keys(),
  }));
  const names = found.flatMap(({ name, sheet, names: each }) =>
    [...each].map((key) => ({
      key: `${name}!${key}`,
      item: sheet.names.getItemOrNullObject(key).load('name'),
    })),
  );
  const journals = customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load('items/id');
  await context.sync();
  const there = new Set(found.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name));
  const named = new Set(names.filter(({ item }) => !item.isNullObject).map(({ key }) => key));
  return {
    hasSheet: (name) => there.has(name),
    hasName: (sheet, name) => named.has(`${sheet}!${name}`),
    journals: journals.items,
  };
}

function queueSheet(
  sheet: Excel.Worksheet,
  plan: WritePlan,
  before: SheetInspection,
  presence: Presence,
): void {
  const edits = plan.edits.filter((edit) => edit.sheet === before.name);
  const keys = new Set(edits.map(({ cell }) => cellKey(cell)));
  const styled = edits.filter(({ style }) => style !== undefined).map(({ cell }) => cellKey(cell));
  paint(sheet, {
    unmerge: addedMerges(plan, before),
    numberFormats: pick(before.numberFormats, keys),
    contents: pick(before.contents, keys),
    looks: pick<Look>(before.looks, new Set(styled)),
    rowHeights: before.rowHeights,
  });
  for (const [name, formula] of before.names) {
    if (!presence.hasName(before.name, name)) continue;
    const item = sheet.names.getItem(name);
    if (formula === undefined) item.delete();
    else item.formula = formula;
  }
}

/** Merges of the plan that were not there before. */
export function addedMerges(plan: WritePlan, before: SheetInspection): CellRange[] {
  return plan.merges
    .filter(({ sheet }) => sheet === before.name)
    .map(({ range }) => range)
    .filter((range) => !before.merges?.some((merge) => sameRange(merge, range)));
}

function pick<T>(all: ReadonlyMap<number, T>, keys: ReadonlySet<number>): Map<number, T> {
  return new Map([...all].filter(([key]) => keys.has(key)));
}

/** Whichever of its two names the sheet bears now. */
function queueReport(
  worksheets: Excel.WorksheetCollection,
  report: ReportSnapshot,
  presence: Presence,
): void {
  const name = [report.newName, report.name].find((each) => presence.hasSheet(each));
  if (name === undefined) return;
  const sheet = worksheets.getItem(name);
  sheet.getRange().clear();
  paint(sheet, report);
  if (name !== report.name) sheet.name = report.name;
}
