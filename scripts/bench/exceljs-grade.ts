import ExcelJS from 'exceljs';
import { assess } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { planGrade } from '../../src/plan/grade';
import type { CellContent, CellStyle, WritePlan } from '../../src/plan/plan';
import { proposePolicy } from '../../src/policy';
import { type CellAddress, formatRange } from '../../src/sheet/address';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { exceljs } from './programs';

/** What a grade of ours writes into a file, for another program to write. */
export function planOf(bytes: Uint8Array): WritePlan {
  const workbook = openXlsx(bytes, '自评表.xlsx');
  const sheets = workbook.sheetList().map(({ name }) => workbook.readSheet(name));
  const [form] = readForms(sheets).forms;
  const sheet = sheets.find(({ name }) => name === form?.sheet);
  if (!form || !sheet) throw new Error('no form in the file');
  const assessment = assess(form, proposePolicy(form).policy);
  return planGrade({
    ...{ sheet, assessment, sheetNames: sheets.map(({ name }) => name) },
    report: {},
  });
}

/** exceljs loads a file, writes the same cells with the same looks, saves it, and reads the result back. */
export async function exceljsGrade(bytes: Uint8Array, plan: WritePlan): Promise<number> {
  return readBack(await exceljsWrite(bytes, plan), plan);
}

/** exceljs loads a file, writes the same cells with the same looks and saves it. */
export async function exceljsWrite(bytes: Uint8Array, plan: WritePlan): Promise<Uint8Array> {
  const workbook = await exceljs(bytes);
  for (const { sheet, cell, after, style } of plan.edits)
    put(workbook.getWorksheet(sheet), cell, after, style);
  for (const { sheet, range } of plan.merges) workbook.getWorksheet(sheet)?.mergeCells(formatRange(range));
  for (const { sheet, row, points } of plan.rowHeights) {
    const written = workbook.getWorksheet(sheet)?.getRow(row);
    if (written) written.height = points;
  }
  for (const { name, cells, merges, columnWidths, rowHeights } of plan.newSheets) {
    const added = workbook.addWorksheet(name);
    for (const { cell, style, ...content } of cells) put(added, cell, content, style);
    for (const range of merges) added.mergeCells(formatRange(range));
    columnWidths.forEach((width, column) => (added.getColumn(column).width = width));
    rowHeights.forEach((points, row) => (added.getRow(row).height = points));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function put(
  sheet: ExcelJS.Worksheet | undefined,
  { row, column }: CellAddress,
  { value, formula }: CellContent,
  style: CellStyle | undefined,
): void {
  const cell = sheet?.getCell(row, column);
  if (!cell || !sheet) return;
  cell.value = formula === undefined ? value : { formula, result: value ?? '', date1904: false };
  if (style?.like) cell.style = sheet.getCell(style.like.row, style.like.column).style;
  if (style) cell.style = { ...cell.style, ...lookOf(style) };
}

function lookOf(style: CellStyle): Partial<ExcelJS.Style> {
  const { numberFormat, fontName, fontSize, bold, fill, border, horizontal, vertical, wrap } = style;
  const thin = { style: 'thin' } as const;
  const font = { ...(fontName ? { name: fontName } : {}), ...(fontSize ? { size: fontSize } : {}) };
  return {
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(fontName || fontSize || bold ? { font: { ...font, ...(bold ? { bold } : {}) } } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } } : {}),
    ...(border === 'thin' ? { border: { left: thin, right: thin, top: thin, bottom: thin } } : {}),
    ...(horizontal || vertical || wrap
      ? {
          alignment: {
            ...(horizontal ? { horizontal } : {}),
            ...(vertical ? { vertical: vertical === 'center' ? 'middle' : 'top' } : {}),
            ...(wrap ? { wrapText: true } : {}),
          },
        }
      : {}),
  };
}

/** How many cells hold what was written. */
async function readBack(bytes: Uint8Array, plan: WritePlan): Promise<number> {
  const workbook = await exceljs(bytes);
  const written = [
    ...plan.edits,
    ...plan.newSheets.flatMap(({ name, cells }) =>
      cells.map((cell) => ({ sheet: name, cell: cell.cell, after: cell })),
    ),
  ];
  const right = written.filter(({ sheet, cell, after }) => {
    const found = workbook.getWorksheet(sheet)?.getCell(cell.row, cell.column);
    return found !== undefined && (found.result ?? found.value ?? null) === after.value;
  });
  return right.length;
}
