import { type CellRange, formatA1, formatRange, quotedSheet } from '../../sheet/address';
import type { CellStyle, PageSetup } from '../../sheet/new-sheet';
import type { CellValue } from '../../sheet/sheet';
import { cellXml } from './cell-xml';
import { type BarChart, chartXml, drawingXml, filterReference } from './chart-part';
import { DECLARATION, MAIN, PACKAGE, RELATIONSHIPS, SPREADSHEET_TYPE } from './namespaces';
import { columnsXml, mergesXml, pageXml } from './new-sheet-xml';
import { StyleSheet } from './style-sheet';
import { escapeXml } from './xml';
import { ZipStream } from './zip-stream';

/** A cell of a large table. Text never becomes a formula. */
export interface TableCell {
  readonly value: CellValue;
  /** The same object for the same look: each is looked up once. */
  readonly style: CellStyle;
  /** Address of a file that a click opens, relative to the workbook, as a URI. */
  readonly link?: string;
}

/** A row of a large table, from column A on. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Points. */
  readonly height?: number;
}

/** A sheet too large to hold: its rows are made while they are written. */
export interface TableSheet {
  readonly name: string;
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly rows: () => Iterable<TableRow>;
  readonly page: PageSetup;
  readonly merges?: readonly CellRange[];
  /** Printed on one page, however long it is. */
  readonly isOnePage?: boolean;
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  /** The row of headings that a filter hangs on. */
  readonly filterRow?: number;
  /** Asked for after the rows. */
  readonly charts?: () => readonly BarChart[];
}

/** Excel takes no more links on a sheet. */
const MOST_LINKS = 65_000;

interface Relationship {
  readonly kind: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/** What one sheet came to. */
interface WrittenSheet {
  readonly rowCount: number;
  readonly chartCount: number;
}

/**
 * Writes a workbook of large tables, piece by piece: only a row is held at a time.
 * @param sheets in the order in which they stand
 * @param order numbers of the sheets in the order in which they are written: a summary that stands first can be made last
 * @param sink takes the bytes of the .xlsx file, in order
 */
export function writeTableWorkbook(
  sheets: readonly TableSheet[],
  order: readonly number[],
  sink: (piece: Uint8Array) => void,
): void {
  const zip = new ZipStream(sink);
  const writer = new TableWriter(zip);
  const written = new Map<number, WrittenSheet>();
  for (const number of order) {
    const sheet = sheets[number];
    if (sheet) written.set(number, writer.sheet(sheet, number + 1));
  }
  writer.finish(sheets, written);
  zip.end();
}

class TableWriter {
  private readonly styles = new StyleSheet(
    `${DECLARATION}<styleSheet xmlns="${MAIN}"></styleSheet>`,
    'xl/styles.xml',
  );
  private readonly formats = new Map<CellStyle, number>();
  private chartCount = 0;

  constructor(private readonly zip: ZipStream) {}

  sheet(sheet: TableSheet, number: number): WrittenSheet {
    const state = { rowCount: 0, links: new Map<string, string>() };
    const charts: BarChart[] = [];
    this.zip.part(`xl/worksheets/sheet${number}.xml`, this.sheetPieces(sheet, state, charts));
    const links = [...new Set(state.links.values())];
    const relationships: Relationship[] = [
      ...(charts.length > 0 ? [{ kind: 'drawing', target: `../drawings/drawing${number}.xml` }] : []),
      ...links.map((target) => ({ kind: 'hyperlink', target, isExternal: true })),
    ];
    if (relationships.length > 0)
      this.zip.part(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(relationships));
    if (charts.length > 0) this.drawing(sheet.name, number, charts);
    return { rowCount: state.rowCount, chartCount: charts.length };
  }

  private *sheetPieces(
    sheet: TableSheet,
    state: { rowCount: number; links: Map<string, string> },
    charts: BarChart[],
  ): Generator<string> {
    yield sheetHead(sheet);
    for (const row of sheet.rows()) {
      state.rowCount++;
      yield this.rowXml(row, state.rowCount, state.links);
    }
    charts.push(...(sheet.charts?.() ?? []));
    yield '</sheetData>';
    if (sheet.filterRow !== undefined)
      yield `<autoFilter ref="${formatRange(filterRange(sheet.filterRow, sheet, state.rowCount))}"/>`;
    yield mergesXml(sheet.merges ?? []);
    yield linksXml(state.links, charts.length > 0 ? 1 : 0);
    yield pageXml(sheet.page, sheet.isOnePage);
    if (charts.length > 0) yield '<drawing r:id="rId1"/>';
    yield '</worksheet>';
  }

  private rowXml({ cells, height }: TableRow, row: number, links: Map<string, string>): string {
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const texts = cells.map(({ value, style, link }, i) => {
      const address = { row, column: i + 1 };
      if (link !== undefined && links.size < MOST_LINKS) links.set(formatA1(address), link);
      return cellXml('', address, this.format(style), { value });
    });
    return `<row r="${row}"${size}>${texts.join('')}</row>`;
  }

