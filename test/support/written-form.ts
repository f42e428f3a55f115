import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cellKey, type CellRange } from '../../src/sheet/address';
import { type Cell, createSheet, type Sheet } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { xlsxFile } from './xlsx-file';

/**
 * A form of test/forms, written as text: a line a row, cells between tabs. «<» belongs to the cell on its left, «^» to
 * the one above (merged), «⏎» breaks a line, «1~0%» is a number with its format, «'1» a text; «# » says what the form is
 * there for, «@ » names the sheet.
 */
function writtenSheet(path: string): Sheet {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const rows = lines.filter((line) => !/^[#@] /.test(line)).map((line) => line.split('\t'));
  const name = lines.find((line) => line.startsWith('@ '))?.slice(2) ?? '自评表';
  const cells = new Map<number, Cell>();
  rows.forEach((texts, row) =>
    texts.forEach((text, column) => {
      const cell = cellOf(text);
      if (cell) cells.set(cellKey({ row: row + 1, column: column + 1 }), cell);
    }),
  );
  return createSheet({ name, cells, merges: mergesOf(rows) });
}

/** The same form as the bytes of a file, read by the host of files: the way a person's form comes in. */
export function readWritten(path: string): Sheet {
  const sheet = writtenSheet(path);
  return openXlsx(xlsxFile({ sheets: [sheet] }), basename(path)).readSheet(sheet.name);
}

function cellOf(text: string): Cell | undefined {
  if (text === '' || text === '<' || text === '^') return undefined;
  const number = /^(-?\d+(?:\.\d+)?)(?:~(.+))?$/.exec(text);
  if (number)
    return { value: Number(number[1]), text: '', numberFormat: number[2] ?? 'General', locked: true };
  const value = text.replace(/^'/, '').replaceAll('⏎', '\n');
  return { value, text: value, numberFormat: 'General', locked: true };
}

/** A cell and the marks right of it, then the rows of marks below it. */
function mergesOf(rows: readonly (readonly string[])[]): CellRange[] {
  const at = (row: number, column: number) => rows[row]?.[column];
  const merges: CellRange[] = [];
  rows.forEach((texts, row) =>
    texts.forEach((text, column) => {
      if (text === '<' || text === '^') return;
      let [bottom, right] = [row, column];
      while (at(row, right + 1) === '<') right++;
      while (at(bottom + 1, column) === '^') bottom++;
      if (bottom > row || right > column)
        merges.push({ top: row + 1, left: column + 1, bottom: bottom + 1, right: right + 1 });
    }),
  );
  return merges;
}
