import type { WritePlan } from '../../plan/plan';
import type { CellAddress, CellRange } from '../../sheet/address';
import {
  cellsCompared,
  type Difference,
  expectAfter,
  type Expectation,
  notAsPlanned,
  refuseChangedSince,
  type Strictness,
} from '../after-writing';
import { refuseObstacles } from '../before-writing';
import { changedMeanwhile, type Conflict } from '../conflict';
import { PartialWriteError, type Receipt, WorkbookError } from '../workbook';
import { compare, expectBefore } from './comparison';
import type { Connection } from './connection';
import { officeCode, toWorkbookError } from './errors';
import { type Inspection, inspect } from './inspection';
import { moveCharts } from './charts';
import { setUpPages } from './page';
import { queueTogether } from './page-breaks';
import { addedMerges, writeBefore } from './putting-back';
import { conflictsNow, type LockedCells, refuseInExcel } from './refusal';
import { conflictsSince } from './since';
import { Snapshot } from './snapshot';
import { settle } from './settling';
import { queuePlan } from './writing';

/** How often putting back is tried before giving up. */
const ATTEMPTS = 3;

const AS_BEFORE = '表格保持写入前的样子。';

/** Somebody typed into cells of the plan between our look and our write. */
class Overtaken extends Error {
  constructor(
    readonly conflicts: readonly Conflict[],
    /** The workbook as it stood in the moment before it was written. */
    readonly met: Inspection,
  ) {
    super('overtaken');
  }
}

/** Hears of a sheet that was added or written anew, before its events come. */
export type OnSheet = (sheet: { readonly id: string; readonly name: string }) => void;

/**
 * Writes a plan, all or nothing, in at most three round trips when nothing goes wrong: look, write, read back.
 * @param signal ends the wait for a cell that is being edited; once writing has begun it has no effect
 * @throws {WorkbookError} with the workbook as it was before; {PartialWriteError} when that could not be achieved
 */
export async function applyPlan(
  connection: Connection,
  plan: WritePlan,
  { signal, onSheet }: { readonly signal?: AbortSignal; readonly onSheet: OnSheet },
): Promise<Receipt> {
  refuseObstacles(plan);
  const before = await inspected(connection, plan, signal);
  refuseInExcel(plan, before, await lockedIn(connection, plan, before, signal));
  const expected = expectAfter(plan);
  try {
    const { isUndoable, remarks } = await write(connection, plan, before, onSheet);
    const [difference, ...more] = await differences(connection, expected, 'values');
    const settled = difference ? await settle(connection, expected, [difference, ...more]) : [];
    const verified = cellsCompared(expected);
    return { plan, verified, isUndoable, remarks: [...remarks, ...settled], snapshot: new Snapshot(before) };
  } catch (error) {
    if (error instanceof Overtaken) throw await putBackAfter(overtaken(error), connection, plan, error.met);
    throw await putBackAfter(error, connection, plan, before);
  }
}

function overtaken({ conflicts }: Overtaken): WorkbookError {
  return changedMeanwhile(conflicts, '写入的同时有人改了这些单元格，没有覆盖。请重新计算后再写回。');
}

/**
 * Puts back what a plan overwrote.
 * @param overwritesChanges whether cells that a person changed since are put back as well
 * @returns the merges that are gone again
 * @throws {WorkbookError} changed-meanwhile, wrong-receipt, not-restored
 */
export async function restorePlan(
  connection: Connection,
  { plan, snapshot }: Receipt,
  overwritesChanges: boolean,
  signal?: AbortSignal,
): Promise<{ sheet: string; range: CellRange }[]> {
  if (!(snapshot instanceof Snapshot))
    throw new WorkbookError('wrong-receipt', '这不是本工作簿的写入记录，无法恢复。');
  const { before } = snapshot;
  const after = expectAfter(plan);
  const changed = await connection.read((context) => compare(context, after, 'entries'), signal);
  refuseMissing(changed, before);
  if (!overwritesChanges) refuseChangedSince(conflictsSince(changed, plan, before));
  const failure = await putBack(connection, plan, before);
  if (failure !== undefined) throw notRestored(failure);
  return before.sheets.flatMap((sheet) =>
    addedMerges(plan, sheet).map((range) => ({ sheet: sheet.name, range })),
  );
}

/** Excel refuses to list more than 512 merges; then the plan goes without, and reading back finds what went wrong. */
async function inspected(connection: Connection, plan: WritePlan, signal?: AbortSignal): Promise<Inspection> {
  try {
    return await connection.read((context) => inspect(context, plan, true), signal);
  } catch (error) {
    if (officeCode(causeOf(error)) !== 'GeneralException') throw withOutcome(error);
    try {
      return await connection.read((context) => inspect(context, plan, false), signal);
    } catch (again) {
      throw withOutcome(again);
    }
  }
}

