import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Edit, WritePlan } from '../../src/plan/plan';
import { cellOfKey } from '../../src/sheet/address';
import { contentAt, type Sheet } from '../../src/sheet/sheet';
import { newSheet } from '../../test/support/write-plan';
import { openXlsx, type XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';

const NEW_SHEET = '绩效自评报告';
const WORDS = { group: 'form', label: '', explanation: '' } as const;

/** What writing into a workbook did. */
export interface Trial {
  readonly bytes: Uint8Array;
  /** Parts that are other bytes, or gone, and had no reason to be. */
  readonly wrongParts: readonly string[];
  /** Cells that nobody wrote and that read otherwise now, formulas aside. */
  readonly wrongCells: readonly string[];
}

/**
 * Writes what grading writes into any workbook: cells under the last, one that is there, a height, a style, a sheet.
 * @throws {WorkbookError} where it is refused
 */
export async function trialWrite(bytes: Uint8Array, fileName: string): Promise<Trial> {
  const workbook = openXlsx(bytes, fileName);
  const before = sheetsOf(workbook);
  const plan = planFor(workbook, before);
  await workbook.apply(plan);
  const saved = workbook.save();
  const after = openXlsx(saved, fileName);
  return { bytes: saved, wrongParts: wrongParts(bytes, saved), wrongCells: wrongCells(before, after, plan) };
}

function sheetsOf(workbook: XlsxWorkbook): Sheet[] {
  return workbook.sheetList().flatMap(({ name }) => workbook.sheetIfReadable(name) ?? []);
}

function planFor(workbook: XlsxWorkbook, sheets: readonly Sheet[]): WritePlan {
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet that can be read');
  const row = Math.min((sheet.used?.bottom ?? 0) + 2, 1_048_576);
  const column = Math.min(sheet.used?.left ?? 1, 16_383);
  const edits: Edit[] = [
    editAt(sheet, row, column, '自评等级', { bold: true, border: 'thin', numberFormat: '0.00%' }),
    editAt(sheet, row, column + 1, 0.95, { numberFormat: '0.00%' }),
    ...someNumber(sheet),
  ];
  const taken = new Set([...workbook.sheetList().map(({ name }) => name), ...workbook.chartSheets]);
  return {
    edits: edits.filter(({ before }) => before.formula === undefined),
    merges: [],
    rowHeights: [{ sheet: sheet.name, row, points: 30 }],
    names: [{ sheet: sheet.name, name: '自评_总分', refersTo: { row, column } }],
    newSheets: taken.has(NEW_SHEET) ? [] : [newSheet(NEW_SHEET, { A1: '一、基本情况' })],
    obstacles: [],
    remarks: [],
    writesLocked: true,
  };
}

function editAt(
  sheet: Sheet,
  row: number,
  column: number,
  value: string | number,
  style: Edit['style'],
): Edit {
  const cell = { row, column };
  return {
    sheet: sheet.name,
    cell,
    before: contentAt(sheet, cell),
    after: { value },
    ...(style ? { style } : {}),
    ...WORDS,
  };
}

/** A number of the sheet that is written once more as it is, plus nothing: its cell is put in anew. */
function someNumber(sheet: Sheet): Edit[] {
  const found = [...sheet.cells].find(
    ([key, { value, formula }]) =>
      typeof value === 'number' && formula === undefined && !sheet.mergeByCell.has(key),
  );
  if (!found) return [];
  const [key, { value }] = found;
  return [{ sheet: sheet.name, cell: cellOfKey(key), before: { value }, after: { value }, ...WORDS }];
}

/** What writing may change: lists of parts, styles, the written sheet, the names of sheets; the order of calculation goes. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|.*\/?_rels\/[^/]*workbook[^/]*\.xml\.rels|.*workbook[^/]*\.xml|.*styles[^/]*\.xml|.*app\.xml|.*calcChain[^/]*\.xml)$/i;

function wrongParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  const changed = Object.keys(was).filter((path) => {
    const there = is[path.replace(/\\/g, '/')];
    return !there || Buffer.compare(Buffer.from(was[path] ?? []), Buffer.from(there)) !== 0;
  });
  const sheets = changed.filter((path) => !MAY_CHANGE.test(path.replace(/\\/g, '/')));
  const broken = Object.keys(is).filter((path) => isBroken(path, was[path], is[path]));
  // One sheet was written.
  return [...sheets.slice(1), ...broken.map((path) => `${path}: prefixes`)];
}

/** Whether a part that was written names a prefix that nothing binds. */
function isBroken(path: string, was: Uint8Array | undefined, is: Uint8Array | undefined): boolean {
  if (!is || !/\.(xml|rels)$/i.test(path) || (was && Buffer.compare(Buffer.from(was), Buffer.from(is)) === 0))
    return false;
  return holdsErrors(is) && !(was !== undefined && holdsErrors(was));
}

function holdsErrors(bytes: Uint8Array): boolean {
  try {
    new SaxesParser({ xmlns: true }).write(new TextDecoder().decode(bytes)).close();
    return false;
  } catch {
    return true;
  }
}

function wrongCells(before: readonly Sheet[], after: XlsxWorkbook, { edits }: WritePlan): string[] {
  return before.flatMap((sheet) => {
    const now = after.readSheet(sheet.name);
    const written = new Set(edits.map(({ cell, sheet: name }) => `${name} ${cell.row} ${cell.column}`));
    return [...sheet.cells].flatMap(([key, cell]) => {
      const { row, column } = cellOfKey(key);
      if (written.has(`${sheet.name} ${row} ${column}`)) return [];
      const there = now.cells.get(key);
      const isSame =
        there?.formula === cell.formula && (there?.text === cell.text || cell.formula !== undefined);
      return isSame ? [] : [`${sheet.name} ${row}/${column}: ${cell.text} → ${there?.text}`];
    });
  });
}
