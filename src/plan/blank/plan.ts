import { NO_WRITES, type WritePlan } from '../plan';
import { blankSheet } from './blank-sheet';
import type { BlankWishes } from './content';

/** A blank form as one more sheet of a workbook; its name is one that is not taken. */
export function planBlankForm(wishes: BlankWishes, sheetNames: readonly string[]): WritePlan {
  const sheet = blankSheet(wishes);
  const newSheets = [{ ...sheet, name: freeName(sheet.name, sheetNames) }];
  return { ...NO_WRITES, newSheets };
}

/** Excel takes «表» and «表 » apart, but no two names that differ in capitals only. */
function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}
