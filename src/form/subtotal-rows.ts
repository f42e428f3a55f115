import type { Indicator, IndicatorColumns, LevelLabel } from './form';
import { bareLabel } from './labels';
import { addsUpAll, edgeOf } from './recognise/total-row';
import type { Scan, ScannedRow } from './scan';

/**
 * «小计», «产出指标得分» among the levels or names: it adds up the points of the rows above, which must not count twice.
 * @param above the indicators read so far: without «小计» only the name of their own level says so
 */
export function isSubtotal(
  { cells }: ScannedRow,
  columns: IndicatorColumns,
  above: readonly Indicator[],
): boolean {
  const edge = edgeOf(columns);
  const label = cells.find(({ column, cell: { text } }) => column <= edge && speaksOfSum(text));
  if (!label) return false;
  const bare = bareLabel(label.cell.text);
  return SUBTOTAL.test(bare) || (!hasValues(cells, columns) && addsUpLevel(bare, above.at(-1)));
}

/** Of all rows, and no total follows. */
export function isLastSum(
  scan: Scan,
  { row }: ScannedRow,
  columns: IndicatorColumns,
  above: readonly Indicator[],
): boolean {
  const next = scan.byRow.get(row + 1);
  return !next?.hits.some(({ role }) => role === 'total') && addsUpAll(scan.sheet, row, columns, above);
}

const SUBTOTAL = /^[\u4e00-\u9fff]{0,10}小计$/;
/** What follows the name of a level in the row that adds it up. */
const SUM = /(?:得分|评分|分值|分数)?(?:小计|合计|汇总|小结)$|(?:得分|总分)$/;

/** Nearly no label does, and every row is asked. */
function speaksOfSum(text: string): boolean {
  return text.length <= 20 && SUM.test(bareLabel(text));
}

function hasValues(cells: ScannedRow['cells'], { target, actual }: IndicatorColumns): boolean {
  return cells.some(({ column }) => column === target || column === actual);
}

function addsUpLevel(bare: string, last: Indicator | undefined): boolean {
  const name = stem(bare.replace(SUM, ''));
  return name !== '' && [last?.level1, last?.level2].some((level) => level && nameOf(level) === name);
}

function nameOf({ name }: LevelLabel): string {
  return stem(bareLabel(name));
}

/** «产出指标» and «产出» are one level. */
function stem(name: string): string {
  return name.replace(/指标$/, '');
}
