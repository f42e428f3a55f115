import { WorkbookError } from '../workbook/workbook';

/** Any error as a message for people; what only a developer understands goes to the console. */
export function messageOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  console.error(error);
  return '程序内部出错，这一步没有完成，表格没有改动。请重试；仍然这样时，请把文件交给维护人员。';
}
