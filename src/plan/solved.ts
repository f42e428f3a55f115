import type { Finding } from '../rules/engine/finding';
import { formatA1 } from '../sheet/address';

/** «已解决2处，还有3处。»: findings of before that are gone, and everything that is found now. */
export function solvedText(before: readonly Finding[], now: readonly Finding[]): string {
  const open = now.filter(({ ignored }) => !ignored);
  const found = new Set(open.map(findingKey));
  const solved = before.filter((finding) => !found.has(findingKey(finding))).length;
  const rest = open.length === 0 ? '没有其他问题' : `还有${open.length}处`;
  return `已解决${solved}处，${rest}。`;
}

/** Which finding it is while the form around it changes: its rule and its first cell. */
export function findingKey({ rule, cells: [cell] }: Finding): string {
  return `${rule} ${cell ? formatA1(cell) : ''}`;
}
