import {
  type CellRange,
  formatA1,
  LAST_COLUMN,
  LAST_ROW,
  columnNumber,
  parseRange,
} from '../../../src/sheet/address';
import { HostError } from '../errors';

/** Every cell of a sheet. */
export const WHOLE: CellRange = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** An address as `getRange` takes it: «A1», «A1:C3», «A:C», «5:5», with $ and with a sheet's name in front. */
export function parseAddress(text: string): CellRange {
  const plain = text.slice(text.lastIndexOf('!') + 1).replace(/\$/g, '');
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { ...WHOLE, top: Number(rows[1]), bottom: Number(rows[2]) };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(plain);
  if (columns)
    return { ...WHOLE, left: columnNumber(columns[1] ?? ''), right: columnNumber(columns[2] ?? '') };
  try {
    return parseRange(plain);
  } catch {
    throw new HostError('InvalidArgument', `not an address: ${text}`);
  }
}

/** Several addresses with commas between, as `getRanges` takes them. Excel refuses more than 8192 characters. */
export function parseAddresses(text: string): CellRange[] {
  if (text.length > 8192) throw new HostError('InvalidArgument', 'address longer than 8192 characters');
  return text.split(',').map((part) => parseAddress(part.trim()));
}

/** «自评表!A1:C3», quoted where Excel quotes. */
export function fullAddress(sheet: string, range: CellRange): string {
  return `${quoteSheet(sheet)}!${shortAddress(range)}`;
}

export function shortAddress(range: CellRange): string {
  const first = formatA1({ row: range.top, column: range.left });
  const last = formatA1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a reference writes it. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
