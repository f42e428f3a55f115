import type { CellAddress, CellRange } from '../sheet/address';
import type { CellStyle, NewCell, NewSheet, SheetChart } from '../sheet/new-sheet';
import { cellText, type ReportCell } from './cell';
import { digest } from './digest';
import {
  BELOW_MARK,
  INDENT,
  KEPT_HEADING,
  MARK_COLUMN,
  type Memory,
  MEMORY_COLUMN,
  OURS_COLUMN,
  PARKED_MARK,
  PICTURE_MARK,
  REPORT_MARK,
  tableDigest,
} from './earlier';
import type { Merged } from './merge';
import type { NotePiece, OwnPiece, Piece, TablePiece, TextPiece } from './pieces';
import type { ReportPicture, ReportTable } from './report';
import { levelChart } from './sheet-chart';
import { titleLines } from './title-lines';
import { columnEdges, COLUMN_WIDTH, COLUMNS, linesOver, pageBreaks, type PaperRow } from './sheet-measure';
import {
  BLANK_FILL,
  BODY_SIZE,
  CAPTION_STYLE,
  HEAD_STYLE,
  HINT_STYLE,
  MARK_STYLE,
  NOTE_FILL,
  TABLE_SIZE,
  TABLE_STYLE,
  TEXT_LINES,
  TEXT_STYLES,
} from './sheet-styles';

/** Excel knows no taller rows than 409 points. */
const TALLEST_ROW = 400;
/** Points of a line in a table. */
const TABLE_LINE = 16;
/** Characters of 二号 on a line. */
const TITLE_LINE = 19;
/** Points of the rows that a chart lies over. */
const CHART_ROW = 24;

/** The report as a sheet that prints like an official document on A4 portrait. `id` names the form it belongs to. */
export function reportSheet(merged: Merged, name: string, id: string): NewSheet {
  const page = new Page();
  for (const piece of merged.pieces) page.piece(piece, id);
  page.remember(memoryOf(merged));
  return {
    name,
    cells: page.cells,
    merges: page.merges,
    columnWidths: new Map([
      ...Array.from({ length: COLUMNS }, (_, index) => [index + 1, COLUMN_WIDTH] as const),
      ...[MARK_COLUMN, OURS_COLUMN, MEMORY_COLUMN].map((column) => [column, 0] as const),
    ]),
    rowHeights: new Map(page.paper.map(({ points }, index) => [index + 1, points])),
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 37, right: 26, bottom: 35, left: 28 },
      fitToWidth: true,
      hasPageNumbers: true,
    },
    breaks: pageBreaks(page.paper),
    ...(page.charts.length > 0 ? { charts: page.charts } : {}),
  };
}

function memoryOf({ pieces, outline, own, deleted }: Merged): Memory {
  const keys = pieces.flatMap((piece) => {
    if (piece.kind === 'table') return [piece.key, ...(piece.table.picture ? [pictureKey(piece)] : [])];
    return piece.kind === 'text' ? [piece.key] : [];
  });
  return { outline, ...(own ? { own } : {}), keys: keys.filter((key) => key !== KEPT_HEADING), deleted };
}

/** What a picture is called by: its table's key. */
function pictureKey({ key }: Pick<TablePiece, 'key'>): string {
  return `${PICTURE_MARK}${key}`;
}

/** Lays rows out from top to bottom. */
class Page {
  readonly cells: NewCell[] = [];
  readonly merges: CellRange[] = [];
  readonly charts: SheetChart[] = [];
  /** Each row so far. */
  readonly paper: PaperRow[] = [];
  private titleRow = 1;
  private tables = 0;
  private pictures = 0;

  piece(piece: Piece, id: string): void {
    switch (piece.kind) {
      case 'text':
        return piece.role === 'title' ? this.title(piece, id) : this.text(piece);
      case 'own':
        return this.own(piece);
      case 'note':
        return this.note(piece);
      case 'table':
        return this.table(piece);
    }
  }

  /** What the report remembers stands beside its title. */
  remember(memory: Memory): void {
    this.hidden(this.titleRow, MEMORY_COLUMN, JSON.stringify(memory));
  }

  private get row(): number {
    return this.paper.length + 1;
  }

  private feed(points: number, staysWithNext = false): void {
    this.paper.push({ points, staysWithNext });
  }

  private title(piece: TextPiece, id: string): void {
    this.titleRow = this.row;
    const text = titleLines(piece.text, TITLE_LINE).join('\n');
    this.text({ ...piece, text, key: `${REPORT_MARK}${id}` });
    this.feed(8);
  }

  /** A text with its mark and what we would have written ourselves. */
  private text({ key, role, text, ours, row }: TextPiece): void {
    this.mark(`${key}|${digest(ours)}`, ours);
    const words = role === 'body' ? `${INDENT}${text}` : text;
    this.wide(words, likeBefore(TEXT_STYLES[role], row), TEXT_LINES[role]);
  }

  private own({ text, parked, row }: OwnPiece): void {
    if (parked) this.mark(`${parked.isEdit ? PARKED_MARK : BELOW_MARK}${parked.key}`, parked.ours);
    this.wide(`${INDENT}${text}`, likeBefore(TEXT_STYLES.body, row), TEXT_LINES.body);
  }

