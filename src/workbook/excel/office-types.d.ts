/**
 * The types of Office.js, as globals of the whole program; and what newer runtimes know but the package's types
 * do not.
 */
import '@microsoft/office-js/dist/office';

declare global {
  namespace Excel {
    interface RunOptions {
      /** ExcelApi 1.20: everything in the batch is one step of undo. Older runtimes ignore it. */
      mergeUndoGroup?: boolean;
    }

    interface RangeAreas {
      /** ExcelApi 1.18. */
      select(): void;
    }
  }
}
