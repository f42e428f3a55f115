import type { IStyleData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import { cellKey } from '../../sheet/address';
import type { GridSnapshot, SheetFacts } from '../grid/snapshot';
import { SIGNATURE_ENDS } from '../signature';
import { XlsxPackage } from '../xlsx/package';
import { XlsxReading } from '../xlsx/reading';
import { arraysIn, readSheetLayout, type SheetLayout } from '../xlsx/sheet-layout';
import type { DefinedName, SheetEntry } from '../xlsx/workbook-part';
import { blindCells, pointsInto } from './blind-cells';
import type { OriginalSheet } from './grid-download';
import { choiceLists } from './choice-lists';
import { sheetData } from './grid-sheet';
import { readStyles } from './grid-styles';
import type { OpenedFile } from './open-file';

const CHINESE = 'zhCN' as LocaleType;
/** Under this name the grid keeps names of cells. */
const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** A workbook file, made ready for the grid. Pure. @throws {WorkbookError} as openXlsx */
export function gridSnapshot({ bytes, unread }: Pick<OpenedFile, 'bytes' | 'unread'>): GridSnapshot {
  const reading = new XlsxReading(XlsxPackage.open(bytes));
  const { looks, characterWidth } = readStyles(reading);
  const lookOf = (index = 0) => (looks[index] ? lookName(index) : undefined);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const facts = new Map<string, SheetFacts>();
  const entries = reading.workbook.sheets.filter((entry) => isRead(entry, unread));
  for (const entry of entries) {
    const xml = reading.file.text(entry.path);
    const layout = readSheetLayout(xml, entry.path);
    const sheet = reading.sheet(entry.name);
    const id = sheetId(entry);
    const parts = { id, sheet, visible: entry.visible, xml, layout, characterWidth, lookOf };
    sheets[id] = sheetData({ ...parts, isValueOnly: (formula) => pointsInto(formula, unread) });
    const { isProtected, printArea } = sheet;
    const lists = choiceLists(xml, layout, reading.workbook.names);
    facts.set(entry.name, { isProtected, printArea, lists, unlocked: unlockedCells(reading, layout) });
  }
  const data: IWorkbookData = {
    id: 'workbook',
    name: '',
    appVersion: '0.25.1',
    locale: CHINESE,
    styles: namedLooks(looks),
    sheetOrder: entries.map(sheetId),
    sheets,
    resources: [{ name: NAMES, data: JSON.stringify(gridNames(reading)) }],
  };
  const { isStructureProtected, allSheetNames } = reading.workbook;
  const chartSheets = allSheetNames.filter((name) => !facts.has(name));
  const writingRemarks = reading.isSigned ? [SIGNATURE_ENDS] : [];
  return { data, facts, isStructureProtected, chartSheets, writingRemarks };
}

/** The sheets of a file, for telling what changed. @throws {WorkbookError} as openXlsx */
export function originalSheets({ bytes, workbook, unread }: OpenedFile): OriginalSheet[] {
  const { file, workbook: part } = new XlsxReading(XlsxPackage.open(bytes));
  const entries = part.sheets.filter((entry) => isRead(entry, unread));
  return entries.map(({ name, path }) => {
    const sheet = workbook.readSheet(name);
    const arrays = [...arraysIn(file.text(path), path), ...blindCells(sheet, unread)];
    return { sheet, arrays };
  });
}

function isRead({ name }: SheetEntry, unread: OpenedFile['unread']): boolean {
  return !unread.some(({ sheet }) => sheet === name);
}

function lookName(index: number): string {
  return `look${index}`;
}

function namedLooks(looks: readonly IStyleData[]): Record<string, IStyleData> {
  return Object.fromEntries(looks.map((look, index) => [lookName(index), look]));
}

function sheetId({ index }: SheetEntry): string {
  return `sheet${index}`;
}

function unlockedCells(reading: XlsxReading, { rows }: SheetLayout): ReadonlySet<number> {
  const formats = reading.formats();
  const cells = rows.flatMap((row) => row.cells);
  return new Set(
    cells.filter(({ style }) => !formats.at(style ?? 0).locked).map(({ address }) => cellKey(address)),
  );
}

/** Names that formulas may use; the built-in ones (print area and so on) stay in the file. */
function gridNames({ workbook }: XlsxReading): Record<string, object> {
  const used = workbook.names.filter(({ name }) => !name.startsWith('_xlnm.'));
  const place = ({ sheetIndex }: DefinedName) =>
    sheetIndex === undefined ? WHOLE_WORKBOOK : `sheet${sheetIndex}`;
  return Object.fromEntries(
    used.map((each, i) => [
      `name${i}`,
      { id: `name${i}`, name: each.name, formulaOrRefString: each.target, localSheetId: place(each) },
    ]),
  );
}
