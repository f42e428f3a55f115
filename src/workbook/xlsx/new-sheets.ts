import { cellKey, quotedSheet } from '../../sheet/address';
import type { NewCell, NewSheet } from '../../sheet/new-sheet';
import { WorkbookError } from '../workbook';
import { updateTitles } from './app-properties';
import { digitWidth } from './digit-width';
import type { PackageDraft } from './draft';
import { SPREADSHEET_TYPE } from './namespaces';
import { newSheetXml } from './new-sheet-xml';
import type { XlsxReading } from './reading';
import { readRelationships } from './relationships';
import { putCharts } from './sheet-charts';
import { cellsByKey, readSheetLayout, type SheetLayout } from './sheet-layout';
import type { StylePart } from './style-part';
import { relationshipBase, type SheetEntry } from './workbook-part';
import { type NameRegistration, type SheetRegistration, type WorkbookChanges } from './workbook-patch';
import { attributeByLocalName } from './xml';

const SHEET_TYPE = `${SPREADSHEET_TYPE}.worksheet+xml`;
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
    const earlier = old && earlierSheet(reading, old);
    const drawing = chartsOf(draft, reading, sheet, path, earlier);
    draft.put(path, sheetXml(reading, styles, sheet, earlier, drawing));
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

/** What stays of a sheet that is replaced. */
interface EarlierSheet {
  /** Style of a cell by its key. */
  readonly styles: ReadonlyMap<number, number>;
  readonly kept: readonly (readonly [name: string, relationshipId: string])[];
  /** How it is printed, perhaps set up by hand; undefined where it does not say. */
  readonly page: string | undefined;
}

function earlierSheet({ file }: XlsxReading, { path }: SheetEntry): EarlierSheet {
  const xml = file.text(path);
  const layout = readSheetLayout(xml, path);
  const kept = KEPT_ELEMENTS.flatMap((name) => {
    const id = attributeByLocalName(layout.sections.get(name)?.attributes ?? {}, 'id');
    return id === undefined ? [] : [[name, id] as [string, string]];
  });
  const styles = [...cellsByKey(layout)].map(([key, { style = 0 }]) => [key, style] as const);
  // Only where its elements can be copied as they are.
  const page = layout.prefix === '' && layout.sections.has('headerFooter') ? pageOf(xml, layout) : undefined;
  return { styles: new Map(styles), kept, page };
}

/** Print set-up in the order that a sheet needs; one without page numbers of ours is older, and gets ours. */
function pageOf(xml: string, { sections }: SheetLayout): string {
  return ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter']
    .map((name) => {
      const place = sections.get(name);
      return place ? xml.slice(place.start, place.end) : '';
    })
    .join('');
}

/** Charts go into the drawing that is there, or into one of their own. @returns the relationship id of a new drawing */
function chartsOf(
  draft: PackageDraft,
  reading: XlsxReading,
  sheet: NewSheet,
  path: string,
  earlier: EarlierSheet | undefined,
): string | undefined {
  const base = relationshipBase(reading.workbook);
  // The strict form of the format has other names for all that charts are made of.
  if (!sheet.charts || base.includes('purl.oclc.org')) return undefined;
  const id = earlier?.kept.find(([name]) => name === 'drawing')?.[1];
  const drawing = readRelationships(draft, path).find((each) => each.id === id)?.target;
  return putCharts(draft, sheet, { path, base, drawing });
}

function sheetXml(
  reading: XlsxReading,
  styles: StylePart,
  sheet: NewSheet,
  earlier: EarlierSheet | undefined,
  drawing: string | undefined,
): string {
  const { workbook } = reading;
  const { kept = [] } = earlier ?? {};
  return newSheetXml(sheet, {
    namespace: workbook.namespace,
    relationships: relationshipBase(workbook),
    styleOf: ({ style }: NewCell) =>
      styles.formatFor(style, (style.like && earlier?.styles.get(cellKey(style.like))) ?? 0),
    kept: drawing === undefined ? kept : [['drawing', drawing], ...kept],
    digitWidth: digitWidth(styles.ownFont()),
    page: earlier?.page,
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
