import type { CellRange } from '../sheet/address';
import type { CellStyle, NewCell, NewSheet } from '../sheet/new-sheet';
import { digest } from './digest';
import type { Paragraph, Report, ReportTable, Section } from './report';

/** Twelve columns of 7 characters: together the width of A4 portrait between official margins. */
const COLUMNS = 12;
const COLUMN_WIDTH = 7.2;
/** The hidden column: key and digest of each paragraph, so that an edited one is recognised. */
export const KEY_COLUMN = COLUMNS + 1;
const LINE_WIDTH = COLUMNS * COLUMN_WIDTH;
const BODY_SIZE = 12;
/** Two characters of indent; cells cannot indent the first line alone. */
const INDENT = '\u3000\u3000';

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
const TABLE: CellStyle = { fontName: '宋体', fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };

/** The report as a sheet that prints like an official document on A4 portrait. `id` names the form it belongs to. */
export function reportSheet(report: Report, name: string, id: string): NewSheet {
  const page = new Page();
  page.wide(report.title, TITLE, 24, undefined);
  page.mark(1, `report:${id}`);
  page.gap(8);
  report.preface.forEach((paragraph) => page.paragraph(paragraph));
  report.sections.forEach((section) => page.section(section));
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

/** Lays rows out from top to bottom. */
class Page {
  readonly cells: NewCell[] = [];
  readonly merges: CellRange[] = [];
  readonly heights = new Map<number, number>();
  private row = 1;

  section({ heading, level, blocks }: Section): void {
    this.wide(heading, HEADINGS[level], level === 1 ? 24 : 21, undefined);
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraph(block);
      else this.table(block);
    }
  }

  /** Two characters of indent, as official documents have it; marked blanks are tinted. */
  paragraph({ key, runs }: Paragraph): void {
    const text = `${INDENT}${runs.map((run) => run.text).join('')}`;
    const style = runs.some((run) => run.blank) ? { ...BODY, fill: BLANK_FILL } : BODY;
    this.wide(text, style, 19, `${key}|${digest(text)}`);
  }

  /** One text over the whole width; merged cells never grow by themselves, so the height is computed. */
  wide(text: string, style: CellStyle, lineHeight: number, key: string | undefined): void {
    this.cells.push({ cell: { row: this.row, column: 1 }, value: text, style });
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: COLUMNS });
    if (key !== undefined) this.mark(this.row, key);
    const size = style.fontSize ?? BODY_SIZE;
    this.heights.set(this.row, Math.min(400, linesOf(text, (LINE_WIDTH * 11) / size) * lineHeight + 3));
    this.row++;
  }

  mark(row: number, key: string): void {
    this.cells.push({
      cell: { row, column: KEY_COLUMN },
      value: key,
      style: { fontSize: 8, color: 'BFBFBF' },
    });
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
    this.heights.set(this.row++, 20);
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

/** Lines that a text takes; a Chinese character is two units wide. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(unitsOf(line) / width)), 0);
}

function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += character.charCodeAt(0) < 0x2e80 ? 1.1 : 2.1;
  return units;
}
