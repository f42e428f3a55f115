import { normalise } from '../values/normalise';
import { isTitle } from './blocks';
import { inColumn } from './fields';
import type { IndicatorColumns, TextField } from './form';
import { isResultTitle, statedIn } from './labels';
import { isAmount } from './recognise/values';
import { indicatorWords, SPEAKS } from './recognise/words';
import { extentOf, type Scan, type ScannedRow, textAt } from './scan';

/** «注：…», «未完成原因：…»: what such a line begins with. */
const NOTE = /^[(（]?(?:注|说明|备注|.{0,8}原因(?:说明|分析)?)\d*[:：]/;

/** A line of text between two indicators, which neither is one nor ends their table: the next row goes on with points. */
export function isNoteBetween(scan: Scan, row: ScannedRow, columns: IndicatorColumns): boolean {
  const [only] = row.cells;
  if (!only || row.cells.length > 1 || typeof only.cell.value !== 'string') return false;
  const text = only.cell.text.trim();
  if (isTitle(text) || isResultTitle(text) || statedIn(text) !== '') return false;
  if (!NOTE.test(normalise(text)) && !(columns.level1 !== undefined && isWide(scan, row, columns)))
    return false;
  const next = rowBelow(scan, row.row);
  return next !== undefined && isIndicatorLine(scan, next, columns);
}

/** The next row that holds something, behind no more blank ones than stand within a table. */
function rowBelow({ byRow }: Scan, row: number): ScannedRow | undefined {
  return byRow.get(row + 1) ?? byRow.get(row + 2) ?? byRow.get(row + 3);
}

/** Over the names and beyond them. */
function isWide(
  { sheet }: Scan,
  { row, cells: [only] }: ScannedRow,
  { level3 = 1 }: IndicatorColumns,
): boolean {
  return only !== undefined && extentOf(sheet, { row, column: only.column }).right > level3;
}

/** A name in its column, points in theirs, and no word of a total. */
function isIndicatorLine(scan: Scan, { row, hits }: ScannedRow, columns: IndicatorColumns): boolean {
  const { level3, weight, score } = columns;
  if (level3 === undefined || hits.some(({ role }) => role === 'total' || role === 'statedTotal'))
    return false;
  const name = textAt(scan.sheet, { row, column: level3 });
  const points = [weight, score].some((column) => {
    const cell = inColumn(row, column);
    return cell !== undefined && isAmount(textAt(scan.sheet, cell));
  });
  return points && name !== '' && !isAmount(name);
}

/** «未完成原因：2个点位因道路施工延期。» right below an indicator tells its reason. */
export function reasonIn({ row, cells: [only] }: ScannedRow): TextField | undefined {
  const [, label = '', value] =
    /^([^:：]{2,14})[:：]\s*(\S[\s\S]*)$/.exec(only?.cell.text.trim() ?? '') ?? [];
  const isReason = (indicatorWords(label).reason?.score ?? 0) >= SPEAKS && /原因/.test(label);
  return only && isReason && value !== undefined ? { value, cell: { row, column: only.column } } : undefined;
}
