import type { ConnectionStatus } from '../workbook/excel/connection';
import { type ExcelWorkbook, excelWorkbook, isExcelSupported } from '../workbook/excel/excel-workbook';
import { Session } from '../panel/session';

/** Whether Excel offers a set of functions, asked of Office. */
export const isSetSupported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Whether the Excel at hand is new enough. */
export function canRun(): boolean {
  return isExcelSupported(isSetSupported);
}

/** The workbook that is open in Excel. @param onStatus hears when Excel waits for the person to leave a cell */
export function openedWorkbook(onStatus: (status: ConnectionStatus) => void): ExcelWorkbook {
  return excelWorkbook(Excel, { isSetSupported, onStatus });
}

/** The session over the workbook that is open in Excel. */
export function excelSession(): Session {
  const hears: { session?: Session } = {};
  hears.session = new Session(openedWorkbook((status) => hears.session?.connectionChanged(status)));
  return hears.session;
}
