import type { Settings } from '../../settings/settings';
import type { Receipt, SheetInfo } from '../workbook';
import { JOURNAL_NAMESPACE } from './journal';
import { queueRead, type SheetReading, USUAL_BOUND } from './reading';
import { queueSettings } from './settings';

/** A worksheet with the id that events speak of. */
export interface SheetEntry extends SheetInfo {
  readonly id: string;
}

/** What the add-in asks first. */
export interface Overview {
  readonly sheets: readonly SheetEntry[];
  /** Name of the sheet that the person looks at; the first visible one where that is no worksheet. */
  readonly activeSheet: string;
  readonly settings: Settings;
  /** A write that ended half way, here or in the pane before this one: it can be put back. */
  readonly interrupted?: Receipt;
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

/** How the first look goes about it. */
export interface FirstLook {
  /** first: the first visible worksheet, because the one in front is none (a chart sheet). */
  readonly sheet: 'active' | 'first';
  /** Whether its cells come along. */
  readonly withCells: boolean;
}

/** What came with the first look. */
export interface FirstAnswer extends Omit<Overview, 'settings' | 'interrupted'> {
  /** Undefined: they need another look. */
  readonly settings: Promise<Settings> | undefined;
  readonly cells: SheetReading | undefined;
  readonly hasJournal: boolean;
}

/** Queues the whole overview. The sheet comes first: a refusal ends the batch before any event is registered. */
export function queueOverview(workbook: Excel.Workbook, look: FirstLook): () => FirstAnswer {
  const { worksheets } = workbook;
  const sheet = look.sheet === 'active' ? worksheets.getActiveWorksheet() : worksheets.getFirst(true);
  sheet.load('name');
  const scope = { bound: USUAL_BOUND, layout: look.sheet === 'first', locked: false };
  const cells = look.withCells ? queueRead(sheet, scope) : undefined;
  const sheets = queueSheets(workbook);
  const settings = queueSettings(workbook);
  const journals = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).getCount();
  return () => ({
    sheets: sheets(),
    activeSheet: sheet.name,
    settings: settings(),
    cells: cells?.(),
    hasJournal: journals.value > 0,
  });
}
