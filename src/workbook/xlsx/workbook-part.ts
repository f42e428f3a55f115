import { type CellRange, parseRange } from '../../sheet/address';
import { WorkbookError } from '../workbook';
import { refuseOtherPackages } from './file-kind';
import { RELATIONSHIPS } from './namespaces';
import type { XlsxPackage } from './package';
import { readRelationships, type Relationship } from './relationships';
import { attributeByLocalName, isMainNamespace, isOn, namespaceOfRoot, parseXml } from './xml';

/** A worksheet as xl/workbook.xml lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visible: boolean;
  /** Path of the worksheet part. */
  readonly path: string;
  /** Position among all sheets, charts included: what localSheetId counts. */
  readonly index: number;
}

/** A defined name; `sheetIndex` undefined: of the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheetIndex: number | undefined;
  readonly target: string;
}

/** What is needed of xl/workbook.xml (it may have another name). */
export interface WorkbookPart {
  readonly path: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** All sheets, charts included. */
  readonly sheetCount: number;
  readonly allSheetNames: readonly string[];
  readonly highestSheetId: number;
  /** Position of the sheet that was in front when the file was saved. */
  readonly activeIndex: number;
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  /** The namespace of the root: transitional or strict in every workbook that Excel opens. */
  readonly namespace: string;
  readonly relationships: readonly Relationship[];
  /** Path of a part by the kind of its relationship. */
  readonly partPath: (kind: string) => string | undefined;
}

/** Reads the workbook part. @throws {WorkbookError} not-workbook, damaged-part */
export function readWorkbookPart(file: XlsxPackage): WorkbookPart {
  const path = workbookPath(file);
  const relationships = readRelationships(file, path);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const { entries, ...rest } = readEntries(file, path);
  const sheets = entries.flatMap((entry) => {
    const target = targets.get(entry.relationshipId);
    return target?.kind === 'worksheet' ? [{ ...entry, path: target.target }] : [];
  });
  if (!isMainNamespace(rest.namespace)) throw otherNamespace(rest.namespace);
  if (sheets.length === 0) throw noWorksheets(entries.map(({ name }) => name));
  const partPath = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target;
  // Some programs leave the number of a sheet out.
  const highestSheetId = Math.max(0, ...entries.map(({ sheetId }) => sheetId).filter(Number.isInteger));
  const all = { sheetCount: entries.length, allSheetNames: entries.map(({ name }) => name) };
  return { path, sheets, ...all, highestSheetId, relationships, partPath, ...rest };
}

/** Excel opens none of these; read by their names alone, such a workbook would look empty. */
function otherNamespace(namespace: string): WorkbookError {
  const message = `工作簿的 XML 命名空间“${namespace.slice(0, 100)}”不是 Excel 2007 及以后版本的（测试版 Excel 等程序写的文件会这样），未读取。请用写它的程序另存为 .xlsx 或 .xls 再试。`;
  return new WorkbookError('old-format', message);
}

function noWorksheets(others: readonly string[]): WorkbookError {
  const message =
    others.length === 0
      ? '工作簿里没有工作表，请检查文件是否完整。'
      : `工作簿里只有图表等没有单元格的工作表（${others.join('、')}），没有自评表，请选择自评表所在的文件。`;
  return new WorkbookError('not-workbook', message);
}

function workbookPath(file: XlsxPackage): string {
  const main = readRelationships(file, '').find(
    (relationship) => relationship.kind === 'officeDocument',
  )?.target;
  const path = main ?? 'xl/workbook.xml';
  if (!file.has(path) || !/\.xml$/i.test(path) || /^(word|ppt)\//.test(path)) refuseOtherPackages(file);
  return path;
}

function readEntries(file: XlsxPackage, path: string) {
  const entries: Omit<SheetEntry, 'path'>[] = [];
  const names: DefinedName[] = [];
  let [date1904, isStructureProtected, namespace] = [false, false, ''];
  let activeIndex: number | undefined;
  let name: { name: string; sheetIndex: number | undefined; target: string } | undefined;
  parseXml(file.text(path), path, {
    open(tag, attributes, _, __, fullName) {
      if (tag === 'sheet') entries.push(sheetEntry(attributes, entries.length));
      else if (tag === 'definedName') name = definedName(attributes);
      else if (tag === 'workbookView') activeIndex ??= Number(attributes['activeTab'] ?? 0);
      else if (tag === 'workbookPr') date1904 = isOn(attributes['date1904']);
      else if (tag === 'workbookProtection') isStructureProtected = isOn(attributes['lockStructure']);
      else if (tag === 'workbook') namespace = namespaceOfRoot(fullName, attributes);
    },
    text(text) {
      if (name) name.target += text;
    },
    close(tag) {
      if (tag !== 'definedName' || !name) return;
      names.push(name);
      name = undefined;
    },
  });
  return { entries, names, activeIndex: activeIndex ?? 0, date1904, isStructureProtected, namespace };
}

function sheetEntry(attributes: Readonly<Record<string, string>>, index: number): Omit<SheetEntry, 'path'> {
  return {
    name: attributes['name'] ?? '',
    sheetId: Number(attributes['sheetId']),
    relationshipId: attributeByLocalName(attributes, 'id') ?? '',
    visible: attributes['state'] === undefined || attributes['state'] === 'visible',
    index,
  };
}

function definedName(attributes: Readonly<Record<string, string>>) {
  const index = attributes['localSheetId'];
  return {
    name: attributes['name'] ?? '',
    sheetIndex: index === undefined ? undefined : Number(index),
    target: '',
  };
}

/** The print area of a sheet: its first area, where it has several. */
export function printAreaOf({ names }: WorkbookPart, { index }: SheetEntry): CellRange | undefined {
  const found = names.find((name) => name.name === '_xlnm.Print_Area' && name.sheetIndex === index);
  const area = found && /^(?:'(?:[^']|'')*'|[^'!,]+)!([^,]+)/.exec(found.target)?.[1];
  if (!area || !/\d/.test(area)) return undefined;
  try {
    return parseRange(area);
  } catch {
    return undefined; // #REF! or whole columns: no area we could use
  }
}

const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml';

/** Where the types of relationships begin: strict workbooks have their own. */
export function relationshipBase({ namespace }: WorkbookPart): string {
  return namespace.startsWith(STRICT_NAMESPACE)
    ? `${STRICT_NAMESPACE}/officeDocument/relationships`
    : RELATIONSHIPS;
}
