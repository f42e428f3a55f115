/**
 * The grid of the page without a screen: the same model, commands and formulas, no drawing. Bundled for tests by
 * grid-host.ts, because the library's parts are modules that jest does not load.
 */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import {
  UniverFormulaEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
} from '@univerjs/preset-sheets-core';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings-xml';
import { Calculation } from '../../../src/workbook/grid/calculation';
import { gridWorkbook, type GridWorkbook } from '../../../src/workbook/grid/grid-workbook';
import { Guard } from '../../../src/workbook/grid/guard';
import { History } from '../../../src/workbook/grid/history';
import type { PastedLook } from '../../../src/workbook/grid/look-plan';
import { Marks } from '../../../src/workbook/grid/marks';
import { Places } from '../../../src/workbook/grid/places';
import { Listeners } from '../../../src/workbook/listeners';
import { gridSnapshot } from '../../../src/workbook/grid-file/grid-snapshot';
import { cellText } from '../../../src/workbook/xlsx/sheet-reader';

/** A grid workbook over the bytes of a file, and what a person does in it. */
export interface HeadlessGrid {
  readonly workbook: GridWorkbook;
  /** Types a value into a cell, zero-based as the grid counts. */
  type(sheet: string, row: number, column: number, value: string | number): void;
  close(): void;
}

export function headlessGrid(bytes: Uint8Array): HeadlessGrid {
  const core = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin])
    core.registerPlugin(plugin);
  core.registerPlugin(UniverSheetsNumfmtPlugin);
  const snapshot = gridSnapshot({ bytes, unread: [] });
  const univer = FUniver.newAPI(core);
  const calculation = new Calculation(univer);
  // Without a screen nothing is selected, and the event for it is not known.
  univer.addEvent = hearingWhatThereIs(univer);
  const book = univer.createWorkbook(snapshot.data);
  // Without a screen nobody is editing.
  Object.assign(book, { endEditingAsync: async () => true });
  const guard = new Guard(univer, book, snapshot.facts);
  const marks = new Marks(core, book);
  const history = new History(core, univer, book.getId());
  const places = new Places(univer, book);
  const parts = { univer, book, snapshot, calculation, guard, marks, history, places };
  const handle = {
    ...parts,
    leftBehind: new Listeners<PastedLook>(),
    focus: nothing,
    dispose: nothing,
    onChoose: () => nothing,
  };
  return {
    workbook: gridWorkbook(handle, { textOf: cellText, settings: DEFAULT_SETTINGS }),
    type: (sheet, row, column, value) => book.getSheetByName(sheet)?.getRange(row, column).setValue(value),
    close: () => core.dispose(),
  };
}

/** Hears every event that there is. */
function hearingWhatThereIs(univer: FUniver): FUniver['addEvent'] {
  const hear = univer.addEvent.bind(univer);
  return (event, callback) => (typeof event === 'string' ? hear(event, callback) : { dispose: nothing });
}

function nothing(): void {
  return undefined;
}
