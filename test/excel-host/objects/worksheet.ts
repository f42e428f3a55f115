import type { CellRange } from '../../../src/sheet/address';
import { documented, HostError } from '../errors';
import { parseAddress, parseAddresses, WHOLE } from '../model/address';
import { usedRange } from '../model/sheet';
import type { SheetState } from '../model/state';
import { EVENT } from '../protocol';
import { chartsObject } from './charts';
import { namesObject } from './names';
import {
  eventMethods,
  type HostObject,
  NULL_OBJECT,
  numberArgument,
  type Session,
  sheetById,
  textArgument,
} from './object';
import { pageBreaksObject, pageLayoutObject } from './page-layout';
import { protectionObject } from './protection';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';

const EVENTS = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  SelectionChangedEvent: EVENT.selectionChanged,
  CalculatedEvent: EVENT.calculated,
};

export function worksheetObject(session: Session, id: string): HostObject {
  const sheet = () => sheetById(session, id);
  return {
    kind: 'Worksheet',
    identity: ['Id'],
    get: {
      Id: () => sheet().id,
      Name: () => sheet().name,
      Position: () => session.workbook.sheets.indexOf(sheet()),
      Visibility: () => sheet().visibility,
      TabColor: () => sheet().tabColor,
      ShowGridlines: () => sheet().showGridlines,
    },
    set: setters(session, sheet),
    child: {
      Protection: () => protectionObject(session, sheet),
      Names: () => namesObject(session, () => sheet().names, sheet),
      PageLayout: () => pageLayoutObject(session, sheet),
      HorizontalPageBreaks: () => pageBreaksObject(session, sheet),
      Charts: () => chartsObject(session, sheet),
    },
    call: {
      ...ranges(session, sheet),
      ...eventMethods(session, () => id, EVENTS),
      Activate: () => activate(session, sheet()),
      Delete: () => remove(session, sheet()),
    },
  };
}

function setters(session: Session, sheet: () => SheetState): Record<string, (value: unknown) => void> {
  const setting = (change: (value: unknown) => void, member?: string) => (value: unknown) => {
    session.changing(member);
    change(value);
  };
  return {
    Name: setting((value) => rename(session, sheet(), textArgument(value)), 'Worksheet.name'),
    Visibility: setting((value) => {
      sheet().visibility = textArgument(value);
    }, 'Worksheet.visibility'),
    TabColor: setting((value) => {
      sheet().tabColor = textArgument(value);
    }),
    ShowGridlines: setting((value) => {
      sheet().showGridlines = value === true;
    }),
    Position: setting((value) => {
      const { sheets } = session.workbook;
      const found = sheet();
      sheets.splice(sheets.indexOf(found), 1);
      sheets.splice(numberArgument(value), 0, found);
    }, 'Worksheet.position'),
  };
}

function ranges(session: Session, sheet: () => SheetState): Record<string, (...args: unknown[]) => unknown> {
  const made = (range: CellRange) => rangeObject(session, sheet().id, range);
  const used = (valuesOnly: unknown) => {
    const found = usedRange(sheet(), valuesOnly === true);
    return found ? made(found) : NULL_OBJECT;
  };
  return {
    GetRange: (address) => made(address == null ? WHOLE : addressed(session, sheet(), textArgument(address))),
    GetRanges: (addresses) => rangeAreas(session, sheet().id, parseAddresses(textArgument(addresses))),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const [top, left] = [numberArgument(row) + 1, numberArgument(column) + 1];
      return made({
        top,
        left,
        bottom: top + numberArgument(rows) - 1,
        right: left + numberArgument(columns) - 1,
      });
    },
    GetCell: (row, column) => {
      const [top, left] = [numberArgument(row) + 1, numberArgument(column) + 1];
      return made({ top, left, bottom: top, right: left });
    },
    GetUsedRange: (valuesOnly) => {
      const found = used(valuesOnly);
      return found.isNull ? made({ top: 1, left: 1, bottom: 1, right: 1 }) : found;
    },
    GetUsedRangeOrNullObject: used,
  };
}

/** An address, or a defined name of the sheet or the workbook. */
function addressed({ workbook }: Session, sheet: SheetState, text: string): CellRange {
  const named = [...sheet.names, ...workbook.names].find(({ name }) => name === text);
  return parseAddress(named ? named.formula.slice(1) : text);
}

function rename(session: Session, sheet: SheetState, name: string): void {
  refuseSheetName(session, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  session.sheetRenamed(sheet, before);
}

/** @throws {HostError} InvalidArgument for a name that Excel refuses, ItemAlreadyExists for one that is taken */
export function refuseSheetName({ workbook }: Session, name: string, own?: SheetState): void {
  if (workbook.isStructureProtected) throw documented('AccessDenied');
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw new HostError('InvalidArgument', `not a sheet name: ${name}`);
  const isTaken = (each: SheetState) => each !== own && each.name.toLowerCase() === name.toLowerCase();
  if (workbook.sheets.some(isTaken)) throw documented('ItemAlreadyExists');
}

function activate(session: Session, sheet: SheetState): void {
  if (session.isBehind) throw documented('GeneralException');
  if (sheet.visibility !== 'Visible') throw documented('InvalidOperation');
  session.sheetActivated(sheet);
}

function remove(session: Session, sheet: SheetState): void {
  if (session.isBehind) throw documented('InvalidSelection');
  session.changing('Worksheet.delete');
  const { workbook } = session;
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  if (workbook.isStructureProtected) throw documented('AccessDenied');
  if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet))
    throw documented('InvalidOperation');
  session.sheetDeleted(sheet);
}
