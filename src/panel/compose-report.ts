import { formAt, look, type Terms } from '../acts/look';
import { earlierReport, report } from '../acts/report';
import type { PanelWorkbook, Waiting } from '../workbook/workbook';
import { readReports } from './planning';
import type { ComposedReport, FormEntry } from './state';

/** What a report is made from. */
export interface ReportRequest {
  readonly form: FormEntry;
  readonly terms: Terms;
  /** undefined: the one used last, else the first. */
  readonly outline: string | undefined;
}

/** Reads form and earlier report as they are now. @throws {WorkbookError} */
export async function composeReport(
  workbook: PanelWorkbook,
  { form: { sheet: name, index }, terms, outline }: ReportRequest,
  waiting: Waiting,
): Promise<ComposedReport> {
  const sheet = await workbook.read(name, waiting);
  const sheetNames = (await workbook.sheets(waiting)).map((each) => each.name);
  const reports = await readReports(workbook, sheetNames, waiting);
  const looked = look(formAt(sheet, index, terms), terms);
  const earlier = earlierReport(looked, { sheetNames, readSheet: (each) => reports.get(each) });
  return { merged: report(looked, outline, earlier), form: looked.form };
}