  private note({ key, text }: NotePiece): void {
    const words = noteText(text);
    this.mark(`${key}|${digest(words)}`);
    this.wide(words, { ...TEXT_STYLES.body, fill: NOTE_FILL }, TEXT_LINES.body);
  }

  /** One text over the whole width; merged cells never grow by themselves, so the height is computed. */
  private wide(text: string, style: CellStyle, lineHeight: number): void {
    const size = style.fontSize ?? BODY_SIZE;
    const height = linesOver(text, COLUMNS, size) * lineHeight + 3;
    const rows = Math.ceil(height / TALLEST_ROW);
    const fill = text.includes('〔请填写') ? { fill: BLANK_FILL } : {};
    this.span(text, 1, COLUMNS, { ...style, ...fill }, rows);
    for (let count = 0; count < rows; count++) this.feed(Math.ceil(height / rows));
  }

  private span(text: string, left: number, right: number, style: CellStyle, rows = 1): void {
    const cell = { row: this.row, column: left };
    this.cells.push({ cell, value: text, style });
    this.merges.push({ top: this.row, left, bottom: this.row + rows - 1, right });
  }

  private mark(value: string, ours?: string): void {
    this.hidden(this.row, MARK_COLUMN, value);
    if (ours !== undefined) this.hidden(this.row, OURS_COLUMN, ours);
  }

  private hidden(row: number, column: number, value: string): void {
    this.cells.push({ cell: { row, column }, value, style: MARK_STYLE });
  }

  /** Caption, header and first row stay on one page. */
  private table(piece: TablePiece): void {
    const { key, table } = piece;
    const edges = columnEdges(table.widths);
    this.caption(key, `表${++this.tables}\u3000${table.caption}`, true);
    const centred = table.header.map(() => 'center' as const);
    this.tableRow(key, table.header, edges, centred, HEAD_STYLE, true);
    const first = this.row;
    for (const cells of table.rows) this.tableRow(key, cells, edges, table.align, TABLE_STYLE);
    this.feed(6);
    if (table.picture) this.picture(piece, table.picture, first, edges);
  }

  private caption(key: string, text: string, staysWithNext: boolean): void {
    this.mark(`${key}|${tableDigest([text])}`);
    this.span(text, 1, COLUMNS, CAPTION_STYLE);
    this.feed(TABLE_LINE + 8, staysWithNext);
  }

  /** Rows for a chart over the table's numbers, and its caption; one page holds both. */
  private picture(piece: TablePiece, picture: ReportPicture, first: number, edges: readonly number[]): void {
    const key = pictureKey(piece);
    const rows = picture.lines.length * 2 + 2;
    const top = this.row;
    for (let count = 0; count < rows; count++) {
      if (count === Math.floor(rows / 2)) {
        this.mark(`${key}:hint`);
        this.span('（此处的图在 Excel 和下载的文件里显示）', 1, COLUMNS, HINT_STYLE);
      }
      this.feed(CHART_ROW, true);
    }
    const place = { top, left: 1, bottom: top + rows - 1, right: COLUMNS };
    const chart = levelChart(key, picture, { first, edges, place });
    this.charts.push({ ...chart, isNew: piece.hadPicture !== true });
    this.caption(key, `图${++this.pictures}\u3000${picture.caption}`, false);
  }

  /** Table rows are marked as ours, so that rows a person adds can be told from them. */
  private tableRow(
    key: string,
    row: readonly ReportCell[],
    edges: readonly number[],
    align: ReportTable['align'],
    style: CellStyle,
    staysWithNext = false,
  ): void {
    row.forEach((each, index) => {
      const [left, right] = [(edges[index] ?? 0) + 1, edges[index + 1] ?? COLUMNS];
      const own = { ...style, horizontal: align[index] ?? 'left' };
      const look = typeof each === 'string' ? own : { ...own, numberFormat: each.format };
      for (let column = left; column <= right; column++)
        this.cells.push({
          cell: { row: this.row, column },
          value: column === left ? valueOf(each) : null,
          style: look,
        });
      if (right > left) this.merges.push({ top: this.row, left, bottom: this.row, right });
    });
    this.mark(`${key}|${tableDigest(row.map(valueOf))}`);
    const lines = row.map((each, index) => linesInCell(cellText(each), edges, index));
    this.feed(6 + TABLE_LINE * Math.max(1, ...lines), staysWithNext);
  }
}

function valueOf(cell: ReportCell): string | number {
  return typeof cell === 'string' ? cell : cell.number;
}

function linesInCell(text: string, edges: readonly number[], index: number): number {
  return linesOver(text, (edges[index + 1] ?? COLUMNS) - (edges[index] ?? 0), TABLE_SIZE);
}

/** What a person made of the look of a row stays; whether it is tinted is ours to say. */
function likeBefore(style: CellStyle, row: number | undefined): CellStyle {
  const like: CellAddress | undefined = row === undefined ? undefined : { row, column: 1 };
  return like ? { ...style, like, fill: 'none' } : style;
}

/** Deleting the row says that it was seen. */
export function noteText(ours: string): string {
  return `〔数据有变化。按表中现在的数据，上一段应为：“${ours}”核对后请删去本行〕`;
}
