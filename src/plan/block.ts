import type { Assessment } from '../assess';
import type { FormPlace } from '../form/form';
import { resultTitles } from '../form/labels';
import type { CellAddress, CellRange } from '../sheet/address';
import { widthOf } from '../sheet/column-widths';
import { POINTS_OF_PIXEL } from '../sheet/pixels';
import { neededHeight } from '../sheet/row-height';
import { cellAt, type Sheet } from '../sheet/sheet';
import { hasMerge } from './apply';
import { clearing, endOf, findBlock, freeTop, GAP, isPossible, typedArrived } from './block-place';
import { type BlockColumns, type BlockRow, blockRows } from './block-rows';
import { editOf } from './edit';
import type { CellStyle, Edit, NameEdit, RowGroup, WritePlan } from './plan';

type BlockPlan = Pick<WritePlan, 'edits' | 'merges' | 'names' | 'rowHeights' | 'together'>;

const HEIGHT = 22;
/** A stray cell far to the right of a form does not make its block wider than any form is. */
const WIDEST = 60;

/**
 * The block 评价结果 below a form: found again and updated, or placed two rows under the form's last row. When the form
 * has other 一级指标 than before, the old block is cleared and a new one placed, because merges cannot be taken back.
 */
export function planBlock(sheet: Sheet, assessment: Assessment, basis: readonly string[] = []): BlockPlan {
  const { range, place } = assessment.form;
  const titles = resultTitles(place.index, place.count);
  const existing = findBlock(sheet, range, titles);
  const columns = blockColumns(range);
  const arrivedBefore = existing ? typedArrived(sheet, existing.top, columns) : { value: null };
  const rowsFrom = (top: number) =>
    blockRows(assessment, { title: titles[0], top, columns, basis, arrivedBefore });
  const height = rowsFrom(1).length;
  const blockAt = (top: number) =>
    layOut(sheet, assessment, rowsFrom(top), { top, columns, suffix: suffixOf(place) });
  if (!existing) return blockAt(freeTop(sheet, range, height));
  const updated = blockAt(existing.top);
  if (existing.bottom - existing.top + 1 === height && isPossible(sheet, updated))
    return { ...updated, rowHeights: ofChangedRows(updated), together: [] };
  const moved = blockAt(endOf(sheet) + GAP + 1);
  return { ...moved, edits: [...clearing(sheet, existing), ...moved.edits] };
}

/** Rows that say something else than before may need more room; the others are as a person left them. */
function ofChangedRows({ edits, rowHeights }: BlockPlan): BlockPlan['rowHeights'] {
  const changed = new Set(edits.map(({ cell }) => cell.row));
  return rowHeights.filter(({ row }) => changed.has(row));
}

/** Names of the second form on a sheet end in «_2». */
function suffixOf({ index }: FormPlace): string {
  return index === 0 ? '' : `_${index + 1}`;
}

function layOut(
  sheet: Sheet,
  { form }: Assessment,
  rows: readonly BlockRow[],
  { top, columns, suffix }: { top: number; columns: BlockColumns; suffix: string },
): BlockPlan {
  const like = form.funds?.total?.rate.cell ?? form.title.cell;
  const layout = new BlockLayout(sheet, top, columns, like);
  rows.forEach((row, index) => layout.add(row, top + index));
  return {
    edits: layout.edits,
    merges: layout.merges,
    names: rows.flatMap((row, index) => nameOf(sheet, row, top + index, columns, suffix)),
    rowHeights: rows.map((row, index) => ({
      sheet: sheet.name,
      row: top + index,
      points: heightOf(row, columns, sheet),
    })),
    together: printedTogether(sheet, { top, bottom: top + rows.length - 1 }),
  };
}

/** A new block is printed whole; one outside the print area is not printed, and one that stands is a person's by now. */
function printedTogether({ name, printArea }: Sheet, rows: Pick<CellRange, 'top' | 'bottom'>): RowGroup[] {
  const isPrinted = printArea === undefined || rows.top <= printArea.bottom;
  return isPrinted ? [{ sheet: name, from: printArea?.top ?? 1, ...rows }] : [];
}

/** Points; what most forms are printed in. */
const FONT_SIZE = 11;
const TALLEST = 409;

/** A row as tall as its texts need: merged cells do not make a row grow, so that no program does it. */
function heightOf(row: BlockRow, columns: BlockColumns, { columnWidths }: Sheet): number {
  const { left, labelRight, right } = columns;
  const fitting = (text: string, from: number, to: number) => ({
    ...{ text, fontSize: FONT_SIZE },
    width: widthOf(columnWidths, from, to) / POINTS_OF_PIXEL,
  });
  const noteLeft = noteBegins(row, columns);
  const needed = neededHeight([
    fitting(row.label, left, row.kind === 'title' ? right : labelRight),
    ...(noteLeft <= right ? [fitting(row.note, noteLeft, right)] : []),
  ]);
  return Math.min(TALLEST, Math.max(HEIGHT, Math.ceil(needed * POINTS_OF_PIXEL) + AIR));
}

