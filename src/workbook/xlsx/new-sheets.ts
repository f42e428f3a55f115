import { quotedSheet } from '../../sheet/address';
import type { NewCell, NewSheet } from '../../sheet/new-sheet';
import { WorkbookError } from '../workbook';
import { updateTitles } from './app-properties';
import type { PackageDraft } from './draft';
import { newSheetXml } from './new-sheet-xml';
import type { XlsxReading } from './reading';
import { readRelationships } from './relationships';
import { readSheetLayout } from './sheet-layout';
import type { StylePart } from './style-part';
import { relationshipBase, type SheetEntry } from './workbook-part';
import { type NameRegistration, type SheetRegistration, type WorkbookChanges } from './workbook-patch';
import { attributeByLocalName } from './xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** What a person may have put on a sheet that we made before. */
const KEPT_ELEMENTS = ['drawing', 'legacyDrawing'];

/**
 * Puts new sheets into a draft: worksheet parts, relationships, content types, titles. What the workbook part must
 * say of them is returned. Names were looked at before (before-writing.ts).
 */
export function addNewSheets(
  draft: PackageDraft,
  reading: XlsxReading,
  styles: StylePart,
  sheets: readonly NewSheet[],
): Omit<WorkbookChanges, 'recalculates'> {
  const added: SheetRegistration[] = [];
  const names: NameRegistration[] = [];
  const renamed = new Map<string, string>();
  for (const sheet of sheets) {
    const old = reading.workbook.sheets.find(({ name }) => name === sheet.replaces);
    if (old) renamed.set(old.relationshipId, sheet.name);
    else added.push(addSheet(draft, reading, sheet, added.length));
    const path = old?.path ?? targetOf(draft, reading, added[added.length - 1]);
    draft.put(path, sheetXml(reading, styles, sheet, old));
    names.push(...printTitles(sheet, old?.index ?? reading.workbook.sheetCount + added.length - 1));
  }
  updateProperties(draft, reading, added, renamed);
  return { added, renamed, names };
}

function addSheet(
  draft: PackageDraft,
  { workbook }: XlsxReading,
  { name }: NewSheet,
  alreadyAdded: number,
): SheetRegistration {
  const path = draft.freePath(workbook.path, (number) => `xl/worksheets/sheet${number}.xml`);
  draft.put(path, '');
  const relationshipId = draft.addRelationship(
    workbook.path,
    `${relationshipBase(workbook)}/worksheet`,
    path,
  );
  draft.addContentType(path, SHEET_TYPE);
  return { name, sheetId: workbook.highestSheetId + 1 + alreadyAdded, relationshipId };
}

function targetOf(
  draft: PackageDraft,
  { workbook }: XlsxReading,
  sheet: SheetRegistration | undefined,
): string {
  const found = readRelationships(draft, workbook.path).find(({ id }) => id === sheet?.relationshipId);
  if (!found) throw new Error('a sheet just added has no relationship');
  return found.target;
}

function sheetXml(
  reading: XlsxReading,
  styles: StylePart,
  sheet: NewSheet,
  old: SheetEntry | undefined,
): string {
  const { workbook } = reading;
  return newSheetXml(sheet, {
    namespace: workbook.namespace,
    relationships: relationshipBase(workbook),
    styleOf: ({ style }: NewCell) => styles.formatFor(style, 0),
    kept: old ? keptElements(reading, old) : [],
  });
}

function keptElements({ file }: XlsxReading, { path }: SheetEntry): [name: string, relationshipId: string][] {
  const { sections } = readSheetLayout(file.text(path), path, []);
  return KEPT_ELEMENTS.flatMap((name) => {
    const id = attributeByLocalName(sections.get(name)?.attributes ?? {}, 'id');
    return id === undefined ? [] : [[name, id] as [string, string]];
  });
}

function printTitles({ name, page: { repeatRows } }: NewSheet, sheetIndex: number): NameRegistration[] {
  if (!repeatRows) return [];
  const target = `${quotedSheet(name)}!$${repeatRows.from}:$${repeatRows.to}`;
  return [{ name: '_xlnm.Print_Titles', sheetIndex, target }];
}

function updateProperties(
  draft: PackageDraft,
  { file, workbook }: XlsxReading,
  added: readonly SheetRegistration[],
  renamedById: ReadonlyMap<string, string>,
): void {
  const path = readRelationships(file, '').find(
    ({ kind }) => kind === 'extended-properties' || kind === 'extendedProperties',
  )?.target;
  if (path === undefined || !file.isReadable(path)) return;
  const renamed = workbook.sheets.flatMap(({ name, relationshipId }) => {
    const now = renamedById.get(relationshipId);
    return now === undefined || now === name ? [] : [[name, now] as const];
  });
  if (added.length === 0 && renamed.length === 0) return;
  const changes = {
    sheetCount: workbook.sheets.length,
    added: added.map(({ name }) => name),
    renamed: new Map(renamed),
  };
  draft.put(path, titlesOrSame(file.text(path), path, changes));
}

/** A list of titles that is no XML stays as it is: Excel does not need it. */
function titlesOrSame(xml: string, path: string, changes: Parameters<typeof updateTitles>[2]): string {
  try {
    return updateTitles(xml, path, changes);
  } catch (error) {
    if (error instanceof WorkbookError) return xml;
    throw error;
  }
}
