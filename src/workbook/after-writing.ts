import type { WritePlan } from '../plan/plan';
import {
  absoluteReference,
  type CellAddress,
  cellKey,
  cellOfKey,
  type CellRange,
  sameRange,
} from '../sheet/address';
import type { CellContent } from '../sheet/new-sheet';
import { sheetsOf } from './before-writing';
import { changedMeanwhile, type Conflict } from './conflict';
import { listCells } from './list-cells';
import { sameContent, sameEntry } from './same-content';
import { WorkbookError } from './workbook';

/** What should stand on one sheet. */
export interface ExpectedSheet {
  readonly name: string;
  /** By cellKey. */
  readonly contents: ReadonlyMap<number, CellContent>;
  /** Merges that must be there, and ranges that must not be merged. */
  readonly merged: readonly CellRange[];
  readonly unmerged: readonly CellRange[];
  /** Name → what it must refer to; undefined: it must not be there. */
  readonly names: ReadonlyMap<string, string | undefined>;
}

/** What should stand in the workbook. */
export interface Expectation {
  readonly sheets: readonly ExpectedSheet[];
  /** Sheets that must not be there. */
  readonly absent: readonly string[];
}

/** What a host reads of a sheet to compare it. */
export interface FoundSheet {
  readonly contentAt: (cell: CellAddress) => CellContent;
  readonly merges: readonly CellRange[];
  /** What a name refers to; undefined: there is none. Hosts that keep no names leave this out. */
  readonly reference?: (name: string) => string | undefined;
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
export function expectAfter(plan: WritePlan): Expectation {
  const written = sheetsOf(plan).map((name) => ({
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
  return { sheets: [...written, ...added], absent: [] };
}

/** How many cells an expectation compares. */
export function cellsCompared({ sheets }: Expectation): number {
  return sheets.reduce((sum, { contents }) => sum + contents.size, 0);
}

/** The comparison of every host: where a workbook is not as expected. `find` gives undefined for a missing sheet. */
export function differences(
  expected: Expectation,
  find: (sheet: string) => FoundSheet | undefined,
  strictness: Strictness,
): Difference[] {
  const wrong = expected.sheets.flatMap((sheet) => onSheet(sheet, find(sheet.name), strictness));
  const extra = expected.absent.filter((name) => find(name) !== undefined);
  return [...wrong, ...extra.map((sheet) => ({ sheet, kind: 'extra-sheet' as const }))];
}

/** The error of a workbook that was written and reads otherwise. @param outcome Chinese: what became of it */
export function notAsPlanned({ sheet, kind, cell }: Difference, outcome: string): WorkbookError {
  if (kind === 'missing-sheet')
    return new WorkbookError(
      'sheet-not-found',
      `工作表“${sheet}”已不存在，可能已被删除或改名，已放弃写入。${outcome}`,
    );
  const where = cell ? `的 ${listCells([cell])} ` : '';
  const message = `写入后读回核对时，工作表“${sheet}”${where}与方案不一致，已放弃写入。${outcome}`;
  return new WorkbookError('verify-failed', message);
}

/** Cells that no longer hold what a plan wrote, as conflicts. */
export function conflictsIn(found: readonly Difference[]): Conflict[] {
  return found.flatMap(({ sheet, cell, wanted, found: there }) =>
    cell && wanted && there ? [{ sheet, cell, expected: wanted, found: there }] : [],
  );
}

/** @throws {WorkbookError} changed-meanwhile where cells were changed after a plan was written */
export function refuseChangedSince(conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return;
  const what = '写入之后，这些单元格又被改过。恢复会丢掉这些修改；确认要恢复时请再选一次“仍然恢复”。';
  throw changedMeanwhile(conflicts, what, '写入的');
}

function onSheet(
  expected: ExpectedSheet,
  found: FoundSheet | undefined,
  strictness: Strictness,
): Difference[] {
  if (!found) return [{ sheet: expected.name, kind: 'missing-sheet' }];
  return [
    ...cellDifferences(expected, found, strictness),
    ...mergeDifferences(expected, found),
    ...nameDifferences(expected, found),
  ];
}

function cellDifferences(
  { name: sheet, contents }: ExpectedSheet,
  { contentAt }: FoundSheet,
  strictness: Strictness,
): Difference[] {
  const isSame = strictness === 'values' ? sameContent : sameEntry;
  return [...contents].flatMap(([key, wanted]) => {
    const cell = cellOfKey(key);
    const found = contentAt(cell);
    return isSame(found, wanted) ? [] : [{ sheet, kind: 'cell' as const, cell, wanted, found }];
  });
}

function mergeDifferences(
  { name: sheet, merged, unmerged }: ExpectedSheet,
  { merges }: FoundSheet,
): Difference[] {
  const isThere = (range: CellRange) => merges.some((merge) => sameRange(merge, range));
  const wanted = merged.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  const wrong = [...wanted.filter((range) => !isThere(range)), ...unmerged.filter(isThere)];
  return wrong.map(({ top, left }) => ({ sheet, kind: 'merge', cell: { row: top, column: left } }));
}

function nameDifferences({ name: sheet, names }: ExpectedSheet, { reference }: FoundSheet): Difference[] {
  if (!reference) return [];
  const wrong = [...names].filter(([name, wanted]) => normal(reference(name)) !== normal(wanted));
  return wrong.map(() => ({ sheet, kind: 'name' }));
}

/** Programs quote sheet names only where they must, and some put «=» in front. */
function normal(formula: string | undefined): string | undefined {
  return formula?.replace(/^=/, '').replace(/'/g, '').toUpperCase();
}
