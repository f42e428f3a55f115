import { WorkbookError } from '../workbook';
import { holdsStream, isCompoundFile } from '../xlsx/file-kind';
import { XlsxPackage } from '../xlsx/package';
import { beginsLikeZip } from '../xlsx/zip-directory';

/** Formats that are read and never written: .xls and .et (BIFF8), .ods, web pages and XML 2003 with the name of a table. */
export type ForeignKind = 'biff' | 'ods' | 'html' | 'xml';

/** In bytes; these files are read in one piece. */
const LARGEST = 40 * 1024 * 1024;
/** So far the beginning of a page or XML file is looked at. */
const HEAD = 4096;

/**
 * Which of the foreign formats a file has, by its content: names lie. undefined: none of them, or one that cannot be read
 * (a password, Excel 95); openXlsx then says what it is.
 * @throws {WorkbookError} too-large; encrypted for an .ods with a password
 */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const kind = kindOf(bytes);
  if (kind !== undefined && bytes.length > LARGEST)
    throw new WorkbookError(
      'too-large',
      '文件超过 40 MB，不像自评表，未读取。请把自评表单独存为 .xlsx 再试。',
    );
  return kind;
}

function kindOf(bytes: Uint8Array): ForeignKind | undefined {
  if (isCompoundFile(bytes)) return isBiff8(bytes) ? 'biff' : undefined;
  if (beginsLikeZip(bytes)) return isOpenDocument(bytes) ? 'ods' : undefined;
  const head = headText(bytes);
  if (/<html[\s>]|<table[\s>]/.test(head)) return 'html';
  return head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml' : undefined;
}

/** Workbooks with a password keep their streams in another; those of Excel 95 have «Book» alone. */
function isBiff8(bytes: Uint8Array): boolean {
  return holdsStream(bytes, 'Workbook') && !holdsStream(bytes, 'EncryptedPackage');
}

function isOpenDocument(bytes: Uint8Array): boolean {
  const file = XlsxPackage.open(bytes);
  if (!file.has('mimetype') || !file.has('content.xml')) return false;
  if (!file.text('mimetype').includes('opendocument.spreadsheet')) return false;
  if (file.has('META-INF/manifest.xml') && file.text('META-INF/manifest.xml').includes('encryption-data'))
    throw new WorkbookError('encrypted', '表格设有打开密码。请先打开，去掉密码后另存为 .xlsx 再试。');
  // Refuses what expands to more than a form can be.
  file.bytes('content.xml');
  return true;
}

function headText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, HEAD)).toLowerCase();
}
