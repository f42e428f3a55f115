import type { Finding } from '../rules/engine/finding';
import { type CellAddress, cellKey } from '../sheet/address';

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
