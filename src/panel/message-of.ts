import { WorkbookError } from '../workbook/workbook';

/** Any error as a message for people. */
export function messageOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  return `程序内部错误，表格没有改动（${error instanceof Error ? error.message : String(error)}）。`;
}
