/** What the Excel at hand can do: `Office.context.requirements.isSetSupported`. */
export type IsSetSupported = (set: string, version: string) => boolean;

/** The lowest Excel this runs on is 2021 (ExcelApi 1.14): merges, events with their trigger, cell properties. */
export const LOWEST_API = '1.14';

/** Whether writes can be one step of undo. Needs the set; runtimes that do not know the option ignore it. */
export function canGroupUndo(isSupported: IsSetSupported): boolean {
  return isSupported('ExcelApi', '1.20');
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
