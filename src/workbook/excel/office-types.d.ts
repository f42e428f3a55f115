/**
 * The types of Office.js, for the whole program; and what newer runtimes know but the package's types do not.
 */
/// <reference path="../../../node_modules/@microsoft/office-js/dist/office.d.ts" />

declare namespace Excel {
  interface RunOptions {
    /** ExcelApi 1.20: everything in the batch is one step of undo. Older runtimes ignore it. */
    mergeUndoGroup?: boolean;
  }
}
