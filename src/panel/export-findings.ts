import type { Assessment } from '../assess';
import { newWorkbook } from '../workbook/xlsx/new-workbook';
import { fileNameOf } from './file-name';
import { findingsSheet } from './findings-list';

export { findingsAsText } from './findings-list';

/** The findings of a form as a workbook file. Brings what writes files: load with import(). */
export function findingsFile(assessment: Assessment): {
  readonly fileName: string;
  readonly bytes: Uint8Array;
} {
  return {
    fileName: fileNameOf(assessment.form, '问题清单.xlsx'),
    bytes: newWorkbook(findingsSheet(assessment)),
  };
}
