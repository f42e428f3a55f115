import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { read as sheetjsRead } from '@e965/xlsx';
import { gradeBytes } from '../../src/cli/grade';
import { reviewWorkbook } from '../../src/review/review';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';

const FILE = '自评表.xlsx';
const NEEDED =
  /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

/** Unzips the parts that hold what a person sees, and runs a SAX parser over them: no reader can do with less. */
export function floor(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
  let seen = 0;
  for (const part of Object.values(parts)) {
    const parser = new SaxesParser();
    parser.on('opentag', () => void seen++);
    parser.on('text', (text) => void (seen += text.length));
    parser.write(strFromU8(part)).close();
  }
  return seen;
}

/** Every cell of every sheet, as a person sees it. */
export function read(bytes: Uint8Array): unknown {
  const workbook = openXlsx(bytes, FILE);
  return workbook.sheetList().map(({ name }) => workbook.readSheet(name));
}

/** What `ziping check` does with the bytes of a file. */
export function check(bytes: Uint8Array): Promise<unknown> {
  return reviewWorkbook(FILE, openXlsx(bytes, FILE), {});
}

/** What `ziping grade` does with the bytes of a file; everything is read back. */
export function grade(bytes: Uint8Array): Promise<unknown> {
  return gradeBytes(bytes, FILE, {});
}

/** SheetJS reads, nothing more. */
export function sheetjs(bytes: Uint8Array): unknown {
  return sheetjsRead(bytes, { type: 'array', dense: true });
}

/** exceljs reads, nothing more. */
export async function exceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** hucre reads, nothing more; it is an ES module, which a bundle in CommonJS loads when it runs. */
export async function hucreReader(): Promise<(bytes: Uint8Array) => Promise<unknown>> {
  const { readXlsx } = await import('hucre/xlsx');
  return (bytes) => readXlsx(bytes);
}
