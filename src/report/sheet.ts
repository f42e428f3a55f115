import type { CellRange } from '../sheet/address';
import type { CellStyle, NewCell, NewSheet } from '../sheet/new-sheet';
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
  REPORT_MARK,
} from './earlier';
import type { Merged } from './merge';
import type { NotePiece, OwnPiece, Piece, TablePiece, TextPiece, TextRole } from './pieces';
import type { ReportTable } from './report';

/** Twelve columns of 7 characters: together the width of A4 portrait between official margins. */
const COLUMNS = 12;
const COLUMN_WIDTH = 7.2;
/** Pixels of a line: a column of 7.2 characters is 55 wide; the last few are lost to the cell's own margin. */
const LINE_PIXELS = COLUMNS * 55 - 10;
const BODY_SIZE = 12;

const BODY: CellStyle = {
  fontName: '仿宋_GB2312',
  fontSize: BODY_SIZE,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
};
const STYLES: Readonly<Record<TextRole, CellStyle>> = {
  title: { ...BODY, fontName: '方正小标宋简体', fontSize: 18, horizontal: 'center' },
  1: { ...BODY, fontName: '黑体', fontSize: 14 },
  2: { ...BODY, fontName: '楷体_GB2312', fontSize: 13, bold: true },
  3: { ...BODY, bold: true },
  4: BODY,
  body: BODY,
};
/** Points of one line. */
const LINES: Readonly<Record<TextRole, number>> = { title: 28, 1: 24, 2: 21, 3: 21, 4: 21, body: 19 };
const BLANK_FILL = 'FFF2CC';
const NOTE_FILL = 'FCE4D6';
/** Excel knows no taller rows than 409 points. */
const TALLEST_ROW = 400;
const MARK: CellStyle = { fontSize: 8, color: 'BFBFBF' };
const TABLE_SIZE = 10.5;
const TABLE: CellStyle = {
  fontName: '宋体',
  fontSize: TABLE_SIZE,
  border: 'thin',
  vertical: 'center',
  wrap: true,
};

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
    rowHeights: page.heights,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 37, right: 26, bottom: 35, left: 28 },
      fitToWidth: true,
    },
  };
}

function memoryOf({ pieces, outline, own, deleted }: Merged): Memory {
  const keys = pieces.flatMap((piece) =>
    piece.kind === 'text' || piece.kind === 'table' ? [piece.key] : [],
  );
  return { outline, ...(own ? { own } : {}), keys: keys.filter((key) => key !== KEPT_HEADING), deleted };
}

/** Lays rows out from top to bottom. */
class Page {
  readonly cells: NewCell[] = [];
  readonly merges: CellRange[] = [];
  readonly heights = new Map<number, number>();
  private row = 1;
  private titleRow = 1;

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

  private title(piece: TextPiece, id: string): void {
    this.titleRow = this.row;
    this.text({ ...piece, key: `${REPORT_MARK}${id}` });
    this.gap(8);
  }

  /** A text with its mark and what we would have written ourselves. */
  private text({ key, role, text, ours }: TextPiece): void {
    this.mark(`${key}|${digest(ours)}`, ours);
    this.wide(role === 'body' ? `${INDENT}${text}` : text, STYLES[role], LINES[role]);
  }

  private own({ text, parked }: OwnPiece): void {
    if (parked) this.mark(`${parked.isEdit ? PARKED_MARK : BELOW_MARK}${parked.key}`, parked.ours);
    this.wide(`${INDENT}${text}`, BODY, LINES.body);
  }

  private note({ key, text }: NotePiece): void {
    const words = noteText(text);
    this.mark(`${key}|${digest(words)}`);
    this.wide(words, { ...BODY, fill: NOTE_FILL }, LINES.body);
  }

  /** One text over the whole width; merged cells never grow by themselves, so the height is computed. */
  private wide(text: string, style: CellStyle, lineHeight: number): void {
    const size = style.fontSize ?? BODY_SIZE;
    const height = linesOf(text, unitsIn(LINE_PIXELS, size)) * lineHeight + 3;
    const rows = Math.ceil(height / TALLEST_ROW);
    const fill = text.includes('〔请填写') ? { fill: BLANK_FILL } : {};
    this.cells.push({ cell: { row: this.row, column: 1 }, value: text, style: { ...style, ...fill } });
    this.merges.push({ top: this.row, left: 1, bottom: this.row + rows - 1, right: COLUMNS });
    for (let count = 0; count < rows; count++) this.heights.set(this.row++, Math.ceil(height / rows));
  }

  private mark(value: string, ours?: string): void {
    this.hidden(this.row, MARK_COLUMN, value);
    if (ours !== undefined) this.hidden(this.row, OURS_COLUMN, ours);
  }

  private hidden(row: number, column: number, value: string): void {
    this.cells.push({ cell: { row, column }, value, style: MARK });
  }

  private gap(points: number): void {
    this.heights.set(this.row++, points);
  }

  private table({ key, table: { header, rows, align, widths } }: TablePiece): void {
    const edges = columnEdges(widths);
    this.tableRow(
      key,
      header,
      edges,
      header.map(() => 'center' as const),
      { ...TABLE, bold: true, fill: 'F2F2F2' },
    );
    for (const cells of rows) this.tableRow(key, cells, edges, align, TABLE);
    this.gap(6);
  }

  /** Table rows are marked as ours, so that rows a person adds can be told from them. */
  private tableRow(
    key: string,
    texts: readonly string[],
    edges: readonly number[],
    align: ReportTable['align'],
    style: CellStyle,
  ): void {
    texts.forEach((text, index) => {
      const [left, right] = [(edges[index] ?? 0) + 1, edges[index + 1] ?? COLUMNS];
      const own = { ...style, horizontal: align[index] ?? 'left' };
      for (let column = left; column <= right; column++) {
        this.cells.push({
          cell: { row: this.row, column },
          value: column === left ? text : null,
          style: own,
        });
      }
      if (right > left) this.merges.push({ top: this.row, left, bottom: this.row, right });
    });
    this.mark(`${key}|${digest(texts.filter((text) => text !== '').join(' '))}`);
    this.heights.set(
      this.row++,
      6 + 14 * Math.max(1, ...texts.map((text, index) => tableLines(text, edges, index))),
    );
  }
}

/** Deleting the row says that it was seen. */
export function noteText(ours: string): string {
  return `〔数据有变化。按表中现在的数据，上一段应为：“${ours}”核对后请删去本行〕`;
}

/** Shares of the width → columns where each cell ends. */
function columnEdges(widths: readonly number[]): number[] {
  const edges = [0];
  let sum = 0;
  for (const width of widths) {
    sum += width;
    edges.push(Math.round(sum * COLUMNS));
  }
  return edges;
}

function tableLines(text: string, edges: readonly number[], index: number): number {
  const columns = (edges[index + 1] ?? COLUMNS) - (edges[index] ?? 0);
  return linesOf(text, unitsIn(columns * 55 - 8, TABLE_SIZE));
}

/** How many units (a Chinese character is two) of a font size in points fit into a width in pixels. */
function unitsIn(pixels: number, size: number): number {
  return pixels / ((size * 96) / 72 / 2);
}

/** Lines that a text takes; letters are a little wider than half a Chinese character in most fonts. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(unitsOf(line) / width)), 0);
}

function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += character.charCodeAt(0) < 0x2e80 ? 1.1 : 2.02;
  return units;
}
