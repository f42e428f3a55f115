import { unzipSync } from 'fflate';
import { type CellAddress, formatA1, parseA1 } from '../../../src/sheet/address';
import { contentAt, type Sheet } from '../../../src/sheet/sheet';
import type { Workbook } from '../../../src/workbook/workbook';
import { changesOf } from '../../../src/workbook/grid-file/grid-download';
import { originalSheets } from '../../../src/workbook/grid-file/grid-snapshot';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { edit, planOf } from '../../support/write-plan';
import { xlsxFile, xlsxParts, zipOf } from '../../support/xlsx-file';
import { openExcel } from '../excel/open-excel';
import { loadGrid } from './grid-host';

/** An open workbook and the person in front of it. */
export interface Opened {
  readonly workbook: Workbook;
  /** Types a value into a cell. */
  type(sheet: string, cell: CellAddress, value: string | number): Promise<void>;
  /** Rows that printed pages begin with, once the file is given out. */
  pageBreaks(sheet: string): Promise<readonly number[]>;
  /** Points of a row that has a height of its own, once the file is given out. */
  rowHeight(sheet: string, row: number): Promise<number | undefined>;
  close(): void;
}

/** A host of the port under test. */
export interface Host {
  readonly name: string;
  open(sheets: readonly Sheet[], isStructureProtected?: boolean): Promise<Opened>;
}

function fileOf(sheets: readonly Sheet[], isStructureProtected: boolean): Uint8Array {
  if (!isStructureProtected) return xlsxFile({ sheets });
  const parts = xlsxParts({ sheets });
  const xml = String(parts['xl/workbook.xml']);
  const guarded = xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  return zipOf({ ...parts, 'xl/workbook.xml': guarded });
}

/** The part of a sheet in a file whose sheets stand in this order. */
function partOf(bytes: Uint8Array, sheets: readonly Sheet[], name: string): string {
  const part = `xl/worksheets/sheet${sheets.findIndex((each) => each.name === name) + 1}.xml`;
  return new TextDecoder().decode(unzipSync(bytes)[part]);
}

function breaksIn(xml: string): number[] {
  return [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id) + 1);
}

function heightIn(xml: string, row: number): number | undefined {
  const height = new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(xml)?.[1];
  return height === undefined ? undefined : Number(height);
}

const files: Host = {
  name: 'files',
  open: async (sheets, isStructureProtected = false) => {
    const workbook = openXlsx(fileOf(sheets, isStructureProtected), 'a.xlsx');
    return {
      workbook,
      // Nobody types into a file in memory: another plan stands for the person.
      type: async (sheet, cell, value) => {
        const content = contentAt(workbook.readSheet(sheet), cell);
        await workbook.apply(planOf({ edits: [edit(sheet, formatA1(cell), content, value)] }));
      },
      pageBreaks: async (sheet) => breaksIn(partOf(workbook.save(), sheets, sheet)),
      rowHeight: async (sheet, row) => heightIn(partOf(workbook.save(), sheets, sheet), row),
      close: () => undefined,
    };
  },
};

const grid: Host = {
  name: 'grid',
  open: async (sheets, isStructureProtected = false) => {
    const bytes = fileOf(sheets, isStructureProtected);
    const { workbook, type, close } = loadGrid().headlessGrid(bytes);
    const givenOut = async (sheet: string) => {
      const file = openXlsx(bytes, 'a.xlsx');
      const opened = { bytes, fileName: 'a.xlsx', workbook: file, unread: [] };
      await file.apply(changesOf(originalSheets(opened), await workbook.state()));
      return partOf(file.save(), sheets, sheet);
    };
    return {
      workbook,
      type: async (sheet, { row, column }, value) => type(sheet, row - 1, column - 1, value),
      pageBreaks: async (sheet) => breaksIn(await givenOut(sheet)),
      rowHeight: async (sheet, row) => heightIn(await givenOut(sheet), row),
      close,
    };
  },
};

const excel: Host = {
  name: 'Excel',
  open: async (sheets, isStructureProtected = false) => {
    const { host, workbook } = openExcel(sheets);
    if (isStructureProtected) host.protectStructure();
    await workbook.open();
    return {
      workbook,
      type: async (sheet, cell, value) => {
        host.type(sheet, formatA1(cell), value);
        await host.idle();
      },
      pageBreaks: async (sheet) => host.sheet(sheet).page.breaks.map((cell) => parseA1(cell).row),
      rowHeight: async (sheet, row) => host.sheet(sheet).rowHeights.get(row),
      close: () => undefined,
    };
  },
};

/** Every host of the port. A new one (WPS) joins here. */
export const HOSTS: readonly Host[] = [files, grid, excel];
