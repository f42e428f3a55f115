import { type CellAddress, formatA1 } from '../../../src/sheet/address';
import { contentAt, type Sheet } from '../../../src/sheet/sheet';
import type { Workbook } from '../../../src/workbook/workbook';
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
      close: () => undefined,
    };
  },
};

const grid: Host = {
  name: 'grid',
  open: async (sheets, isStructureProtected = false) => {
    const { workbook, type, close } = loadGrid().headlessGrid(fileOf(sheets, isStructureProtected));
    return {
      workbook,
      type: async (sheet, { row, column }, value) => type(sheet, row - 1, column - 1, value),
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
      close: () => undefined,
    };
  },
};

/** Every host of the port. A new one (WPS) joins here. */
export const HOSTS: readonly Host[] = [files, grid, excel];
