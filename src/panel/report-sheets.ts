import { isReportOf, REPORT_NAME, type ReportSheets, reportId } from '../report/find';
import type { Sheet } from '../sheet/sheet';
import type { PanelWorkbook, Waiting } from '../workbook/workbook';
import type { FormEntry } from './state';

/** The rest of a workbook, as far as reports in it matter. */
export interface OtherSheets extends ReportSheets {
  readonly isOneOfSeveral: boolean;
}

/** Sheets of another name that are looked through for a report that a person renamed. */
const MOST_LOOKED_AT = 20;

/**
 * Reads the sheets that may hold the report of a form: those that bear the name of reports, and where none of them is
 * its report, the others that hold no form. @throws {WorkbookError}
 */
export async function readOtherSheets(
  workbook: PanelWorkbook,
  form: FormEntry,
  forms: readonly FormEntry[],
  waiting: Waiting,
): Promise<OtherSheets> {
  const names = (await workbook.sheets(waiting)).map(({ name }) => name);
  const isLikely = (name: string) => name.startsWith(REPORT_NAME);
  const free = names.filter((name) => name !== form.sheet && !forms.some(({ sheet }) => sheet === name));
  const others = free.filter((name) => !isLikely(name)).slice(0, MOST_LOOKED_AT);
  const read = new Map<string, Sheet>();
  const id = reportId(form.sheet, form.index);
  for (const name of [...free.filter(isLikely), ...others]) {
    if (!isLikely(name) && [...read.values()].some((sheet) => isReportOf(id, sheet))) break;
    read.set(name, await workbook.read(name, { layout: true, ...waiting }));
  }
  return {
    sheetNames: [...names, ...(workbook.chartSheets ?? [])],
    readSheet: (name) => read.get(name),
    isOneOfSeveral: forms.length > 1,
  };
}