function withOutcome(error: unknown): WorkbookError {
  const isOurs = error instanceof WorkbookError && officeCode(causeOf(error)) === undefined;
  return toWorkbookError(error, isOurs ? '' : AS_BEFORE);
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

/** Which cells are locked is asked only once it is known that some are: one more round trip. */
async function lockedIn(
  connection: Connection,
  plan: WritePlan,
  { sheets }: Inspection,
  signal?: AbortSignal,
): Promise<LockedCells> {
  const guarded = sheets.filter(({ isProtected, locked }) => isProtected && locked !== false);
  if (guarded.length === 0) return new Map();
  return connection.read(async (context) => {
    const found = guarded.map(({ name }) => queueLocked(context, plan, name));
    await context.sync();
    return new Map(guarded.map(({ name }, index) => [name, found[index]?.() ?? []]));
  }, signal);
}

function queueLocked(context: Excel.RequestContext, plan: WritePlan, name: string): () => CellAddress[] {
  const sheet = context.workbook.worksheets.getItem(name);
  const edits = plan.edits.filter((edit) => edit.sheet === name);
  const cells = edits.map(({ cell }) => sheet.getCell(cell.row - 1, cell.column - 1).format.protection);
  cells.forEach((protection) => protection.load('locked'));
  return () => edits.filter((_, index) => cells[index]?.locked !== false).map(({ cell }) => cell);
}

/** What another try cannot change: it was refused, not tripped over. */
const FINAL = new Set([
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
]);

/**
 * One batch. A group of undo can fail for reasons of its own (a member without undo, several builds' faults): what was
 * begun is put back, and the plan is written once more without a group.
 * @returns whether Excel can undo it, and what could not be set up
 */
async function write(
  connection: Connection,
  plan: WritePlan,
  before: Inspection,
  onSheet: OnSheet,
): Promise<{ isUndoable: boolean; remarks: readonly string[] }> {
  let remarks: readonly string[] = [];
  const batch = async (context: Excel.RequestContext) => {
    remarks = await writeOnce(context, plan, before, onSheet);
  };
  try {
    await connection.write(batch, true);
    return { isUndoable: connection.groupsUndo, remarks };
  } catch (error) {
    const isFinal = error instanceof Overtaken || FINAL.has(officeCode(error) ?? '');
    if (!connection.groupsUndo || isFinal) throw error;
    const failure = await putBack(connection, plan, before);
    if (failure !== undefined) throw failure;
    await connection.write(batch, false);
    return { isUndoable: false, remarks };
  }
}

async function writeOnce(
  context: Excel.RequestContext,
  plan: WritePlan,
  before: Inspection,
  onSheet: OnSheet,
): Promise<readonly string[]> {
  const { added, met } = queuePlan(context, plan, before);
  await context.sync();
  added.forEach(({ id, name }) => onSheet({ id, name }));
  const now = met();
  const conflicts = conflictsNow(plan, now);
  if (conflicts.length > 0) throw new Overtaken(conflicts, now);
  const breakPages = queueTogether(context, plan);
  const remarks = [...(await setUpPages(context, plan)), ...(await moveCharts(context, plan))];
  await breakPages();
  return remarks;
}

/** Reads back. A read that fails is tried again: what stands there decides, not whether the answer came at once. */
async function differences(
  connection: Connection,
  expected: Expectation,
  strictness: Strictness,
): Promise<Difference[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await connection.read((context) => compare(context, expected, strictness));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function putBackAfter(
  error: unknown,
  connection: Connection,
  plan: WritePlan,
  before: Inspection,
): Promise<WorkbookError> {
  const failure = await putBack(connection, plan, before);
  if (failure === undefined) return toWorkbookError(error, AS_BEFORE);
  const message = `${toWorkbookError(error).message}表格可能只写入了一部分；恢复联系后请点“恢复”退回写入前的样子。`;
  const receipt = { plan, verified: 0, snapshot: new Snapshot(before) };
  return new PartialWriteError(message, receipt, { cause: error });
}

/**
 * Puts everything back and reads it back, a few times if need be. As one step of undo only the first time, and never
 * where a sheet goes again or gets its name back: Excel can undo neither.
 * @returns why it did not work; undefined when it did
 */
async function putBack(connection: Connection, plan: WritePlan, before: Inspection): Promise<unknown> {
  const canBeGrouped = plan.newSheets.length === 0;
  const expected = expectBefore(plan, before);
  let failure: unknown;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const isGrouped = canBeGrouped && attempt === 1;
      await connection.write((context) => writeBefore(context, plan, before), isGrouped);
      const [difference] = await differences(connection, expected, 'entries');
      if (!difference) return undefined;
      failure = notAsPlanned(difference, '');
    } catch (error) {
      failure = error;
    }
  }
  return (await wasNeverWritten(connection, failure, expected)) ? undefined : failure;
}

/** A workbook that refuses every write (read-only) refused the plan's as well: nothing is there to be put back. */
async function wasNeverWritten(
  connection: Connection,
  failure: unknown,
  before: Expectation,
): Promise<boolean> {
  if (officeCode(failure) !== 'AccessDenied') return false;
  try {
    return (await differences(connection, before, 'entries')).length === 0;
  } catch {
    return false;
  }
}

function refuseMissing(changed: readonly Difference[], { sheets }: Inspection): void {
  const missing = changed.find(
    ({ kind, sheet }) => kind === 'missing-sheet' && sheets.some(({ name }) => name === sheet),
  );
  if (!missing) return;
  throw new WorkbookError(
    'sheet-not-found',
    `工作表“${missing.sheet}”已不存在，可能已被删除或改名，无法恢复。`,
  );
}

function notRestored(failure: unknown): WorkbookError {
  const { message } = toWorkbookError(failure);
  return new WorkbookError('not-restored', `${message}没有完全恢复，请稍候再点一次“恢复”。`, {
    cause: failure,
  });
}
