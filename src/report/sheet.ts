import type { CellRange } from '../sheet/address';
import type { CellStyle, NewCell, NewSheet } from '../sheet/new-sheet';
import { digest } from './digest';
import { indented, type Kept, KEY_COLUMN, NOTHING_KEPT } from './keep-edited';
import type { Paragraph, Report, ReportTable, Section } from './report';

/** Twelve columns of 7 characters: together the width of A4 portrait between official margins. */
const COLUMNS = 12;
const COLUMN_WIDTH = 7.2;
/** Pixels of a line: a column of 7.2 characters is 55 wide; the last few are lost to the cell's own margin. */
const LINE_PIXELS = COLUMNS * 55 - 10;
const BODY_SIZE = 12;

const TITLE: CellStyle = {
  fontName: '方正小标宋简体',
  fontSize: 18,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
const BODY: CellStyle = {
  fontName: '仿宋_GB2312',
  fontSize: BODY_SIZE,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
};
const HEADINGS: Readonly<Record<Section['level'], CellStyle>> = {
  1: { ...BODY, fontName: '黑体', fontSize: 14 },
  2: { ...BODY, fontName: '楷体_GB2312', fontSize: 13, bold: true },
  3: { ...BODY, bold: true },
  4: BODY,
};
const BLANK_FILL = 'FFF2CC';
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

/**
 * The report as a sheet that prints like an official document on A4 portrait. `id` names the form it belongs to;
 * what a person changed in an earlier report (`kept`) stays.
 */
export function reportSheet(report: Report, name: string, id: string, kept: Kept = NOTHING_KEPT): NewSheet {
  const page = new Page(kept);
  page.text(`report:${id}`, report.title, TITLE, 24);
  page.gap(8);
  report.preface.forEach((paragraph) => page.paragraph(paragraph));
  report.sections.forEach((section) => page.section(section));
  page.leftOver();
  return {
    name,
    cells: page.cells,
    merges: page.merges,
    columnWidths: new Map([
      ...Array.from({ length: COLUMNS }, (_, index) => [index + 1, COLUMN_WIDTH] as const),
      [KEY_COLUMN, 0],
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

const BODY_LINE = 19;

/** Lays rows out from top to bottom. */
class Page {
  readonly cells: NewCell[] = [];
  readonly merges: CellRange[] = [];
  readonly heights = new Map<number, number>();
  private row = 1;
  private readonly placed = new Set<string>();

  constructor(private readonly kept: Kept) {}

  section({ key, heading, level, blocks }: Section): void {
    this.text(`h:${key}`, heading, HEADINGS[level], level === 1 ? 24 : 21);
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraph(block);
      else this.table(block);
    }
  }

  paragraph(paragraph: Paragraph): void {
    this.text(paragraph.key, indented(paragraph), BODY, BODY_LINE);
  }

  /** A text of ours with its mark, or what a person made of it; then the rows that they put below it. */
  text(key: string, ours: string, style: CellStyle, lineHeight: number): void {
    this.mark(`${key}|${digest(ours)}`);
    this.wide(this.kept.edited.get(key) ?? ours, style, lineHeight);
    this.placed.add(key);
    this.inserted(key);
  }

  /** What a person wrote where this report has no such place any more: nothing of it is lost. */
  leftOver(): void {
    const isLost = (key: string) => !this.placed.has(key);
    const edited = [...this.kept.edited].filter(([key]) => isLost(key)).map(([, text]) => text);
    const inserted = [...this.kept.inserted].filter(([key]) => isLost(key)).flatMap(([, texts]) => texts);
    if (edited.length + inserted.length === 0) return;
    this.text('h:kept', '附：以前填写、本次已无对应位置的段落', HEADINGS[1], 24);
    for (const text of [...edited, ...inserted]) this.wide(text, BODY, BODY_LINE);
  }

  private inserted(key: string): void {
    if (key === 'h:kept') return;
    for (const text of this.kept.inserted.get(key) ?? []) this.wide(text, BODY, BODY_LINE);
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

  private mark(value: string): void {
    this.cells.push({ cell: { row: this.row, column: KEY_COLUMN }, value, style: MARK });
  }

  gap(points: number): void {
    this.heights.set(this.row++, points);
  }

  table({ header, rows, align, widths }: ReportTable): void {
    const edges = columnEdges(widths);
    this.tableRow(
      header,
      edges,
      header.map(() => 'center' as const),
      { ...TABLE, bold: true, fill: 'F2F2F2' },
    );
    for (const cells of rows) this.tableRow(cells, edges, align, TABLE);
    this.gap(6);
  }

  /** Table rows are marked as ours, so that rows a person adds can be told from them. */
  private tableRow(
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
    this.mark('table');
    this.heights.set(
      this.row++,
      6 + 14 * Math.max(1, ...texts.map((text, index) => tableLines(text, edges, index))),
    );
  }
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
