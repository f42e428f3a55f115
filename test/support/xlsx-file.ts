import { strToU8, zipSync } from 'fflate';
import { columnNumber, formatA1, formatRange } from '../../src/sheet/address';
import type { Cell, Sheet } from '../../src/sheet/sheet';
import {
  DECLARATION,
  MAIN,
  PACKAGE,
  RELATIONSHIPS,
  SPREADSHEET_TYPE,
} from '../../src/workbook/xlsx/namespaces';

/** What a test file holds. */
export interface XlsxFileContents {
  readonly sheets: readonly Sheet[];
  /** Names of sheets to hide. */
  readonly hidden?: readonly string[];
  readonly date1904?: boolean;
  /** Parts to add or to put in place of the built ones: path → XML or bytes. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const FIRST_CUSTOM_FORMAT = 164;

/** Any parts as a zip: for packages that xlsxFile would not build. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: '2024-01-01T00:00:00Z' });
}

/** The parts of a minimal workbook that holds these sheets, as Excel would write them. */
export function xlsxParts({
  sheets,
  hidden = [],
  date1904 = false,
  parts = {},
}: XlsxFileContents): Record<string, string | Uint8Array> {
  const strings = new Index();
  const styles = new Index();
  styles.add(styleKey({ numberFormat: 'General', locked: true }));
  const sheetParts = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetXml(sheet, strings, styles),
  ]);
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, hidden, date1904),
    'xl/_rels/workbook.xml.rels': workbookRelationships(sheets.length),
    ...(Object.fromEntries(sheetParts) as Record<string, string>),
    'xl/sharedStrings.xml': sharedStringsXml(strings),
    'xl/styles.xml': stylesXml(styles),
    ...parts,
  };
}

/** Sheets (from createSheet) as the bytes of an .xlsx file: values, formulas, number formats, merges, protection. */
export function xlsxFile(contents: XlsxFileContents): Uint8Array {
  return zipOf(xlsxParts(contents));
}

/** Keys in the order in which they were first seen. */
class Index {
  readonly keys: string[] = [];
  private readonly positions = new Map<string, number>();

  add(key: string): number {
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function styleKey({ numberFormat, locked }: Pick<Cell, 'numberFormat' | 'locked'>): string {
  return JSON.stringify([numberFormat, locked]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbookRelationships(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const,
  );
  return relationships([...sheets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]);
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, i) =>
    override(`worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    sheets.join('') +
    override('styles.xml', 'styles') +
    override('sharedStrings.xml', 'sharedStrings') +
    '</Types>'
  );
}

function workbookXml(sheets: readonly Sheet[], hidden: readonly string[], date1904: boolean): string {
  const entries = sheets.map(({ name }, i) => {
    const state = hidden.includes(name) ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${properties}` +
    `<sheets>${entries.join('')}</sheets>${printAreas(sheets)}</workbook>`
  );
}

function printAreas(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, printArea }, i) => {
    if (!printArea) return [];
    const area = formatRange(printArea).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const target = escaped(`'${name.replace(/'/g, "''")}'!${area}`);
    return [`<definedName name="_xlnm.Print_Area" localSheetId="${i}">${target}</definedName>`];
  });
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

function sheetXml(sheet: Sheet, strings: Index, styles: Index): string {
  const rows = rowsOf(sheet).map(([row, cells]) => {
    const entries = cells.map(([column, cell]) => cellXml(formatA1({ row, column }), cell, strings, styles));
    return `<row r="${row}">${entries.join('')}</row>`;
  });
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`).join('');
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    (sheet.used ? `<dimension ref="${formatRange(sheet.used)}"/>` : '') +
    columnsXml(sheet) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (merges === '' ? '' : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`) +
    '</worksheet>'
  );
}

/** Points of a character of a column's width. */
const POINTS = 5.25;

function columnsXml({ columnWidths }: Sheet): string {
  const columns = (columnWidths?.own ?? []).map(({ left, right, points }) => {
    const width = points === 0 ? 'width="9" hidden="1"' : `width="${points / POINTS}"`;
    return `<col min="${left}" max="${right}" ${width} customWidth="1"/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Non-empty cells by row and column, both ascending. */
function rowsOf(sheet: Sheet): [row: number, cells: [column: number, cell: Cell][]][] {
  const lastColumn = columnNumber('XFD');
  const rows = new Map<number, [number, Cell][]>();
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const row = Math.floor((key - 1) / lastColumn);
    const cell = sheet.cells.get(key);
    if (cell) rows.set(row, [...(rows.get(row) ?? []), [key - row * lastColumn, cell]]);
  }
  return [...rows];
}

function cellXml(reference: string, cell: Cell, strings: Index, styles: Index): string {
  const start = `<c r="${reference}" s="${styles.add(styleKey(cell))}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
  const { value } = cell;
  if (value === null) return formula ? `${start}>${formula}</c>` : `${start}/>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (formula) return `${start} t="str">${formula}<v>${escaped(value)}</v></c>`;
  return `${start} t="s"><v>${strings.add(value)}</v></c>`;
}

function sharedStringsXml(strings: Index): string {
  const items = strings.keys.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function stylesXml(styles: Index): string {
  const pairs = styles.keys.map((key) => JSON.parse(key) as [numberFormat: string, locked: boolean]);
  const custom = [...new Set(pairs.map(([format]) => format).filter((format) => format !== 'General'))];
  const formats = custom.map(
    (format, i) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + i}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = pairs.map(([format, locked]) => {
    const id = format === 'General' ? 0 : FIRST_CUSTOM_FORMAT + custom.indexOf(format);
    const start = `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id ? ' applyNumberFormat="1"' : ''}`;
    return locked ? `${start}/>` : `${start} applyProtection="1"><protection locked="0"/></xf>`;
  });
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
    '</styleSheet>'
  );
}
