import { type CellRange, LAST_COLUMN, LAST_ROW, parseRange } from '../../sheet/address';

/**
 * Addresses as Excel gives them: with the sheet's name in front, several with commas between, with or without a space.
 * Names in quotes may hold commas themselves.
 * @example parseAreas("'甲,乙'!A1:B2, '甲,乙'!C3") // two ranges
 */
export function parseAreas(text: string): CellRange[] {
  const areas = text.match(/\s*(?:'(?:[^']|'')*'![^,]*|[^,]+)/g) ?? [];
  return areas.flatMap((area) => {
    const range = parseExcelRange(area.trim());
    return range ? [range] : [];
  });
}

/** One address of Excel's: «自评表!$A$1:$C$3», «5:5» (rows), «A:C» (columns). Undefined for anything else. */
export function parseExcelRange(text: string): CellRange | undefined {
  const plain = text.slice(text.lastIndexOf('!') + 1);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: LAST_COLUMN };
  const columns = /^(\$?[A-Z]+):(\$?[A-Z]+)$/i.exec(plain);
  try {
    return columns ? { ...parseRange(`${columns[1]}1:${columns[2]}1`), bottom: LAST_ROW } : parseRange(plain);
  } catch {
    return undefined;
  }
}
