import type { CellContent } from '../../sheet/new-sheet';
import { type Difference, type Expectation, notAsPlanned } from '../after-writing';
import { listCells } from '../list-cells';
import { sameEntry } from '../same-content';
import { compare } from './comparison';
import type { Connection } from './connection';

/**
 * What was read back is not quite what was planned. Entries must be: whatever else is there was put there by somebody
 * else or not by us. What a formula gives may differ where the person lets Excel compute by hand or with the precision
 * that is displayed: Excel computes once more, and what then still differs stays, with a remark.
 * @returns Chinese remarks
 * @throws {WorkbookError} verify-failed, sheet-not-found
 */
export async function settle(
  connection: Connection,
  expected: Expectation,
  found: readonly Difference[],
): Promise<string[]> {
  refuseOthers(found, true);
  const again = await connection.read(async (context) => {
    const { application } = context.workbook;
    context.workbook.load('usePrecisionAsDisplayed');
    application.calculate('Recalculate' as Excel.CalculationType);
    await context.sync();
    const isRounded = context.workbook.usePrecisionAsDisplayed;
    return { isRounded, differences: await compare(context, expected, 'values') };
  });
  refuseOthers(again.differences, again.isRounded);
  return remarksOn(again.differences);
}

/** @param isRounded Excel keeps of a number only the decimals that it shows */
function refuseOthers(differences: readonly Difference[], isRounded: boolean): void {
  const other = differences.find(
    ({ wanted, found }) =>
      !wanted || !found || !(sameFormulaIn(found, wanted) || (isRounded && isRounding(found, wanted))),
  );
  if (other) throw notAsPlanned(other, '');
}

/** Only the result of a formula differs. */
function sameFormulaIn(found: CellContent, wanted: CellContent): boolean {
  return found.formula !== undefined && sameEntry(found, wanted);
}

/** Decimals that a number format may leave. */
const MOST_DECIMALS = 10;

function isRounding({ value: found }: CellContent, { value: wanted }: CellContent): boolean {
  if (typeof found !== 'number' || typeof wanted !== 'number') return false;
  const rounded = Array.from({ length: MOST_DECIMALS }, (_, decimals) => Number(wanted.toFixed(decimals)));
  return rounded.some((each) => Math.abs(each - found) < 1e-9);
}

function remarksOn(differences: readonly Difference[]): string[] {
  const sheets = [...new Set(differences.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const cells = differences.flatMap((each) => (each.sheet === sheet && each.cell ? [each.cell] : []));
    const where = `工作表“${sheet}”的 ${listCells(cells)}`;
    return `${where} 已按方案写入，但 Excel 显示的结果与预览不同。请核对 Excel 选项里的“手动重算”和“将精度设为所显示的精度”。`;
  });
}
