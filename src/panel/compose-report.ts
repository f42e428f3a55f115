import { formAt, look, type Terms } from '../acts/look';
import { earlierReport, report } from '../acts/report';
import type { TextDecisions } from '../report/merge';
import type { OutlineJson } from '../report/outline';
import { proofOfMerged, proofTexts } from '../report/proof';
import type { PanelWorkbook, Waiting } from '../workbook/workbook';
import { readOtherSheets } from './report-sheets';
import type { ComposedReport, FormEntry } from './state';

/** What a report is made from. */
export interface ReportRequest {
  readonly form: FormEntry;
  /** Every form of the workbook that is known so far. */
  readonly forms: readonly FormEntry[];
  readonly terms: Terms;
  /** undefined: the one used last, else the first. */
  readonly outline: OutlineJson | string | undefined;
  readonly decisions: TextDecisions;
}

/** Reads form and earlier report as they are now. @throws {WorkbookError} */
export async function composeReport(
  workbook: PanelWorkbook,
  { form: entry, forms, terms, outline, decisions }: ReportRequest,
  waiting: Waiting,
): Promise<ComposedReport> {
  const sheet = await workbook.read(entry.sheet, waiting);
  const others = await readOtherSheets(workbook, entry, forms, waiting);
  const looked = look(formAt(sheet, entry.index, terms), terms);
  const merged = report(looked, { outline, decisions }, earlierReport(looked, others));
  const proof = proofTexts(proofOfMerged(looked, merged));
  return { merged, form: looked.form, proof, decisions, parts: merged.parts ?? [] };
}
