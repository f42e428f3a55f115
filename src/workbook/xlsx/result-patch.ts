import type { CellValue } from '../../sheet/sheet';
import { to1904 } from './date-serial';
import { sameResult } from './formula-results';
import { XlsxReading } from './reading';
import type { Results } from './recalculation';
import { resultSplices } from './result-splices';
import { type CellPlace, cellsByKey, readSheetLayout } from './sheet-layout';
import { applySplices } from './splice';

/**
 * A workbook with new results of its formulas. Results that do not read back as they should are left out: Excel computes
 * them when it opens the file.
 */
export function withNewResults(reading: XlsxReading, results: Results): XlsxReading {
  const changed = [...results].filter(([, cells]) => cells.size > 0);
  if (changed.length === 0) return reading;
  const parts = new Map(
    changed.map(([sheet, cells]) => [reading.entry(sheet).path, patched(reading, sheet, cells)] as const),
  );
  const written = new XlsxReading(reading.file.with(parts), reading);
  return changed.every(([sheet, cells]) => holds(written, sheet, cells)) ? written : reading;
}

function holds(reading: XlsxReading, sheet: string, results: ReadonlyMap<number, CellValue>): boolean {
  const { cells } = reading.sheet(sheet);
  return [...results].every(([key, result]) => sameResult(cells.get(key)?.value ?? null, result));
}

function patched(reading: XlsxReading, sheet: string, results: ReadonlyMap<number, CellValue>): string {
  const { path } = reading.entry(sheet);
  const xml = reading.file.text(path);
  const layout = readSheetLayout(xml, path, []);
  const places = cellsByKey(layout);
  return applySplices(
    xml,
    [...results].flatMap(([key, result]) => {
      const place = places.get(key);
      return place ? resultSplices(layout.prefix, place, inFile(reading, place, result)) : [];
    }),
  );
}

/** A day as the workbook counts it. */
function inFile(reading: XlsxReading, { style }: CellPlace, result: CellValue): CellValue {
  const isDay = typeof result === 'number' && reading.formats().at(style ?? 0).showsDay;
  return isDay && reading.workbook.date1904 ? to1904(result) : result;
}
