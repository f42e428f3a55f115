import { writeTableWorkbook } from '../../workbook/xlsx/table-workbook';
import { Totals } from '../totals';
import type { BatchView } from './batch-view';
import { findingsSheet } from './findings-sheet';
import { acrossSheet, departmentsSheet, notReadSheet, rulesSheet } from './group-sheets';
import { listSheet } from './list-sheet';
import { overviewSheet } from './overview-sheet';

/**
 * The summary of a batch as an .xlsx file: 概况 (with charts), 清单, 问题, 按规则, 按部门, 异同, and 没有读取 where there is any. Written piece by piece;
 * 概况 stands first and is written last, when everything has been added up.
 * @param sink takes the bytes in order
 */
export function writeSummaryWorkbook(view: BatchView, sink: (piece: Uint8Array) => void): void {
  const totals = new Totals();
  const sheets = [
    overviewSheet(view, totals),
    listSheet(view, totals),
    findingsSheet(view),
    rulesSheet(totals),
    departmentsSheet(totals),
    acrossSheet(view),
    ...(view.notRead.length > 0 ? [notReadSheet(view)] : []),
  ];
  const [overview, ...others] = sheets.keys();
  writeTableWorkbook(sheets, [...others, overview ?? 0], sink);
}
