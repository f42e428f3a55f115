import { createSheet } from '../../src/sheet/sheet';
import { xlsxParts, zipOf } from './xlsx-file';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The name of the one sheet of workbooks built here. */
export const SHEET = '自评表';

/** A workbook with one sheet whose sheetData is given as XML; `rest` stands behind it. Other parts can be put in place. */
export function workbookWith(
  sheetData: string,
  { rest = '', parts = {} }: { rest?: string; parts?: Record<string, string | Uint8Array> } = {},
): Uint8Array {
  return workbookOf(
    `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${rest}</worksheet>`,
    parts,
  );
}

/** A workbook with one sheet given as the whole part. */
export function workbookOf(worksheet: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const sheet = createSheet({ name: SHEET, cells: new Map(), merges: [] });
  return zipOf({ ...xlsxParts({ sheets: [sheet] }), 'xl/worksheets/sheet1.xml': worksheet, ...parts });
}

/** A styles part with these cell formats: inner XML of numFmts and of cellXfs. */
export function stylesWith(numFmts: string, cellXfs: string): string {
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><scheme val="minor"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellXfs>${cellXfs}</cellXfs></styleSheet>`
  );
}
