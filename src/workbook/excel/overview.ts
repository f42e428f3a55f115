import type { Settings } from '../../settings/settings';
import type { SheetInfo } from '../workbook';
import { queueSettings } from './settings';

/** A worksheet with the id that events speak of. */
export interface SheetEntry extends SheetInfo {
  readonly id: string;
}

/** What the add-in asks first, in one round trip. */
export interface Overview {
  readonly sheets: readonly SheetEntry[];
  /** Name of the sheet that the person looks at. */
  readonly activeSheet: string;
  readonly settings: Settings;
}

/** Queues the list of worksheets. @returns what to call after the sync */
export function queueSheets({ worksheets }: Excel.Workbook): () => SheetEntry[] {
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return () =>
    worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      protected: protection.protected,
    }));
}

/** Queues the whole overview. @returns what to call after the sync; settings that need another look are undefined */
export function queueOverview(
  workbook: Excel.Workbook,
): () => Omit<Overview, 'settings'> & { settings: Promise<Settings> | undefined } {
  const sheets = queueSheets(workbook);
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const settings = queueSettings(workbook);
  return () => ({ sheets: sheets(), activeSheet: active.name, settings: settings() });
}
