import type { Finding } from '../rules/engine/finding';
import { type CellAddress, cellKey } from '../sheet/address';
import type { CellMark } from '../workbook/workbook';

/**
 * A name for each finding that stays while others come and go: rule and place, and which of several of that kind.
 * @returns in the order of the findings
 */
export function keysOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, cells: [cell] }) => {
    const kind = `${rule} ${cell ? cellKey(cell) : ''}`;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return `${kind} ${count}`;
  });
}

/** The finding of that name. */
export function findingOf(findings: readonly Finding[], key: string | undefined): Finding | undefined {
  return findings[keysOf(findings).indexOf(key ?? '')];
}

/** The finding that a selected cell is about: one that points there first, else one that names it at all. */
export function keyAt(findings: readonly Finding[], cell: CellAddress): string | undefined {
  const keys = keysOf(findings);
  const open = findings
    .map((finding, index) => ({ ...finding, key: keys[index] }))
    .filter(({ ignored }) => !ignored);
  const isHere = (place: CellAddress | undefined) => place !== undefined && cellKey(place) === cellKey(cell);
  const found =
    open.find(({ cells: [first] }) => isHere(first)) ?? open.find(({ cells }) => cells.some(isHere));
  return found?.key;
}

/** The cells that findings point to first, each with the gravest of its findings; ignored ones mark nothing. */
export function marksOf(findings: readonly Finding[]): CellMark[] {
  const marks = new Map<number, CellMark>();
  for (const {
    cells: [cell],
    severity,
    ignored,
  } of findings) {
    if (!cell || ignored) continue;
    const known = marks.get(cellKey(cell))?.severity;
    if (known === undefined || GRAVITY.indexOf(severity) < GRAVITY.indexOf(known))
      marks.set(cellKey(cell), { cell, severity });
  }
  return [...marks.values()];
}

/** The findings that point to a cell first. */
export function findingsAt(findings: readonly Finding[], cell: CellAddress): Finding[] {
  return findings.filter(
    ({ cells: [first], ignored }) => first && !ignored && cellKey(first) === cellKey(cell),
  );
}

const GRAVITY = ['E', 'W', 'I'];
