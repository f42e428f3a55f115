import type { Assessment } from '../assess';
import { type CellAddress, type CellRange } from '../sheet/address';
import { cellAt, type Sheet } from '../sheet/sheet';
import { hasMerge } from './apply';
import { type BlockColumns, type BlockRow, blockRows } from './block-rows';
import { editOf } from './edit';
import type { CellStyle, Edit, NameEdit, WritePlan } from './plan';

type BlockPlan = Pick<WritePlan, 'edits' | 'merges' | 'names' | 'rowHeights'>;

/** Which form of its sheet this is, and how many the sheet has. */
export interface FormPlace {
  readonly index: number;
  readonly count: number;
}

const TITLE = '评价结果';
/** Blank rows between the form and its block. */
const GAP = 1;
const HEIGHT = 22;

/** The block 评价结果 below a form: found again and updated, or placed two rows under the form's last row. */
export function planBlock(sheet: Sheet, assessment: Assessment, place: FormPlace): BlockPlan {
  const { range } = assessment.form;
  const columns = blockColumns(range);
  const title = place.count === 1 ? TITLE : `${TITLE}（第${place.index + 1}张）`;
  const existing = existingTop(sheet, range, title);
  const draft = blockRows(assessment, { title, top: 1, columns, arrivedBefore: null });
  const top = existing ?? freeTop(sheet, range, draft.length);
  const rows = blockRows(assessment, {
    title,
    top,
    columns,
    arrivedBefore: existing === undefined ? null : typedArrived(sheet, top, columns),
  });
  const like = assessment.form.funds?.total?.rate.cell ?? assessment.form.title.cell;
  const layout = new BlockLayout(sheet, top, columns, like);
  rows.forEach((row, index) => layout.add(row, top + index));
  const suffix = place.index === 0 ? '' : `_${place.index + 1}`;
  const names = rows.flatMap((row, index) => nameOf(sheet, row, top + index, columns, suffix));
  const rowHeights =
    existing === undefined
      ? rows.map((row, index) => ({ sheet: sheet.name, row: top + index, points: heightOf(row) }))
      : [];
  return { edits: layout.edits, merges: layout.merges, names, rowHeights };
}

function heightOf({ note }: BlockRow): number {
  return note.length > 42 ? HEIGHT * 1.6 : HEIGHT;
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
    right: Math.max(right, first + 2),
  };
}

/** The row of our title below the form. */
function existingTop(sheet: Sheet, { bottom, left }: CellRange, title: string): number | undefined {
  const last = sheet.used?.bottom ?? bottom;
  for (let row = bottom + 1; row <= last; row++) {
    if (cellAt(sheet, row, left)?.text.trim() === title) return row;
  }
  return undefined;
}

/** Directly under the form where there is room, else under everything on the sheet. */
function freeTop(sheet: Sheet, range: CellRange, height: number): number {
  const wanted = range.bottom + GAP + 1;
  for (let row = range.bottom + 1; row <= wanted + height; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (cellAt(sheet, row, column)?.text) return (sheet.used?.bottom ?? wanted) + GAP + 1;
    }
  }
  return wanted;
}

function typedArrived(sheet: Sheet, top: number, columns: BlockColumns): number | null {
  const value = cellAt(sheet, top + 1, columns.values[0])?.value;
  return typeof value === 'number' ? value : null;
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
    row.values.forEach((content, index) => this.value(row, number, values[index as 0 | 1 | 2], content));
    const noteLeft =
      row.values.length === 0 ? values[0] : (values[(row.values.length - 1) as 0 | 1 | 2] ?? right) + 1;
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
