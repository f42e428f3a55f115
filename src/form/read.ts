import type { CellRange } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { findForms, type FormRows, indicatorColumns } from './blocks';
import { Answers } from './answers';
import { familyOf } from './family';
import { arrivedInBlock, readFoot } from './foot';
import type { FormReading, Funds, Indicator, NumberField, SelfEvaluationForm } from './form';
import { NO_NUMBER } from './fields';
import { executionPlace, readFunds } from './funds';
import { readHead } from './head';
import { readIndicators } from './indicators';
import { inspect } from './inspect';
import { resultTitles } from './labels';
import { blockLabel } from './levels';
import { type Layout, NO_LAYOUT } from './layout';
import { labelReadings } from './readings';
import { type Scan, scanSheet } from './scan';
import { notShown } from './shown';

/**
 * All forms on some sheets, by their labels; and what was looked for on the sheets without one.
 * @param layout what a person said of labels; it comes before what the product knows
 */
export function readForms(sheets: readonly Sheet[], layout: Layout = NO_LAYOUT): FormReading {
  const answers = new Answers(layout);
  const forms: SelfEvaluationForm[] = [];
  const inspections: FormReading['inspections'][number][] = [];
  for (const sheet of sheets) {
    const scan = scanSheet(sheet, answers);
    const found = findForms(scan);
    if (found.length === 0) inspections.push(inspect(scan));
    found.forEach((rows, index) => forms.push(readForm(scan, rows, resultTitles(index, found.length))));
  }
  return { forms, inspections };
}

function readForm(scan: Scan, rows: FormRows, blockTitles: readonly string[]): SelfEvaluationForm {
  const columns = indicatorColumns(rows.header);
  const head = readHead(scan, rows.top, rows.headerRow);
  const { indicators: rowsRead, endRow } = readIndicators(scan, rows, columns);
  const { lastRow, ...foot } = readFoot(scan, rows.top, endRow, rows.limit, columns);
  const funds = readFunds(scan, rows.top, rows.headerRow, head.moneyUnit.value ?? '万元');
  const execution = funds && executionPlace(scan.sheet, funds, rowsRead);
  const indicators = execution?.indicators ?? rowsRead;
  const columnLabels = Object.fromEntries(rows.header.map(({ role, text }) => [role, text]));
  const range = rangeOf(scan, rows.top, lastRow);
  return {
    sheet: scan.sheet.name,
    range,
    ...notShown(scan.sheet, range),
    family: familyOf(columns, funds, rowsRead, columnLabels['target'] ?? ''),
    ...head,
    ...foot,
    funds:
      funds &&
      withArrived(
        { ...funds, executionWeight: execution?.weight ?? NO_NUMBER },
        arrivedInBlock(scan, lastRow, blockTitles),
      ),
    indicatorHeaderRow: rows.headerRow,
    columns,
    columnLabels,
    blockLabel: blockLabel(scan.byRow.get(rows.headerRow), columns),
    indicators,
    isScored: isScored(columns.weight ?? columns.score, indicators),
    labels: labelReadings(scan, {
      top: rows.top,
      fundsRow: funds?.headerRow,
      headerRow: rows.headerRow,
      endRow,
      lastRow,
    }),
  };
}

/** A form without a column for 实际到位资金 has it in the block 评价结果 below, once a person typed it there. */
function withArrived(funds: Funds, arrived: NumberField | undefined): Funds {
  const { total } = funds;
  if (!arrived || !total || total.arrived.cell) return funds;
  const withIt = { ...total, arrived };
  return { ...funds, total: withIt, rows: funds.rows.map((row) => (row === total ? withIt : row)) };
}

/** A form with a column of weights or scores is scored. */
function isScored(pointsColumn: number | undefined, indicators: readonly Indicator[]): boolean {
  return pointsColumn !== undefined && indicators.length > 0;
}

/** From the first row of the head to the last of the foot, as wide as its cells and merges. */
function rangeOf(scan: Scan, top: number, lastRow: number): CellRange {
  let [left, right] = [Infinity, 1];
  for (const { row, cells } of scan.rows) {
    if (row < top || row > lastRow) continue;
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  for (const merge of scan.sheet.merges) {
    if (merge.top >= top && merge.bottom <= lastRow) right = Math.max(right, merge.right);
  }
  return { top, left: Math.min(left, right), bottom: lastRow, right };
}
