import type { CellRange } from '../../../src/sheet/address';
import { fullAddress } from '../model/address';
import { FormatObjects } from './format';
import { type HostObject, type Session, sheetById } from './object';
import { rangeObject, selectAreas } from './range';

/** A RangeAreas: several rectangles of one sheet. */
export function rangeAreas(session: Session, sheetId: string, ranges: readonly CellRange[]): HostObject {
  const sheet = () => sheetById(session, sheetId);
  const formats = new FormatObjects(session, sheet, () => [...ranges]);
  return {
    kind: 'RangeAreas',
    canBeKept: true,
    get: {
      Address: () =>
        ranges.map((range) => fullAddress(sheet().name, range)).join(session.behaviour.separator),
      AreaCount: () => ranges.length,
    },
    child: {
      Format: () => formats.format(),
      Areas: () => ({
        kind: 'RangeCollection',
        get: { Count: () => ranges.length },
        items: () => ranges.map((range) => rangeObject(session, sheetId, range)),
      }),
    },
    call: {
      Select: () => selectAreas(session, sheet(), ranges),
      Clear: (applyTo) => {
        for (const range of ranges) rangeObject(session, sheetId, range).call?.['Clear']?.(applyTo);
      },
    },
  };
}
