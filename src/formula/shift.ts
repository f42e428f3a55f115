import { type CellAddress, columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from '../sheet/address';

/**
 * What a formula consists of where references matter: strings, quoted sheet names and table references pass by;
 * then cells, whole columns and whole rows.
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=[(!])|(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\]))|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * A shared formula as it stands in another cell: relative references move along, «$» stays.
 * @example shiftFormula('SUM(A1:$B2)', { row: 1, column: 3 }, { row: 2, column: 3 }) // 'SUM(A2:$B3)'
 */
export function shiftFormula(formula: string, from: CellAddress, to: CellAddress): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return formula.replace(PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [fixedColumn, column, fixedRow, row, ...others] = groups;
    if (column !== undefined && row !== undefined) {
      return reference(moveColumn(fixedColumn, column, columns), moveRow(fixedRow, row, rows));
    }
    const [fixedLeft, left, fixedRight, right, fixedTop, top, fixedBottom, bottom] = others;
    if (left !== undefined && right !== undefined) {
      return range(moveColumn(fixedLeft, left, columns), moveColumn(fixedRight, right, columns));
    }
    if (top !== undefined && bottom !== undefined) {
      return range(moveRow(fixedTop, top, rows), moveRow(fixedBottom, bottom, rows));
    }
    return piece;
  });
}

function reference(column: string | undefined, row: string | undefined): string {
  return column === undefined || row === undefined ? '#REF!' : column + row;
}

function range(first: string | undefined, last: string | undefined): string {
  return first === undefined || last === undefined ? '#REF!' : `${first}:${last}`;
}

function moveColumn(fixed: string | undefined, letters: string, by: number): string | undefined {
  if (fixed) return `$${letters}`;
  const column = columnNumber(letters) + by;
  return column >= 1 && column <= LAST_COLUMN ? columnLetters(column) : undefined;
}

function moveRow(fixed: string | undefined, digits: string, by: number): string | undefined {
  if (fixed) return `$${digits}`;
  const row = Number(digits) + by;
  return row >= 1 && row <= LAST_ROW ? String(row) : undefined;
}
