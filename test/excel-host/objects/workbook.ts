import { documented, HostError } from '../errors';
import { newSheetState, type SheetState } from '../model/state';
import { EVENT, WORKBOOK_TARGET } from '../protocol';
import { applicationObject, runtimeObject } from './application';
import { namesObject } from './names';
import { eventMethods, type HostObject, NULL_OBJECT, type Session, textArgument } from './object';
import { workbookProtectionObject } from './protection';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { refuseSheetName, worksheetObject } from './worksheet';
import { xmlPartsObject } from './xml-parts';

const EVENTS = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
  CalculatedEvent: EVENT.calculated,
  SelectionChangedEvent: EVENT.selectionChanged,
  EventNameChanged: EVENT.nameChanged,
};

/** The root of every object path. */
export function workbookObject(session: Session): HostObject {
  const { workbook } = session;
  const selection = () => rangeObject(session, workbook.selection.sheet, workbook.selection.range);
  return {
    kind: 'Workbook',
    get: {
      Name: () => '工作簿.xlsx',
      ReadOnly: () => session.isReadOnly,
      IsDirty: () => true,
      UsePrecisionAsDisplayed: () => session.behaviour.precision === 'as displayed',
    },
    child: {
      Worksheets: () => worksheetsObject(session),
      Names: () =>
        namesObject(
          session,
          () => workbook.names,
          () => undefined,
        ),
      Settings: () => settingsObject(session),
      CustomXmlParts: () => xmlPartsObject(session),
      Application: () => applicationObject(session),
      Protection: () => workbookProtectionObject(session),
      _Runtime: () => runtimeObject(),
    },
    call: {
      GetSelectedRange: selection,
      GetActiveCell: () => {
        const { top, left } = workbook.selection.range;
        return rangeObject(session, workbook.selection.sheet, { top, left, bottom: top, right: left });
      },
      _RemoveReference: () => undefined,
    },
  };
}

function worksheetsObject(session: Session): HostObject {
  const { workbook } = session;
  const found = (key: unknown) => workbook.sheets.find((sheet) => isMeant(sheet, textArgument(key)));
  return {
    kind: 'WorksheetCollection',
    items: () => workbook.sheets.map(({ id }) => worksheetObject(session, id)),
    item: (key) => {
      const sheet = found(key);
      if (!sheet) throw documented('ItemNotFound');
      return worksheetObject(session, sheet.id);
    },
    call: {
      ...eventMethods(session, () => WORKBOOK_TARGET, EVENTS),
      GetCount: () => workbook.sheets.length,
      GetItemOrNullObject: (key) => {
        const sheet = found(key);
        return sheet ? worksheetObject(session, sheet.id) : NULL_OBJECT;
      },
      GetActiveWorksheet: () => worksheetObject(session, activeSheet(session)),
      GetFirst: (visibleOnly) => {
        const isMeant = ({ visibility }: SheetState) => visibleOnly !== true || visibility === 'Visible';
        const sheet = workbook.sheets.find(isMeant);
        if (!sheet) throw documented('ItemNotFound');
        return worksheetObject(session, sheet.id);
      },
      Add: (name) => worksheetObject(session, addSheet(session, name).id),
    },
  };
}

/** A chart sheet is no worksheet: with one in front Excel has no active worksheet to give. */
function activeSheet({ workbook }: Session): string {
  const isThere = workbook.sheets.some(({ id }) => id === workbook.activeSheet);
  if (!isThere) throw documented('UnsupportedSheet');
  return workbook.activeSheet;
}

/** Sheets are found by name, in any case, or by id. */
function isMeant({ id, name }: SheetState, key: string): boolean {
  return id === key || name.toLowerCase() === key.toLowerCase();
}

function addSheet(session: Session, name: unknown): SheetState {
  if (session.isBehind) throw documented('GeneralException');
  session.changing();
  const { workbook } = session;
  const wanted = name == null ? freeName(session) : textArgument(name);
  refuseSheetName(session, wanted);
  const sheet = newSheetState(
    `{00000000-0001-0000-0000-${String(workbook.nextId++).padStart(12, '0')}}`,
    wanted,
  );
  session.sheetAdded(sheet);
  return sheet;
}

function freeName({ workbook }: Session): string {
  for (let number = 1; number < 1000; number++) {
    const name = `Sheet${number}`;
    if (!workbook.sheets.some((sheet) => sheet.name === name)) return name;
  }
  throw new HostError('GeneralException', 'no free sheet name');
}
