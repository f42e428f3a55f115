import { reportDocument } from '../report/document';
import { fileNameOf } from './file-name';
import type { ComposedReport } from './state';
import { reportingUnit } from '../report/words';

/** A Word document and what it is called. */
export interface WordFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A report as a Word document, called after its project. Brings the library of Word documents: load with import(). */
export async function wordReport({ merged, form, parts }: ComposedReport): Promise<WordFile> {
  const bytes = await reportDocument(merged, { form, unit: reportingUnit(form), parts });
  return { fileName: fileNameOf(form, '绩效自评报告.docx'), bytes };
}