  private format(style: CellStyle): number {
    const known = this.formats.get(style);
    if (known !== undefined) return known;
    const format = this.styles.formatFor(style, 0);
    this.formats.set(style, format);
    return format;
  }

  private drawing(sheet: string, number: number, charts: readonly BarChart[]): void {
    const first = this.chartCount + 1;
    this.chartCount += charts.length;
    this.zip.part(`xl/drawings/drawing${number}.xml`, [drawingXml(charts)]);
    const targets = charts.map((_, i) => ({ kind: 'chart', target: `../charts/chart${first + i}.xml` }));
    this.zip.part(`xl/drawings/_rels/drawing${number}.xml.rels`, relationshipsXml(targets));
    charts.forEach((chart, i) => this.zip.part(`xl/charts/chart${first + i}.xml`, [chartXml(chart, sheet)]));
  }

  finish(sheets: readonly TableSheet[], written: ReadonlyMap<number, WrittenSheet>): void {
    const { zip } = this;
    zip.part('xl/styles.xml', [this.styles.finish()]);
    zip.part('xl/workbook.xml', [workbookXml(sheets, written)]);
    const parts = sheets.map((_, i) => ({ kind: 'worksheet', target: `worksheets/sheet${i + 1}.xml` }));
    zip.part(
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([...parts, { kind: 'styles', target: 'styles.xml' }]),
    );
    zip.part('_rels/.rels', relationshipsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]));
    zip.part('[Content_Types].xml', [this.typesXml(sheets, written)]);
  }

  private typesXml(sheets: readonly TableSheet[], written: ReadonlyMap<number, WrittenSheet>): string {
    const override = (path: string, type: string) =>
      `<Override PartName="/xl/${path}" ContentType="${type}+xml"/>`;
    const drawings = [...written].filter(([, { chartCount }]) => chartCount > 0);
    const charts = Array.from({ length: this.chartCount }, (_, i) =>
      override(`charts/chart${i + 1}.xml`, 'application/vnd.openxmlformats-officedocument.drawingml.chart'),
    );
    return (
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('workbook.xml', `${SPREADSHEET_TYPE}.sheet.main`) +
      override('styles.xml', `${SPREADSHEET_TYPE}.styles`) +
      sheets
        .map((_, i) => override(`worksheets/sheet${i + 1}.xml`, `${SPREADSHEET_TYPE}.worksheet`))
        .join('') +
      drawings
        .map(([i]) =>
          override(`drawings/drawing${i + 1}.xml`, 'application/vnd.openxmlformats-officedocument.drawing'),
        )
        .join('') +
      charts.join('') +
      '</Types>'
    );
  }
}

function sheetHead({ page, columnWidths, frozenRows = 0 }: Omit<TableSheet, 'name' | 'rows'>): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    (page.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(new Map(columnWidths.map((width, i) => [i + 1, width]))) +
    '<sheetData>'
  );
}

function filterRange(
  row: number,
  { columnWidths }: Pick<TableSheet, 'columnWidths'>,
  rowCount: number,
): CellRange {
  return { top: row, left: 1, bottom: Math.max(row, rowCount), right: columnWidths.length };
}

/** @param before relationships that stand before those of the links */
function linksXml(links: ReadonlyMap<string, string>, before: number): string {
  if (links.size === 0) return '';
  const ids = new Map([...new Set(links.values())].map((target, i) => [target, `rId${before + i + 1}`]));
  const entries = [...links].map(
    ([cell, target]) => `<hyperlink ref="${cell}" r:id="${ids.get(target) ?? ''}"/>`,
  );
  return `<hyperlinks>${entries.join('')}</hyperlinks>`;
}

function* relationshipsXml(relationships: readonly Relationship[]): Generator<string> {
  yield `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`;
  for (const [i, { kind, target, isExternal }] of relationships.entries()) {
    const mode = isExternal ? ' TargetMode="External"' : '';
    yield `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${escapeXml(target)}"${mode}/>`;
  }
  yield '</Relationships>';
}

function workbookXml(sheets: readonly TableSheet[], written: ReadonlyMap<number, WrittenSheet>): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, i) => namesOf(sheet, i, written.get(i)?.rowCount ?? 0));
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '</workbook>'
  );
}

/** The filter and the rows that are printed on each page, as names. */
function namesOf(sheet: TableSheet, index: number, rowCount: number): string[] {
  const { name, filterRow, page } = sheet;
  const named = (title: string, target: string, rest = '') =>
    `<definedName name="_xlnm.${title}" localSheetId="${index}"${rest}>${escapeXml(target)}</definedName>`;
  const filter = filterRow === undefined ? undefined : filterRange(filterRow, sheet, rowCount);
  const { repeatRows } = page;
  return [
    ...(filter ? [named('_FilterDatabase', filterReference(name, filter), ' hidden="1"')] : []),
    ...(repeatRows
      ? [named('Print_Titles', `${quotedSheet(name)}!$${repeatRows.from}:$${repeatRows.to}`)]
      : []),
  ];
}
