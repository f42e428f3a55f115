import { HostError } from '../errors';
import { parseAddresses } from '../model/address';
import type { PageState, SheetState } from '../model/state';
import {
  type HostObject,
  isHostObject,
  NULL_OBJECT,
  numberArgument,
  type Session,
  textArgument,
} from './object';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export function pageLayoutObject(session: Session, sheet: () => SheetState): HostObject {
  const page = () => sheet().page;
  const change = (edit: (page: PageState) => void) => {
    session.changing();
    edit(page());
  };
  return {
    kind: 'PageLayout',
    get: {
      Orientation: () => page().orientation,
      PaperSize: () => page().paperSize,
      Zoom: () => page().zoom,
      CenterHorizontally: () => page().centerHorizontally,
      TopMargin: () => page().margins.top,
      RightMargin: () => page().margins.right,
      BottomMargin: () => page().margins.bottom,
      LeftMargin: () => page().margins.left,
    },
    set: {
      Orientation: (value) => change((each) => (each.orientation = textArgument(value))),
      PaperSize: (value) => change((each) => (each.paperSize = textArgument(value))),
      Zoom: (value) => change((each) => (each.zoom = value as Record<string, number>)),
      CenterHorizontally: (value) => change((each) => (each.centerHorizontally = value === true)),
      FirstPageNumber: (value) => change((each) => (each.footers['FirstPageNumber'] = String(value))),
      TopMargin: (value) => change((each) => (each.margins.top = Number(value))),
      RightMargin: (value) => change((each) => (each.margins.right = Number(value))),
      BottomMargin: (value) => change((each) => (each.margins.bottom = Number(value))),
      LeftMargin: (value) => change((each) => (each.margins.left = Number(value))),
    },
    child: { HeadersFooters: () => headersFootersObject(change) },
    call: {
      SetPrintMargins: (unit, margins) => change((each) => setMargins(each, String(unit), margins)),
      SetPrintArea: (area) => change((each) => (each.printArea = addressOf(area))),
      SetPrintTitleRows: (rows) => change((each) => (each.titleRows = addressOf(rows))),
      GetPrintAreaOrNullObject: () =>
        page().printArea === ''
          ? NULL_OBJECT
          : rangeAreas(session, sheet().id, parseAddresses(page().printArea)),
    },
  };
}

function headersFootersObject(change: (edit: (page: PageState) => void) => void): HostObject {
  const group = (name: string): HostObject => ({
    kind: 'HeaderFooter',
    set: Object.fromEntries(
      ['LeftFooter', 'CenterFooter', 'RightFooter'].map((place) => [
        place,
        (value: unknown) => change((each) => (each.footers[`${name}.${place}`] = textArgument(value))),
      ]),
    ),
  });
  return {
    kind: 'HeaderFooterGroup',
    set: { State: (value) => change((each) => (each.footers['State'] = textArgument(value))) },
    child: { OddPages: () => group('OddPages'), EvenPages: () => group('EvenPages') },
  };
}

/** The page breaks that somebody set. */
export function pageBreaksObject(session: Session, sheet: () => SheetState): HostObject {
  const change = (edit: (breaks: string[]) => void) => {
    session.changing();
    edit(sheet().page.breaks);
  };
  const rowOf = (address: string) => parseAddresses(address)[0]?.top ?? 1;
  const pageBreak = (address: string): HostObject => ({
    kind: 'PageBreak',
    get: { RowIndex: () => rowOf(address) - 1, ColumnIndex: () => 0 },
    call: {
      Delete: () => change((breaks) => breaks.splice(breaks.indexOf(address), 1)),
      GetCellAfterBreak: () =>
        rangeObject(session, sheet().id, { top: rowOf(address), left: 1, bottom: rowOf(address), right: 1 }),
    },
  });
  return {
    kind: 'PageBreakCollection',
    items: () => sheet().page.breaks.map(pageBreak),
    call: {
      Add: (cell) => {
        change((breaks) => breaks.push(textArgument(cell)));
        return pageBreak(textArgument(cell));
      },
      GetItemAt: (index) => pageBreak(sheet().page.breaks[numberArgument(index)] ?? 'A1'),
      RemovePageBreaks: () => change((breaks) => breaks.splice(0)),
    },
  };
}

function setMargins(page: PageState, unit: string, margins: unknown): void {
  const points = POINTS[unit];
  if (points === undefined) throw new HostError('InvalidArgument', `not a unit: ${unit}`);
  for (const [edge, size] of Object.entries(margins as Record<string, number>)) {
    page.margins[edge as keyof PageState['margins']] = size * points;
  }
}

function addressOf(area: unknown): string {
  return isHostObject(area) ? String(area.get?.['Address']?.()) : textArgument(area);
}
