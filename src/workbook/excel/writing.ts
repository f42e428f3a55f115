import { absoluteReference, cellKey, formatA1, formatRange, sameRange } from '../../sheet/address';
import type { CellContent, NewSheet } from '../../sheet/new-sheet';
import type { WritePlan } from '../../plan/plan';
import { contentsOf } from './content';
import type { Inspection, SheetInspection } from './inspection';
import { queueJournal } from './journal';
import { type Look, lookOfStyle } from './look';
import { paint, type Painting } from './painting';

/** What was queued, for after the sync. */
export interface QueuedPlan {
  /** Sheets that the plan adds or writes anew, with id and name. */
  readonly added: readonly Excel.Worksheet[];
  /** What stood in the cells in the moment before they were written: somebody may have typed since they were read. */
  met(): Inspection;
}

/** Queues a whole plan; the caller's sync sends it in one batch. While that runs the workbook says so. */
export function queuePlan(context: Excel.RequestContext, plan: WritePlan, before: Inspection): QueuedPlan {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const moments = before.sheets.map((sheet) => queueMoment(worksheets.getItem(sheet.name), sheet));
  const done = queueJournal(context.workbook, { plan, before });
  for (const sheet of before.sheets) {
    paint(worksheets.getItem(sheet.name), paintingOf(plan, sheet));
    queueNames(worksheets.getItem(sheet.name), plan, sheet);
  }
  const added = plan.newSheets.map((sheet) => {
    const earlier = before.reports.find(({ newName }) => newName === sheet.name);
    return queueNewSheet(worksheets, sheet, earlier?.looks).load('id,name');
  });
  done();
  return { added, met: () => ({ ...before, sheets: moments.map((moment) => moment()) }) };
}

function queueMoment(sheet: Excel.Worksheet, before: SheetInspection): () => SheetInspection {
  const range = sheet.getRange(formatRange(before.area)).load('values,formulas');
  return () => ({ ...before, contents: contentsOf(before.area, range.values, range.formulas) });
}

function paintingOf(plan: WritePlan, before: SheetInspection): Painting {
  const edits = plan.edits.filter(({ sheet }) => sheet === before.name);
  const merges = plan.merges.filter(({ sheet }) => sheet === before.name).map(({ range }) => range);
  const numberFormats = new Map<number, string>();
  const contents = new Map<number, CellContent>();
  const looks = new Map<number, Look>();
  for (const { cell, after, style } of edits) {
    const key = cellKey(cell);
    const format = style?.numberFormat ?? formatFor(after, before.numberFormats.get(key));
    if (format !== undefined) numberFormats.set(key, format);
    if (!isStillEmpty(before, key, after)) contents.set(key, after);
    if (style) looks.set(key, lookOfStyle(style, style.like && before.looks.get(cellKey(style.like))));
  }
  const rows = plan.rowHeights.filter(
    ({ sheet, row, points }) => sheet === before.name && points > (before.rowHeights.get(row) ?? 0),
  );
  return {
    numberFormats,
    contents,
    looks,
    rowHeights: new Map(rows.map(({ row, points }) => [row, points])),
    merges: merges.filter((range) => !before.merges?.some((each) => sameRange(each, range))),
  };
}

/** In a cell of format «text» formulas and numbers would become text. */
function formatFor({ value, formula }: CellContent, now: string | undefined): string | undefined {
  return now === '@' && (formula !== undefined || typeof value === 'number') ? 'General' : undefined;
}

/** Cells that only get a look: nothing to write. */
function isStillEmpty({ contents }: SheetInspection, key: number, after: CellContent): boolean {
  const isEmpty = ({ value, formula }: CellContent) => formula === undefined && (value ?? '') === '';
  return isEmpty(after) && isEmpty(contents.get(key) ?? { value: null });
}

function queueNames(sheet: Excel.Worksheet, { names }: WritePlan, before: SheetInspection): void {
  for (const { sheet: owner, name, refersTo } of names) {
    if (owner !== before.name) continue;
    if (before.names.get(name) === undefined) sheet.names.add(name, sheet.getRange(formatA1(refersTo)));
    else sheet.names.getItem(name).formula = `=${absoluteReference(owner, refersTo)}`;
  }
}

const NO_LOOKS: ReadonlyMap<number, Look> = new Map();

/** A new sheet, or one of ours written anew in its place. Print set-up comes later, by itself. */
function queueNewSheet(
  worksheets: Excel.WorksheetCollection,
  planned: NewSheet,
  looks: ReadonlyMap<number, Look> = NO_LOOKS,
): Excel.Worksheet {
  const sheet = planned.replaces === undefined ? worksheets.add(planned.name) : emptied(worksheets, planned);
  const contents = planned.cells.filter(
    ({ value, formula }) => formula !== undefined || (value ?? '') !== '',
  );
  paint(sheet, {
    numberFormats: new Map(
      planned.cells.flatMap(({ cell, style }) =>
        style.numberFormat === undefined ? [] : [[cellKey(cell), style.numberFormat] as const],
      ),
    ),
    contents: new Map(contents.map((each) => [cellKey(each.cell), each])),
    looks: new Map(
      planned.cells.map(({ cell, style }) => [
        cellKey(cell),
        lookOfStyle(style, style.like && looks.get(cellKey(style.like))),
      ]),
    ),
    rowHeights: planned.rowHeights,
    columnWidths: new Map([...planned.columnWidths].map(([column, width]) => [column, pointsOf(width)])),
    merges: planned.merges,
  });
  return sheet;
}

function emptied(
  worksheets: Excel.WorksheetCollection,
  { name, replaces = name }: NewSheet,
): Excel.Worksheet {
  const sheet = worksheets.getItem(replaces);
  sheet.getRange().clear();
  if (name !== replaces) sheet.name = name;
  return sheet;
}

/** Excel counts columns in characters of 7 pixels and 5 pixels of margin; Office.js in points. 0 hides. */
function pointsOf(characters: number): number | 'hidden' {
  return characters === 0 ? 'hidden' : Math.trunc(characters * 7 + 5) * 0.75;
}
