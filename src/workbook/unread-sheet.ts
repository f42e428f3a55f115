import { WorkbookError } from './workbook';

/** A sheet beside the forms that could not be read: a ledger over the limits, a part that is missing or damaged. */
export interface UnreadSheet {
  readonly sheet: string;
  /** Chinese: why. */
  readonly message: string;
}

/** A sheet, and the error that reading it gave. The name of the file is left out: whoever tells of it says it already. */
export function unreadSheet(sheet: string, { message, cause }: WorkbookError): UnreadSheet {
  return { sheet, message: cause instanceof WorkbookError ? cause.message : message };
}

/** What is told of a sheet that was not read. Chinese. */
export function unreadText({ sheet, message }: UnreadSheet): string {
  return `工作表“${sheet}”读不了，其中如有自评表，没有检查：${message}`;
}
