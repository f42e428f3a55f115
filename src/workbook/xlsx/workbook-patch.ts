import { appendTo, insertAfter, type Outline, type Place, readOutline } from './container';
import { elementXml, openTag } from './element';
import { applySplices, type Splice } from './splice';
import { element } from './style-elements';
import { attributeByLocalName, escapeXml, parseXml } from './xml';

/** A sheet to list in the workbook part. */
export interface SheetRegistration {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

/** A sheet-scoped name; `target` is a formula without «=». */
export interface NameRegistration {
  readonly name: string;
  readonly sheetIndex: number;
  readonly target: string;
}

/** What to change in the workbook part. */
export interface WorkbookChanges {
  readonly added: readonly SheetRegistration[];
  /** New names of sheets, by relationship id. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly names: readonly NameRegistration[];
  /** Whether Excel is to compute every formula when it opens the file: some may depend on what was written. */
  readonly recalculates: boolean;
}

/** The elements that stand before definedNames (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences'],
];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** The text of the workbook part with changes; the very same text where there are none. @throws {WorkbookError} */
export function patchWorkbook(
  xml: string,
  path: string,
  relationships: string,
  changes: WorkbookChanges,
): string {
  const outline = readOutline(xml, path);
  return applySplices(xml, [
    ...sheetSplices(xml, outline, relationships, changes.added),
    ...renameSplices(xml, path, changes.renamed),
    ...nameSplices(xml, path, outline, changes.names),
    ...(changes.recalculates ? calculationSplices(outline) : []),
  ]);
}

function calculationSplices(outline: Outline): Splice[] {
  const settings = outline.children.find(({ name }) => name === 'calcPr');
  const full = `${outline.prefix}calcPr`;
  if (!settings) {
    const text = elementXml(element(full, { fullCalcOnLoad: '1' }));
    return [insertAfter(outline, BEFORE_CALCULATION, text)];
  }
  const { start, openEnd, attributes, fullName, selfClosing } = settings;
  const opening = openTag(fullName, { ...attributes, fullCalcOnLoad: '1' });
  return [{ start, end: openEnd, text: selfClosing ? opening.replace(/>$/, '/>') : opening }];
}

function sheetSplices(
  xml: string,
  { root, children, prefix }: Outline,
  relationships: string,
  added: readonly SheetRegistration[],
): Splice[] {
  const sheets = children.find(({ name }) => name === 'sheets');
  if (!sheets || added.length === 0) return [];
  const bound = Object.entries(root.attributes).find(
    ([name, uri]) => name.startsWith('xmlns:') && uri === relationships,
  );
  const idPrefix = bound ? bound[0].slice('xmlns:'.length) : 'r';
  const declaration = bound ? {} : { 'xmlns:r': relationships };
  const entries = added.map(({ name, sheetId, relationshipId }) =>
    elementXml(
      element(`${prefix}sheet`, {
        name,
        sheetId: String(sheetId),
        ...declaration,
        [`${idPrefix}:id`]: relationshipId,
      }),
    ),
  );
  return [appendTo(xml, sheets, entries.join(''))];
}

function renameSplices(xml: string, path: string, renamed: ReadonlyMap<string, string>): Splice[] {
  if (renamed.size === 0) return [];
  return placesOf(xml, path, 'sheet').flatMap(({ start, openEnd, attributes, fullName, selfClosing }) => {
    const name = renamed.get(attributeByLocalName(attributes, 'id') ?? '');
    if (name === undefined || name === attributes['name']) return [];
    const opening = openTag(fullName, { ...attributes, name });
    return [{ start, end: openEnd, text: selfClosing ? opening.replace(/>$/, '/>') : opening }];
  });
}

function nameSplices(
  xml: string,
  path: string,
  outline: Outline,
  names: readonly NameRegistration[],
): Splice[] {
  if (names.length === 0) return [];
  const existing = placesOf(xml, path, 'definedName');
  const updates: Splice[] = [];
  const added: string[] = [];
  for (const { name, sheetIndex, target } of names) {
    const old = existing.find(({ attributes }) => isSameName(attributes, name, sheetIndex));
    const full = `${outline.prefix}definedName`;
    const opening = openTag(full, { name, localSheetId: String(sheetIndex) });
    if (!old) added.push(`${opening}${escapeXml(target)}</${full}>`);
    else if (xml.slice(old.openEnd, old.closeStart) !== escapeXml(target)) {
      updates.push({ start: old.openEnd, end: old.closeStart, text: escapeXml(target) });
    }
  }
  return [...updates, ...newNames(xml, outline, added.join(''))];
}

function newNames(xml: string, outline: Outline, text: string): Splice[] {
  if (text === '') return [];
  const place = outline.children.find(({ name }) => name === 'definedNames');
  if (place) return [appendTo(xml, place, text)];
  const full = `${outline.prefix}definedNames`;
  return [insertAfter(outline, BEFORE_NAMES, `${openTag(full, {})}${text}</${full}>`)];
}

/** Names do not differ by letter case. */
function isSameName(attributes: Readonly<Record<string, string>>, name: string, sheetIndex: number): boolean {
  return (
    attributes['name']?.toLowerCase() === name.toLowerCase() &&
    attributes['localSheetId'] === String(sheetIndex)
  );
}

/** The places of all elements of a name, at any depth. */
function placesOf(xml: string, path: string, wanted: string): Place[] {
  const found: Place[] = [];
  let opened: Omit<Place, 'closeStart' | 'end'> | undefined;
  parseXml(xml, path, {
    open(name, attributes, openEnd, selfClosing, fullName) {
      const start = xml.lastIndexOf('<', openEnd - 1);
      if (name === wanted) opened = { start, openEnd, selfClosing, attributes, fullName };
    },
    close(name, end, selfClosing) {
      if (name !== wanted || !opened) return;
      found.push({ ...opened, closeStart: selfClosing ? end : xml.lastIndexOf('<', end - 1), end });
      opened = undefined;
    },
  });
  return found;
}
