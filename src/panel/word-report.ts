import { reportDocument } from '../report/document';
import type { ComposedReport } from './state';

/** A Word document and what it is called. */
export interface WordFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Characters that no file name may have. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** A report as a Word document, called after its project. Brings the library of Word documents: load with import(). */
export async function wordReport({ merged, form }: ComposedReport): Promise<WordFile> {
  const project = (form.projectName.value ?? '').replace(FORBIDDEN, '').trim();
  const bytes = await reportDocument(merged, { form, unit: form.implementingUnit.value });
  return { fileName: `${project}绩效自评报告.docx`, bytes };
}
