import { CLEAR_FORMATS, TO_OWN_FILE } from '../own-file';
import { WorkbookError } from '../workbook';
import { openXlsx, type XlsxWorkbook } from '../xlsx/xlsx-workbook';
import { XlsxPackage } from '../xlsx/package';
import { XlsxReading } from '../xlsx/reading';

/** A page must stay usable while it reads; more than this is no form. */
const LARGEST_FILE = 20 * 1024 * 1024;
const MOST_ROWS = 50_000;
/** Formatted but empty cells included, of all sheets together: as many as can be shown within a second. */
const MOST_CELLS = 60_000;

/** A file that a person opened, known to be readable. */
export interface OpenedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: XlsxWorkbook;
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
 * Opens the bytes of a workbook and makes sure that the page can show it.
 * @throws {WorkbookError} too-large, too-many-rows, too-many-cells, and as openXlsx: encrypted, old-format, damaged-zip, …
 */
export function openFile(bytes: Uint8Array, fileName: string): OpenedFile {
  refuseSize(bytes.length, fileName);
  const workbook = openXlsx(bytes, fileName);
  refuseNumbers(new XlsxReading(XlsxPackage.open(bytes)), fileName);
  workbook.sheetList().forEach(({ name }) => workbook.readSheet(name));
  return { fileName, bytes, workbook };
}

function refuseSize(size: number, fileName: string): void {
  if (size <= LARGEST_FILE) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  const message = `${fileName}：文件有 ${megabytes} MB，网页版最多打开 20 MB。${TO_OWN_FILE}`;
  throw new WorkbookError('too-large', message);
}

/** Looks at the text alone: a sheet of that size is not even parsed. */
function refuseNumbers({ workbook, file }: XlsxReading, fileName: string): void {
  let cells = 0;
  for (const { name, path } of workbook.sheets) {
    const xml = file.has(path) ? file.text(path) : '';
    cells += countCells(xml);
    if (cells > MOST_CELLS) {
      const message = `${fileName}：工作簿的单元格超过 6 万个（设了格式的空白单元格也算），网页版打不开。${CLEAR_FORMATS}`;
      throw new WorkbookError('too-many-cells', message);
    }
    const rows = lastRow(xml);
    if (rows <= MOST_ROWS) continue;
    const message = `${fileName}：工作表“${name}”有 ${rows} 行，网页版最多打开 5 万行。${CLEAR_FORMATS}`;
    throw new WorkbookError('too-many-rows', message);
  }
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
