/** What the Excel at hand can do: `Office.context.requirements.isSetSupported`. */
export type IsSetSupported = (set: string, version: string) => boolean;

/** The lowest Excel this runs on is 2021 (ExcelApi 1.14): merges, events with their trigger, cell properties. */
export const LOWEST_API = '1.14';

/**
 * Whether writes can be one step of undo. The library asks for the set MergeUndoGroup and then uses
 * `application.undoScope`, of ExcelApi 1.20: a library or an Excel that lacks one of them writes without a group.
 */
export function canGroupUndo(isSupported: IsSetSupported, { Application }: typeof Excel): boolean {
  return (
    isSupported('MergeUndoGroup', '1.1') &&
    isSupported('ExcelApi', '1.20') &&
    'undoScope' in Application.prototype
  );
}

/** Whether cells that do not touch can be selected together: `RangeAreas.select` of ExcelApi 1.18. */
export function canSelectAreas(isSupported: IsSetSupported, { RangeAreas }: typeof Excel): boolean {
  return isSupported('ExcelApi', '1.18') && 'select' in RangeAreas.prototype;
}

/** Whether a batch can wait until the person has left the cell that is being edited. */
export function canDelayForCellEdit(isSupported: IsSetSupported): boolean {
  return isSupported('DelayForCellEdit', '1.1');
}

/** Whether renamed sheets are announced: by set, and by the member itself, which older runtimes refuse. */
export function canWatchNames(isSupported: IsSetSupported, sheets: Excel.WorksheetCollection): boolean {
  if (!isSupported('ExcelApi', '1.17')) return false;
  try {
    return sheets.onNameChanged !== undefined;
  } catch {
    return false;
  }
}
