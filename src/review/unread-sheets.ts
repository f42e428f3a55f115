import type { FormReading } from '../form/form';
import type { Layout } from '../form/layout';
import { readForms } from '../form/read';
import type { Sheet } from '../sheet/sheet';
import type { ReadableWorkbook } from '../workbook/open-workbook';
import { type UnreadSheet, unreadSheet } from '../workbook/unread-sheet';
import { WorkbookError } from '../workbook/workbook';

/** The forms of some sheets, and those of them that could not be read. */
export interface SheetsReading {
  readonly reading: FormReading;
  readonly unread: readonly UnreadSheet[];
}

/**
 * Reads the forms of some sheets. A sheet that cannot be read is no reason to refuse the others, as long as there is a form
 * on one of them. @throws {WorkbookError} why the first could not be read, where no form is found
 */
export function readSheets(
  workbook: ReadableWorkbook,
  names: readonly string[],
  layout: Layout,
): SheetsReading {
  const sheets: Sheet[] = [];
  const failures: { readonly sheet: string; readonly error: WorkbookError }[] = [];
  for (const sheet of names) {
    try {
      sheets.push(workbook.readSheet(sheet));
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      failures.push({ sheet, error });
    }
  }
  const reading = readForms(sheets, layout);
  const [first] = failures;
  if (first && reading.forms.length === 0) throw first.error;
  return { reading, unread: failures.map(({ sheet, error }) => unreadSheet(sheet, error)) };
}
