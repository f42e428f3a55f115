import { cellKey, type CellAddress, type CellRange } from '../sheet/address';
import { anchorOf, type Cell, isPicture, type Sheet, visibleCell } from '../sheet/sheet';
import { type LabelRole, roleOf } from './labels';
import type { LabelBlock } from './layout';
import type { Answers } from './answers';
import { isIndexRow } from './index-rows';
import type { Evidence, LabelState } from './reading';
import { picked } from '../values/picked';

/** A label found on a sheet. */
export interface LabelHit {
  readonly role: LabelRole;
  readonly text: string;
  readonly cell: CellAddress;
  /** How its role is known. */
  readonly state: Exclude<LabelState, 'unread' | 'irrelevant'>;
  readonly evidence: readonly Evidence[];
  /** A person's answer that holds in this block only. */
  readonly block?: LabelBlock;
  /** What the label is in other blocks: by other answers, or by the layout book. */
  readonly elsewhere?: readonly LabelHit[];
}

/** What a label is in a block: what a person said of it there, else what it is everywhere. */
export function hitIn(hit: LabelHit | undefined, block: LabelBlock): LabelHit | undefined {
  if (!hit || (hit.block === undefined && !hit.elsewhere)) return hit;
  const all = [hit, ...(hit.elsewhere ?? [])];
  return all.find((each) => each.block === block) ?? all.find((each) => each.block === undefined);
}

/** The hits of a row as they are in a block. */
export function hitsIn({ hits }: Pick<ScannedRow, 'hits'>, block: LabelBlock): readonly LabelHit[] {
  return hits.length === 0 ? hits : picked(hits, (hit) => hitIn(hit, block));
}

/** The non-empty cells of one row, from left to right. */
export interface ScannedRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly cell: Cell }[];
  readonly hits: readonly LabelHit[];
}

/** A sheet read once: its non-empty rows in order, with the labels they hold. */
export interface Scan {
  readonly sheet: Sheet;
  readonly rows: readonly ScannedRow[];
  readonly byRow: ReadonlyMap<number, ScannedRow>;
  readonly answers: Answers;
  /** Labels that a person called irrelevant: by cell the blocks where they are, «undefined» for all. */
  readonly setAside: ReadonlyMap<number, readonly (LabelBlock | undefined)[]>;
  /** Formulas whose result the file does not hold. */
  readonly uncomputed: readonly UncomputedCell[];
}

/** Whether a person said that no check needs what a label heads. */
export function isSetAside({ setAside }: Scan, cell: CellAddress, block: LabelBlock): boolean {
  const blocks = setAside.size === 0 ? undefined : setAside.get(cellKey(cell));
  return blocks?.some((each) => each === undefined || each === block) ?? false;
}

/** A formula without a stored result: computed by us, or its result is not known. */
export interface UncomputedCell {
  readonly cell: CellAddress;
  readonly result: NonNullable<Cell['result']>;
}

/** One pass over the non-empty cells. */
export function scanSheet(sheet: Sheet, answers: Answers): Scan {
  const columns = new Map<number, { column: number; cell: Cell }[]>();
  const uncomputed: UncomputedCell[] = [];
  let last = { row: -1, cells: [] as { column: number; cell: Cell }[] };
  sheet.cells.forEach((cell, key) => {
    const row = Math.floor((key - 1) / 16_384);
    const column = key - row * 16_384;
    if (cell.result) uncomputed.push({ cell: { row, column }, result: cell.result });
    if (cell.value === null || cell.value === '' || (cell.text === '' && isPicture(cell))) return;
    if (row !== last.row) {
      last = { row, cells: columns.get(row) ?? [] };
      columns.set(row, last.cells);
    }
    last.cells.push({ column, cell });
  });
  const rows = [...columns]
    .filter(([, cells]) => !isIndexRow(cells))
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => scanRow(row, cells, sheet.name, answers));
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return { sheet, rows, byRow, answers, setAside: setAsideIn(rows, sheet.name, answers), uncomputed };
}

