import { NO_WRITES } from '../../plan/plan';
import type { NewSheet } from '../../sheet/new-sheet';
import { DECLARATION, MAIN, PACKAGE, RELATIONSHIPS, SPREADSHEET_TYPE } from './namespaces';
import { XlsxPackage } from './package';
import { XlsxReading } from './reading';
import { writePlan } from './writing';

/** The sheet of the empty workbook, which the first new sheet takes the place of. */
const PLACEHOLDER = 'Sheet1';

/** A new workbook of these sheets (at least one), as the bytes of an .xlsx file. @throws {WorkbookError} bad-sheet-name */
export function newWorkbook(first: NewSheet, ...others: readonly NewSheet[]): Uint8Array {
  const empty = new XlsxReading(XlsxPackage.of(emptyParts()));
  const newSheets = [{ ...first, replaces: PLACEHOLDER }, ...others];
  return writePlan(empty, { ...NO_WRITES, newSheets }).reading.file.save();
}

function emptyParts(): ReadonlyMap<string, string> {
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`;
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relationships = (...entries: string[]) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
  return new Map([
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('xl/workbook.xml', 'sheet.main') +
        override('xl/worksheets/sheet1.xml', 'worksheet') +
        '</Types>',
    ],
    ['_rels/.rels', relationships(relationship(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
        `<sheets><sheet name="${PLACEHOLDER}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(relationship(1, 'worksheet', 'worksheets/sheet1.xml'))],
    ['xl/worksheets/sheet1.xml', `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
  ]);
}
