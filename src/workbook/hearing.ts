import { Listeners } from './listeners';
import type { CellRef, SheetChange, SheetEvent, Unsubscribe } from './workbook';

/** Who wants to hear what happens in an open workbook, in the port's words. */
export class Hearing {
  readonly changes = new Listeners<SheetChange>();
  readonly sheets = new Listeners<SheetEvent>();
  /** Which cell is selected: the first of an area. */
  readonly selections = new Listeners<CellRef>();
}

/** The half of an open workbook that listens. */
export abstract class HearingWorkbook {
  protected abstract readonly watch: Hearing;

  onChange(listener: (change: SheetChange) => void): Unsubscribe {
    return this.watch.changes.add(listener);
  }

  onSheets(listener: (event: SheetEvent) => void): Unsubscribe {
    return this.watch.sheets.add(listener);
  }

  onSelect(listener: (ref: CellRef) => void): Unsubscribe {
    return this.watch.selections.add(listener);
  }
}
