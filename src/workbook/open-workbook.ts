import { openForeign } from './foreign/foreign-workbook';
import { foreignKind } from './foreign/kind';
import { WorkbookError } from './workbook';
import { openXlsx, type XlsxWorkbook } from './xlsx/xlsx-workbook';

/** What can be read of a workbook of any format. */
export type ReadableWorkbook = Pick<XlsxWorkbook, 'sheetList' | 'readSheet'> & {
  readonly settings: Pick<XlsxWorkbook['settings'], 'load'>;
};

/**
 * Opens a workbook for reading: .xlsx and .xlsm, and .xls, .et, .ods, web pages and XML 2003 with the name of a table.
 * Writing needs openXlsx, which says of the others that they must be saved as .xlsx first.
 * @throws {WorkbookError} as openXlsx
 */
export async function openForReading(bytes: Uint8Array, fileName: string): Promise<ReadableWorkbook> {
  const kind = kindNamed(bytes, fileName);
  return kind === undefined ? openXlsx(bytes, fileName) : openForeign(bytes, fileName, kind);
}

function kindNamed(bytes: Uint8Array, fileName: string): ReturnType<typeof foreignKind> {
  try {
    return foreignKind(bytes);
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    throw new WorkbookError(cause.code, `${fileName}：${cause.message}`, { cause });
  }
}
