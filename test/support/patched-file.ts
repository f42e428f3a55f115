import { unzipSync } from 'fflate';
import { type Cell, cellAt, type Sheet } from '../../src/sheet/sheet';
import { parseA1 } from '../../src/sheet/address';
import type { WritePlan } from '../../src/plan/plan';
import { openXlsx, type XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { planOf } from './write-plan';
import { SHEET } from './worksheet-xml';

/** Opens a file under the name that errors then hold. */
export function open(bytes: Uint8Array): XlsxWorkbook {
  return openXlsx(bytes, '自评表.xlsx');
}

/** The XML of a part. */
export function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[part]);
}

/** What a sheet holds at an A1 address. */
export function cellIn(sheet: Sheet, at: string): Cell | undefined {
  const { row, column } = parseA1(at);
  return cellAt(sheet, row, column);
}

/** A file after a plan: its bytes, its sheet as it reads from them, and the part of that sheet. */
export async function afterPlan(bytes: Uint8Array, plan: Partial<WritePlan>) {
  const workbook = open(bytes);
  const receipt = await workbook.apply(planOf(plan));
  const saved = workbook.save();
  const sheet = open(saved).readSheet(SHEET);
  return { saved, receipt, sheet, xml: partText(saved, 'xl/worksheets/sheet1.xml') };
}
