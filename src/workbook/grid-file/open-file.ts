import { CLEAR_FORMATS, TO_OWN_FILE } from '../own-file';
import { type UnreadSheet, unreadSheet } from '../unread-sheet';
import { WorkbookError } from '../workbook';
import { openXlsx, type XlsxWorkbook } from '../xlsx/xlsx-workbook';
import { XlsxPackage } from '../xlsx/package';
import { XlsxReading } from '../xlsx/reading';

/** A page must stay usable while it reads; more than this is no form. */
const LARGEST_FILE = 20 * 1024 * 1024;
const MOST_ROWS = 50_000;
/** Formatted but empty cells included, of all sheets together: as many as can be shown within a second. */
const MOST_CELLS = 60_000;

/** A file that a person opened, known to be readable but for the sheets that are named. */
export interface OpenedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: XlsxWorkbook;
  /** Sheets that cannot be read or are too large to be shown; the download keeps them as they are. */
  readonly unread: readonly UnreadSheet[];
}

/** Reads a file from a file picker or a drop. @throws {WorkbookError} as openFile; unreadable */
export async function readFile(file: File): Promise<OpenedFile> {
  refuseSize(file.size, file.name);
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch (cause) {
    const message = `${file.name}：浏览器读不到这个文件，可能已被移动、删除或被其他程序占用，请重试。`;
    throw new WorkbookError('unreadable', message, { cause });
  }
  return openFile(new Uint8Array(buffer), file.name);
}

/**
 * Opens the bytes of a workbook and makes sure that the page can show it. A sheet that cannot be shown is no reason to
 * refuse the others.
 * @throws {WorkbookError} too-large, too-many-cells, and as openXlsx: encrypted, old-format, damaged-zip, …; why the first
 * sheet cannot be shown, where none can
 */
export function openFile(bytes: Uint8Array, fileName: string): OpenedFile {
  refuseSize(bytes.length, fileName);
  const workbook = openXlsx(bytes, fileName);
  const { unread, cells } = triedSheets(workbook, new XlsxReading(XlsxPackage.open(bytes)), fileName);
  if (cells > MOST_CELLS) throw tooManyCells(fileName);
  return { fileName, bytes, workbook, unread };
}

/** Reads every sheet once. @throws {WorkbookError} the first error, where no sheet can be read */
function triedSheets(workbook: XlsxWorkbook, { workbook: { sheets }, file }: XlsxReading, fileName: string) {
  const failures: { readonly sheet: string; readonly error: WorkbookError }[] = [];
  let cells = 0;
  for (const { name, path } of sheets) {
    try {
      cells += cellsToShow(name, file.has(path) ? file.text(path) : '', fileName);
      workbook.readSheet(name);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      failures.push({ sheet: name, error });
    }
  }
  const [first] = failures;
  if (first && failures.length === sheets.length) throw first.error;
  return { unread: failures.map(({ sheet, error }) => unreadSheet(sheet, error)), cells };
}

function refuseSize(size: number, fileName: string): void {
  if (size <= LARGEST_FILE) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  const message = `${fileName}：文件有 ${megabytes} MB，网页版最多打开 20 MB。${TO_OWN_FILE}`;
  throw new WorkbookError('too-large', message);
}

/** How many cells a sheet has. Looks at the text alone: a sheet that is too large is not even parsed. @throws {WorkbookError} */
function cellsToShow(name: string, xml: string, fileName: string): number {
  const cells = countCells(xml);
  if (cells > MOST_CELLS) throw tooManyCells(fileName);
  const rows = lastRow(xml);
  if (rows <= MOST_ROWS) return cells;
  const message = `${fileName}：工作表“${name}”有 ${rows} 行，网页版最多打开 5 万行。${CLEAR_FORMATS}`;
  throw new WorkbookError('too-many-rows', message);
}

function tooManyCells(fileName: string): WorkbookError {
  const message = `${fileName}：工作簿的单元格超过 6 万个（设了格式的空白单元格也算），网页版打不开。${CLEAR_FORMATS}`;
  return new WorkbookError('too-many-cells', message);
}

/** Stops counting where it is too many anyway. */
function countCells(xml: string): number {
  const tag = xml.includes(':worksheet') && !xml.includes('<c ') ? ':c ' : '<c ';
  let count = 0;
  for (let at = xml.indexOf(tag); at >= 0 && count <= MOST_CELLS; at = xml.indexOf(tag, at + 3)) count++;
  return count;
}

function lastRow(xml: string): number {
  const at = Math.max(xml.lastIndexOf('<row '), xml.lastIndexOf(':row '));
  const written = /\sr="(\d+)"/.exec(xml.slice(at, at + 200))?.[1];
  return at < 0 || written === undefined ? 0 : Number(written);
}