/** Points between the text and the lines of its cell. */
const AIR = 4;

/** The column in which what explains a row begins. */
function noteBegins(row: BlockRow, { values, right }: BlockColumns): number {
  const last = row.values.length - 1;
  return last < 0 ? values[0] : (values[last as 0 | 1 | 2] ?? right) + 1;
}

/** Label | 分值 | 得分 | 得分率 | note, over the form's own columns; narrow forms give the label less. */
function blockColumns({ left, right }: CellRange): BlockColumns {
  const width = right - left + 1;
  const label = width >= 7 ? 3 : Math.max(1, width - 3);
  const first = left + label;
  return {
    left,
    labelRight: first - 1,
    values: [first, first + 1, first + 2],
    right: Math.max(Math.min(right, left + WIDEST - 1), first + 2),
  };
}

function nameOf(
  sheet: Sheet,
  row: BlockRow,
  number: number,
  columns: BlockColumns,
  suffix: string,
): NameEdit[] {
  if (row.name === undefined) return [];
  const column = row.kind === 'total' ? columns.values[1] : columns.values[0];
  return [{ sheet: sheet.name, name: `自评_${row.name}${suffix}`, refersTo: { row: number, column } }];
}

/** What the three numbers of a line are, for the preview. */
const FIGURES = ['分值', '得分', '得分率'];
const SCORE = FIGURES.indexOf('得分');

/** Turns rows into edits and merges that look like the form. */
class BlockLayout {
  readonly edits: Edit[] = [];
  readonly merges: { sheet: string; range: CellRange }[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly top: number,
    private readonly columns: BlockColumns,
    private readonly like: CellAddress | undefined,
  ) {}

  add(row: BlockRow, number: number): void {
    const { left, labelRight, values, right } = this.columns;
    if (row.kind === 'title')
      return this.span(number, left, right, row.label, row, { bold: true, fill: 'DDEBF7' });
    const isHead = row.kind === 'header';
    this.span(number, left, labelRight, row.label, row, {
      bold: isHead || row.kind === 'total',
      fill: 'F2F2F2',
    });
    row.values.forEach((content, index) => {
      const label =
        row.kind === 'level' || row.kind === 'total' ? `${row.label}${FIGURES[index] ?? ''}` : row.label;
      // What explains the score explains neither the points beside it nor the rate.
      const note = label === row.label || index === SCORE ? row.note : '';
      this.value({ ...row, label, note }, number, values[index as 0 | 1 | 2], content);
    });
    const noteLeft = noteBegins(row, this.columns);
    if (noteLeft <= right)
      this.span(number, noteLeft, right, row.note, row, {
        horizontal: isHead ? 'center' : 'left',
        ...(isHead ? { bold: true, fill: 'F2F2F2' } : {}),
      });
  }

  private value(row: BlockRow, number: number, column: number, content: BlockRow['values'][number]): void {
    const { format, ...after } = content;
    const isHead = row.kind === 'header';
    const style: CellStyle = {
      ...this.base(),
      numberFormat: format ?? 'General',
      ...(isHead ? { bold: true, fill: 'F2F2F2' } : {}),
      ...(row.kind === 'total' || row.label === '等级' ? { bold: true } : {}),
      ...(row.isInput ? { fill: 'FFF9E5', locked: false } : {}),
    };
    this.push({ row: number, column }, after, row, style);
  }

  /** A text over several columns; every cell gets its border, the first the text. */
  private span(
    number: number,
    left: number,
    right: number,
    text: string,
    row: BlockRow,
    style: CellStyle,
  ): void {
    const range = { top: number, left, bottom: number, right };
    const isMerged = hasMerge(this.sheet, range);
    for (let column = left; column <= (isMerged ? left : right); column++) {
      this.push({ row: number, column }, { value: column === left && text !== '' ? text : null }, row, {
        ...this.base(),
        numberFormat: 'General',
        ...style,
      });
    }
    if (right > left && !isMerged) this.merges.push({ sheet: this.sheet.name, range });
  }

  private base(): CellStyle {
    return {
      ...(this.like ? { like: this.like } : {}),
      border: 'thin',
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      fill: 'FFFFFF',
    };
  }

  private push(cell: CellAddress, after: Edit['after'], row: BlockRow, style: CellStyle): void {
    const words = { group: 'block' as const, label: row.label, explanation: row.note };
    const edits = editOf(this.sheet, cell, after, words, style);
    const isNew =
      after.value === null &&
      edits.length === 0 &&
      cellAt(this.sheet, this.top, this.columns.left) === undefined;
    this.edits.push(
      ...edits,
      ...(isNew ? [{ sheet: this.sheet.name, cell, before: { value: null }, after, ...words, style }] : []),
    );
  }
}
