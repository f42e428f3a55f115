import { lookAt } from '../../src/panel/looking';
import { termsWith } from '../../src/acts/look';
import { LookMemory } from '../../src/rules/engine/look-memory';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { cellKey } from '../../src/sheet/address';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { type Cell, createSheet, type Sheet } from '../../src/sheet/sheet';
import { sheetOfForm } from './forms';
import { at, since } from './measure';

const TERMS = termsWith({ suppressions: [] }, NOTHING_KEPT);

/** What looks after edits cost: CPU time of the middle one, of the 95th of 100, and what the middle one allocates. */
export interface LookFigures {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly kb: number;
}

/**
 * A person changes one cell after the other; each time the whole sheet comes anew from the host, as the hosts give it, and
 * is looked at.
 */
export function measureLooks(count: number, looks: number, warmUp: number): LookFigures {
  const form = sheetOfForm(count);
  const edits = editsOf(form);
  const look = makeLook();
  const changed = new Map<number, Cell['value']>();
  const times: number[] = [];
  const sizes: number[] = [];
  for (let index = 0; index < warmUp + looks; index++) {
    edits[(index * 7) % edits.length]?.(changed, index);
    const sheet = freshSheet(form, changed);
    const heap = process.memoryUsage().heapUsed;
    const start = process.cpuUsage();
    look(sheet);
    if (index >= warmUp) times.push(since(start));
    sizes.push((process.memoryUsage().heapUsed - heap) / 1024);
  }
  // A collection in between makes the heap smaller: such a look says nothing of what it allocated.
  const kb = at(
    sizes.slice(warmUp).filter((size) => size > 0),
    0.5,
  );
  return { p50Ms: at(times, 0.5), p95Ms: at(times, 0.95), kb };
}

/** One panel's looks. */
function makeLook(): (sheet: Sheet) => unknown {
  const memory = new LookMemory();
  return (sheet) => lookAt(sheet, 0, TERMS, memory);
}

type Edit = (changed: Map<number, Cell['value']>, index: number) => void;

/** Scores typed into one row after the other, and texts. */
function editsOf({ cells }: NewSheet): Edit[] {
  const typed = cells.filter(({ cell: { column, row }, value }) => column >= 6 && row > 13 && value !== null);
  return typed.map(({ cell, value }) => (changed, index) => {
    const next = typeof value === 'number' ? Number((value * (index % 3 === 0 ? 0.9 : 1)).toFixed(4)) : value;
    changed.set(cellKey(cell), typeof next === 'string' && index % 3 === 1 ? `${next}。` : next);
  });
}

function freshSheet({ name, cells, merges }: NewSheet, changed: ReadonlyMap<number, Cell['value']>): Sheet {
  const read = new Map<number, Cell>();
  for (const { cell, value: before, style } of cells) {
    const value = changed.get(cellKey(cell)) ?? before;
    const numberFormat = style.numberFormat ?? 'General';
    if (value !== null)
      read.set(cellKey(cell), { value, text: shown(value, numberFormat), numberFormat, locked: true });
  }
  return createSheet({ name, merges: merges.map((merge) => ({ ...merge })), cells: read });
}

function shown(value: NonNullable<Cell['value']>, numberFormat: string): string {
  return numberFormat === '0.00%' && typeof value === 'number'
    ? `${(value * 100).toFixed(2)}%`
    : String(value);
}