function setAsideIn(rows: readonly ScannedRow[], sheet: string, answers: Answers): Scan['setAside'] {
  const found = new Map<number, (LabelBlock | undefined)[]>();
  for (const { row, cells } of answers.isEmpty ? [] : rows) {
    for (const { column, cell } of cells) {
      if (typeof cell.value !== 'string') continue;
      const said = answers.at(sheet, { row, column }, cell.value);
      const blocks = said.filter(({ meaning }) => meaning === 'irrelevant').map(({ block }) => block);
      if (blocks.length > 0) found.set(cellKey({ row, column }), blocks);
    }
  }
  return found;
}

function scanRow(
  row: number,
  cells: { column: number; cell: Cell }[],
  sheet: string,
  answers: Answers,
): ScannedRow {
  putInOrder(cells);
  const hits: LabelHit[] = [];
  for (const { column, cell } of cells) {
    if (typeof cell.value !== 'string') continue;
    const role = answers.isEmpty ? roleOf(cell.value) : undefined;
    const hit = answers.isEmpty
      ? role && knownHit(role, cell.value, { row, column })
      : hitAt({ row, column }, cell.value, sheet, answers);
    if (hit) hits.push(hit);
  }
  if (answers.isEmpty) return { row, cells, hits };
  const blank = answers
    .inRow(sheet, row)
    .filter(({ cell }) => !cells.some(({ column }) => column === cell.column));
  for (const { cell, meaning } of blank) {
    if (meaning !== 'irrelevant') hits.push(chosen(meaning, '', cell));
  }
  return { row, cells, hits: blank.length === 0 ? hits : hits.sort((a, b) => a.cell.column - b.cell.column) };
}

/** Most hosts hand over the cells of a row from left to right. */
function putInOrder(cells: { column: number }[]): void {
  const isInOrder = cells.every(
    ({ column }, index) => index === 0 || (cells[index - 1]?.column ?? 0) < column,
  );
  if (!isInOrder) cells.sort((a, b) => a.column - b.column);
}

const KNOWN: readonly Evidence[] = [{ code: 'layout-book', params: {} }];
const CHOSEN: readonly Evidence[] = [{ code: 'person', params: {} }];

/** A person's answers come before the layout book, each in its block. */
function hitAt(cell: CellAddress, text: string, sheet: string, answers: Answers): LabelHit | undefined {
  const said = answers.at(sheet, cell, text);
  const hits = picked(said, ({ meaning, block }) =>
    meaning === 'irrelevant' ? undefined : chosen(meaning, text, cell, block),
  );
  const isSaidOfAll = said.some(({ block }) => block === undefined);
  const role = isSaidOfAll ? undefined : roleOf(text);
  const all: LabelHit[] = role ? [...hits, knownHit(role, text, cell)] : hits;
  const [first, ...elsewhere] = all;
  return first && elsewhere.length > 0 ? { ...first, elsewhere } : first;
}

/** A label of the layout book. */
export function knownHit(role: LabelRole, text: string, cell: CellAddress): LabelHit {
  return { role, text, cell, state: 'known', evidence: KNOWN };
}

function chosen(role: LabelRole, text: string, cell: CellAddress, block?: LabelBlock): LabelHit {
  return { role, text, cell, state: 'chosen', evidence: CHOSEN, ...(block ? { block } : {}) };
}

/** The merge that covers a cell, or the cell itself as a range. */
export function extentOf(sheet: Sheet, { row, column }: CellAddress): CellRange {
  return (
    sheet.mergeByCell.get(cellKey({ row, column })) ?? { top: row, left: column, bottom: row, right: column }
  );
}

/** The anchor of the cell to the right of a label. */
export function rightOf(sheet: Sheet, label: CellAddress): CellAddress {
  const { top, right } = extentOf(sheet, label);
  return anchorOf(sheet, { row: top, column: right + 1 });
}

/** The anchor of the cell below a label. */
export function below(sheet: Sheet, label: CellAddress): CellAddress {
  const { bottom, left } = extentOf(sheet, label);
  return anchorOf(sheet, { row: bottom + 1, column: left });
}

/** Trimmed text a person sees at an address; «» where blank. */
export function textAt(sheet: Sheet, { row, column }: CellAddress): string {
  return visibleCell(sheet, row, column)?.text.trim() ?? '';
}
