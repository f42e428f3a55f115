import type { Edit } from '../../plan/plan';
import { type CellAddress, type CellRange, contains, formatA1 } from '../../sheet/address';
import { WorkbookError } from '../workbook';
import { type Place, readOutline } from './container';
import type { PackageDraft } from './draft';
import { openTag } from './element';
import type { XlsxReading } from './reading';
import { readRelationships } from './relationships';
import { areaOf } from './sheet-layout';
import { applySplices, type Splice, tagStart } from './splice';
import type { SheetEntry } from './workbook-part';
import { escapeXml, parseXml } from './xml';

/** A table (表格) of a sheet: its row of headers, and what its part calls the columns. */
interface Table {
  readonly path: string;
  readonly name: string;
  readonly headers: CellRange;
  readonly columns: readonly Omit<Place, 'closeStart' | 'end'>[];
}

interface Renaming {
  readonly cell: CellAddress;
  readonly column: Table['columns'][number];
  readonly before: string;
  readonly after: string;
}

/**
 * Renames the columns of tables whose headers are written: where cell and column differ, Excel «repairs» the workbook.
 * @throws {WorkbookError} table-header where the new header can be none
 */
export function renameTableColumns(
  draft: PackageDraft,
  reading: XlsxReading,
  entry: SheetEntry,
  edits: readonly Edit[],
): void {
  for (const table of tablesOf(reading, entry)) {
    const renamings = edits.flatMap((edit) => renaming(table, entry, edit));
    if (renamings.length === 0) continue;
    refuseDuplicates(table, entry, renamings);
    renamings.forEach((each) => refuseReferences(table, entry, reading, each));
    draft.put(table.path, applySplices(draft.text(table.path), renamings.map(nameSplice)));
  }
}

function tablesOf({ file }: XlsxReading, { path }: SheetEntry): Table[] {
  const parts = readRelationships(file, path).filter(
    ({ kind, target }) => kind === 'table' && file.has(target),
  );
  return parts.flatMap(({ target }) => readTable(file.text(target), target));
}

/** None where the table shows no headers. */
function readTable(xml: string, path: string): Table[] {
  const { attributes } = readOutline(xml, path).root;
  const area = areaOf(attributes['ref'] ?? '');
  if (!area || attributes['headerRowCount'] === '0') return [];
  const name = attributes['displayName'] ?? attributes['name'] ?? '';
  return [{ path, name, headers: { ...area, bottom: area.top }, columns: columnsOf(xml, path) }];
}

function columnsOf(xml: string, path: string): Table['columns'] {
  const columns: Omit<Place, 'closeStart' | 'end'>[] = [];
  parseXml(xml, path, {
    open(name, attributes, openEnd, selfClosing, fullName) {
      if (name === 'tableColumn')
        columns.push({ start: tagStart(xml, openEnd), openEnd, selfClosing, attributes, fullName });
    },
  });
  return columns;
}

function renaming(table: Table, entry: SheetEntry, { cell, before, after }: Edit): Renaming[] {
  const column = table.columns[cell.column - table.headers.left];
  if (!column || !contains(table.headers, cell) || before.value === after.value) return [];
  if (typeof after.value !== 'string' || after.value === '' || after.formula !== undefined)
    throw refusal(table, entry, cell, '标题只能是文字，不能是空白、数或公式');
  return [{ cell, column, before: column.attributes['name'] ?? '', after: columnName(after.value) }];
}

/** A header as the part of the table writes it: line breaks have a name there. */
function columnName(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r?\n/g, '_x000a_');
}

function refuseDuplicates(table: Table, entry: SheetEntry, renamings: readonly Renaming[]): void {
  const names = table.columns.map((column) => {
    const renamed = renamings.find((each) => each.column === column)?.after;
    return (renamed ?? column.attributes['name'] ?? '').toLowerCase();
  });
  const twice = renamings.find(
    ({ after }) => names.filter((name) => name === after.toLowerCase()).length > 1,
  );
  if (twice) throw refusal(table, entry, twice.cell, '同一个表格里不能有两个相同的标题');
}

/** Formulas that name the column would point nowhere. */
function refuseReferences(
  table: Table,
  entry: SheetEntry,
  reading: XlsxReading,
  { cell, before }: Renaming,
): void {
  const { workbook, file } = reading;
  const written = `[${escapeXml(before)}]`;
  const paths = [workbook.path, table.path, ...workbook.sheets.map(({ path }) => path)];
  if (paths.some((path) => file.isReadable(path) && file.text(path).includes(written)))
    throw refusal(table, entry, cell, '有公式按标题引用这一列，请在 Excel 中修改标题');
}

function nameSplice({ column, after }: Renaming): Splice {
  const { start, openEnd, fullName, attributes, selfClosing } = column;
  const opening = openTag(fullName, { ...attributes, name: after });
  return { start, end: openEnd, text: selfClosing ? opening.replace(/>$/, '/>') : opening };
}

function refusal({ name }: Table, sheet: SheetEntry, cell: CellAddress, why: string): WorkbookError {
  const where = `工作表“${sheet.name}”的 ${formatA1(cell)} 是表格“${name}”的列标题`;
  return new WorkbookError('table-header', `${where}，${why}，未写入。`);
}
