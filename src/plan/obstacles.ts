import { formatA1 } from '../sheet/address';
import { isLocked, type Sheet } from '../sheet/sheet';
import type { Edit, Obstacle } from './plan';

/** What is in the way of a plan's edits; said before anything is written. */
export function obstaclesOf(sheet: Sheet, edits: readonly Edit[]): Obstacle[] {
  if (!sheet.isProtected) return [];
  const locked = edits.filter(({ cell, before, after }) => {
    const touches = before.value !== after.value || before.formula !== after.formula;
    return touches && isLocked(sheet, cell);
  });
  if (locked.length === 0) return [];
  const cells = locked.map(({ cell }) => cell);
  const shown = cells.slice(0, 6).map(formatA1).join('、');
  const message = `工作表“${sheet.name}”受保护，${shown}${cells.length > 6 ? ` 等${cells.length}个单元格` : ''}已锁定，不能写入。请先在“审阅—撤销工作表保护”后再计算。`;
  return [{ code: 'locked-cell', sheet: sheet.name, cells, message }];
}
