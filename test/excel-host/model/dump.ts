import { columnLetters, formatRange } from '../../../src/sheet/address';
import { isFormula } from './entry';
import { addressOfKey } from './sheet';
import {
  type CellState,
  newCell,
  type SheetState,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  type WorkbookState,
} from './state';

const PLAIN = JSON.stringify(describe(newCell()));

/** Everything of a workbook in a fixed order, one line per thing; no ids, so that a rebuilt sheet can be equal. */
export function dumpWorkbook(workbook: WorkbookState): string {
  const names = workbook.names.map(({ name, formula }) => `name ${name} ${formula}`).sort();
  const parts = [...workbook.xmlParts.values()].map((xml) => `xml ${xml}`).sort();
  return [...workbook.sheets.flatMap(dumpSheet), ...names, ...parts].join('\n');
}

function dumpSheet(sheet: SheetState): string[] {
  const line = (text: string) => `${sheet.name} ${text}`;
  const sizes = (kind: string, sizes: ReadonlyMap<number, number>, standard: number) =>
    [...sizes]
      .filter(([, size]) => size !== standard)
      .map(([index, size]) => line(`${kind} ${index} ${size}`));
  return [
    line(`sheet ${sheet.visibility} ${sheet.isProtected} ${JSON.stringify(sheet.page)}`),
    ...dumpCells(sheet).map(line),
    ...sheet.merges.map((merge) => line(`merge ${formatRange(merge)}`)).sort(),
    ...sizes('column', sheet.columnWidths, STANDARD_WIDTH).sort(),
    ...sizes('row', sheet.rowHeights, STANDARD_HEIGHT).sort(),
    ...[...sheet.hiddenColumns].map((column) => line(`hidden ${column}`)).sort(),
    ...sheet.names.map(({ name, formula }) => line(`name ${name} ${formula}`)).sort(),
  ];
}

function dumpCells(sheet: SheetState): string[] {
  return [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => ({ ...addressOfKey(key), text: JSON.stringify(describe(cell)) }))
    .filter(({ text }) => text !== PLAIN)
    .map(({ row, column, text }) => `${columnLetters(column)}${row} ${text}`);
}

function describe(cell: CellState): unknown {
  const { input, value, numberFormat, format } = cell;
  return { input, kind: isFormula(cell) ? 'formula' : typeof input, value, numberFormat, format };
}
