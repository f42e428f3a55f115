import type { ConnectionStatus } from '../workbook/excel/connection';
import { excelWorkbook, isExcelSupported } from '../workbook/excel/excel-workbook';
import type { PanelWorkbook } from '../workbook/workbook';
import { Session } from '../panel/session';

/** Whether Excel offers a set of functions, asked of Office. */
export const isSetSupported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Whether the Excel at hand is new enough. */
export function canRun(): boolean {
  return isExcelSupported(isSetSupported);
}

/** Who hears of the workbook: when Excel waits for the person to leave a cell, and what should be known of a read. */
export interface Hearing {
  readonly onStatus?: (status: ConnectionStatus) => void;
  readonly onRemark?: (text: string) => void;
}

/** The workbook that is open in Excel. */
export function openedWorkbook(hearing: Hearing = {}): PanelWorkbook {
  return excelWorkbook(Excel, { isSetSupported, ...hearing });
}

/** The session over the workbook that is open in Excel. */
export function excelSession(): Session {
  const hears: { session?: Session } = {};
  const workbook = openedWorkbook({
    onStatus: (status) => hears.session?.connectionChanged(status),
    onRemark: (text) => hears.session?.tell(text),
  });
  hears.session = new Session(workbook);
  return hears.session;
}
