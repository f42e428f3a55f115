import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { type CellAddress, type CellRange, contains } from '../../sheet/address';
import type { ChoiceList } from './choice-list';
import { valueOf } from './content';

/** More words than this nobody looks through. */
const MOST = 200;

/** The words that are offered for a cell, as they stand in the workbook now. */
export function choicesFor(
  lists: readonly ChoiceList[],
  cell: CellAddress,
  sheetNamed: (name: string | undefined) => FWorksheet | null,
): readonly string[] {
  const source = lists.find(({ ranges }) => ranges.some((range) => contains(range, cell)))?.source;
  if (!source) return [];
  if (isWords(source)) return source.filter((word) => word !== '');
  const sheet = sheetNamed(source.sheet);
  return sheet ? wordsIn(sheet, source.range) : [];
}

function isWords(source: ChoiceList['source']): source is readonly string[] {
  return Array.isArray(source);
}

function wordsIn(sheet: FWorksheet, { top, left, bottom, right }: CellRange): string[] {
  const words: string[] = [];
  const last = Math.min(bottom, sheet.getLastRow() + 1);
  for (let row = top; row <= last && words.length < MOST; row++)
    for (let column = left; column <= right; column++) {
      const cell = sheet.getSheet().getCellRaw(row - 1, column - 1);
      const value = cell ? valueOf(cell) : null;
      if (value !== null && value !== '') words.push(String(value));
    }
  return words;
}
