import { type CellRange, cellKey, cellOfKey } from '../../src/sheet/address';
import { type Cell, type CellValue, createSheet, type Sheet } from '../../src/sheet/sheet';
import { hostileNumber, hostileText } from './hostile';
import type { Random } from './random';

const FORMATS = [
  'General',
  '0%',
  '0.00',
  '@',
  'yyyy"年"m"月"',
  '#,##0.00_);[Red](#,##0.00)',
  '[h]:mm',
  '0.00E+00',
];

/** A form with a few cells, merges, rows or columns changed as no person would: the same seed gives the same sheet. */
export function spoiltSheet(forms: readonly Sheet[], random: Random): Sheet {
  const form = random.pick(forms);
  const cells = new Map(shifted(form.cells, random));
  const changes = 1 + random.below(12);
  for (let i = 0; i < changes; i++) spoilCell(cells, form, random);
  return createSheet({
    name: random.chance(0.1) ? hostileName(random) : form.name,
    cells,
    merges: spoiltMerges(form.merges, random),
    hiddenRows: random.chance(0.2) ? new Set([random.below(40)]) : form.hiddenRows,
  });
}

function spoilCell(cells: Map<number, Cell>, { used }: Sheet, random: Random): void {
  const keys = [...cells.keys()];
  const fresh = cellKey({
    row: 1 + random.below((used?.bottom ?? 30) + 5),
    column: 1 + random.below((used?.right ?? 9) + 3),
  });
  const key = random.chance(0.8) && keys.length > 0 ? random.pick(keys) : fresh;
  if (random.chance(0.15)) cells.delete(key);
  else
    cells.set(
      key,
      random.chance(0.2) ? (cells.get(random.pick([fresh, ...keys])) ?? cell(1)) : spoilt(random),
    );
}

function spoilt(random: Random): Cell {
  const value = random.pick<() => CellValue>([
    () => hostileText(random),
    () => hostileText(random),
    () => hostileNumber(random),
    () => random.chance(0.5),
    () => '#DIV/0!',
  ])();
  const format = random.pick(FORMATS);
  const made = cell(value, format);
  return random.chance(0.1)
    ? { ...made, formula: random.pick(['1+1', 'SUM(A1:Z99)', 'A1&B2', 'NOSUCH(1']) }
    : made;
}

function cell(value: CellValue, numberFormat = 'General'): Cell {
  return { value, text: String(value), numberFormat, locked: true };
}

/** Now and then a row or a column is missing or doubled. */
function shifted(cells: Sheet['cells'], random: Random): [number, Cell][] {
  if (random.chance(0.7)) return [...cells];
  const at = 1 + random.below(20);
  const by = random.pick([-1, 1, 2]);
  const isRow = random.chance(0.6);
  return [...cells].flatMap(([key, one]): [number, Cell][] => {
    const { row, column } = cellOfKey(key);
    const place = isRow
      ? { row: row >= at ? row + by : row, column }
      : { row, column: column >= 1 + (at % 9) ? column + by : column };
    return place.row < 1 || place.column < 1 ? [] : [[cellKey(place), one]];
  });
}

function spoiltMerges(merges: readonly CellRange[], random: Random): readonly CellRange[] {
  if (random.chance(0.6)) return merges;
  const kept = merges.filter(() => random.chance(0.8));
  const [top, left] = [1 + random.below(20), 1 + random.below(8)];
  return [...kept, { top, left, bottom: top + random.below(6), right: left + random.below(6) }];
}

/** A sheet name that Excel would take. */
function hostileName(random: Random): string {
  return (
    hostileText(random)
      .replace(/[[\]:*?/\\\p{Cc}]|^'|'$/gu, '')
      .slice(0, 31) || '表'
  );
}
