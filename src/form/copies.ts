import { type CellRange, cellKey } from '../sheet/address';
import { type Cell, createSheet, type Sheet } from '../sheet/sheet';
import { type LabelRole, roleOf } from './labels';
import { isFundName, isLevel1, isLevel2 } from './recognise/vocabulary';
import type { Scan, ScannedRow } from './scan';

/**
 * A program that lost the merges and wrote their text into every cell («项目名称 | 项目名称 | 修路 | 修路 | 修路») left a
 * sheet on which each label has itself for a neighbour. Such a sheet is read as if the merges were still there; nothing
 * is written by it. undefined: the sheet is as people make them.
 */
export function withMergesOfCopies(scan: Scan): Sheet | undefined {
  return isFilledWithCopies(scan.rows) ? merged(scan) : undefined;
}

/** Words; numbers that are equal are equal by themselves. */
const WORDS = /[\u4e00-\u9fff]/;

/** «20分 | 20分»: points and their score. */
const POINTS = /^\d[\d.]*分$/;

/** No form prints a label twice side by side, or a sentence three times; two such things are no slip of a person's. */
const LEAST_SIGNS = 2;

function isFilledWithCopies(rows: readonly ScannedRow[]): boolean {
  const signs = new Set<string>();
  for (const { cells } of rows) {
    if (!hasCopy(cells)) continue;
    for (const sign of [doubledLabel(cells), tripledText(cells)]) if (sign !== undefined) signs.add(sign);
    if (signs.size >= LEAST_SIGNS) return true;
  }
  return false;
}

type Cells = ScannedRow['cells'];

/** Every row of every sheet is asked, and nearly none has a cell like its neighbour. */
function hasCopy(cells: Cells): boolean {
  for (let index = 1; index < cells.length; index++) if (isCopy(cells, index, 1)) return true;
  return false;
}

/** Whether a cell has the text of the one so many columns before it, with no blank between them. */
function isCopy(cells: Cells, index: number, by: number): boolean {
  const own = cells[index];
  const before = cells[index - by];
  return before?.cell.text === own?.cell.text && before?.column === (own?.column ?? 0) - by;
}

function doubledLabel(cells: Cells): string | undefined {
  return cells.find(({ cell: { text } }, index) => isCopy(cells, index, 1) && isName(text))?.cell.text;
}

/** Of a label, a level or a row of the funds. */
function isName(text: string): boolean {
  return roleOf(text) !== undefined || isFundName(text) || isLevel1(text) || isLevel2(text);
}

/** As short as a sentence is. */
const SENTENCE = 6;

function tripledText(cells: Cells): string | undefined {
  const tripled = cells.find(({ cell: { text } }, index) => {
    if (text.length < SENTENCE || !isCopy(cells, index, 1) || !isCopy(cells, index, 2)) return false;
    return WORDS.test(text);
  });
  return tripled?.cell.text;
}

function merged({ sheet, rows }: Scan): Sheet {
  const copies = new Copies(sheet, tableIn(rows));
  for (const { row, cells } of rows) for (const { column, cell } of cells) copies.begin(row, column, cell);
  return createSheet({
    ...sheet,
    cells: new Map([...sheet.cells].filter(([key]) => !copies.covered.has(key))),
    merges: [...sheet.merges, ...copies.ranges],
  });
}

/** Where the indicators stand. */
interface Table {
  readonly headingRow: number;
  /** Columns with a heading other than the one before. */
  readonly headed: ReadonlySet<number>;
  /** Equal values below each other are values of several rows; only labels are grown downwards. */
  readonly firstValueColumn: number;
}

const NO_TABLE: Table = { headingRow: Infinity, headed: new Set(), firstValueColumn: Infinity };
const VALUES: ReadonlySet<LabelRole> = new Set<LabelRole>(['target', 'actual']);

function tableIn(rows: readonly ScannedRow[]): Table {
  const heading = rows.find(({ hits }) => hits.some(({ role }) => role === 'level3' || role === 'level1'));
  if (!heading) return NO_TABLE;
  const own = heading.cells.filter(({ cell }, index) => cell.text !== heading.cells[index - 1]?.cell.text);
  const values = heading.hits.filter(({ role }) => VALUES.has(role));
  return {
    headingRow: heading.row,
    headed: new Set(own.map(({ column }) => column)),
    firstValueColumn: Math.min(...values.map(({ cell }) => cell.column)),
  };
}

/** The rectangles of equal words, from top to bottom and left to right. */
class Copies {
  readonly ranges: CellRange[] = [];
  /** Cells that a rectangle covers but does not begin with. */
  readonly covered = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {}

  begin(row: number, column: number, { value, text }: Cell): void {
    if (
      typeof value !== 'string' ||
      !WORDS.test(text) ||
      POINTS.test(text) ||
      !this.isFree(row, column, value)
    )
      return;
    if (this.isBelowItself(row, column, value)) {
      this.covered.add(cellKey({ row, column }));
      return;
    }
    const right = this.endOf(row, column, value);
    let bottom = row;
    while (column < this.table.firstValueColumn && this.isRow(bottom + 1, column, right, value)) bottom++;
    if (right === column && bottom === row) return;
    this.ranges.push({ top: row, left: column, bottom, right });
    for (let at = row; at <= bottom; at++) {
      for (let each = column; each <= right; each++) this.covered.add(cellKey({ row: at, column: each }));
    }
    this.covered.delete(cellKey({ row, column }));
  }

  /** The last column of equal words; the name of a level may stand over the whole width, or be that of two levels. */
  private endOf(row: number, column: number, value: string): number {
    let end = column;
    while (this.isFree(row, end + 1, value)) end++;
    if (end >= this.table.firstValueColumn) return end;
    let right = column;
    while (right < end && !this.isHeadedApart(row, right + 1, value)) right++;
    return right;
  }

  /** «满意度指标 | 满意度指标» under «一级指标 | 二级指标» are two names; a column of its own has a heading of its own. */
  private isHeadedApart(row: number, column: number, name: string): boolean {
    const isOfTable = row > this.table.headingRow && this.table.headed.has(column);
    return isOfTable && (isLevel1(name) || isLevel2(name));
  }

  /** The label of a block, merged over two columns in its first row and over one below. */
  private isBelowItself(row: number, column: number, value: string): boolean {
    if (column >= this.table.firstValueColumn) return false;
    return this.sheet.cells.get(cellKey({ row: row - 1, column }))?.value === value;
  }

  /** The row below has the same words in the same columns, and neither more nor less of them. */
  private isRow(row: number, left: number, right: number, value: string): boolean {
    for (let column = left; column <= right; column++) {
      if (!this.isFree(row, column, value)) return false;
    }
    return !this.isFree(row, right + 1, value);
  }

  private isFree(row: number, column: number, value: string): boolean {
    const key = cellKey({ row, column });
    const isSame = this.sheet.cells.get(key)?.value === value;
    return isSame && !this.covered.has(key) && !this.sheet.mergeByCell.has(key);
  }
}
