import type { Session } from '../panel/session';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import type { BatchPart } from './batch/screen-props';
import type { RecentFile } from './recent';
import type { UnsavedWork } from './safety';

/** What the page says in its bar. */
interface Message {
  readonly kind: 'info' | 'error';
  /** Chinese. */
  readonly text: string;
  /** What can be done about it. */
  readonly action?: { readonly text: string; readonly act: () => void };
}

/** What becomes of the changes when something else is opened. */
export type LeaveChoice = 'download' | 'discard' | 'stay';

/** What the page shows around grid and panel. */
export interface DeskState {
  readonly fileName: string | undefined;
  readonly session: Session | undefined;
  /** The grid, as soon as it is there. */
  readonly page: PageWorkbook | undefined;
  /** Counts the files opened: a new one gets a panel of its own. */
  readonly number: number;
  readonly isBusy: boolean;
  /** Whether the page holds what no file on the person's disk holds. */
  readonly isChanged: boolean;
  readonly message: Message | undefined;
  /** Chinese: why there is no grid; what was found is shown all the same. */
  readonly gridProblem: string | undefined;
  /** Work of earlier visits that was not downloaded, the newest first. */
  readonly unsaved: readonly UnsavedWork[];
  /** Files of earlier visits, where the browser knows the way to them. */
  readonly recent: readonly RecentFile[];
  /** Files that were given together: each can be chosen. */
  readonly offered: readonly File[];
  /** 批量检查 that was begun; a form that is open lies over it. */
  readonly batch: BatchPart | undefined;
  /** Something else to open, as soon as the person has said what becomes of the changes. */
  readonly isAsking: boolean;
}

/** Before the first file. */
export const EMPTY_DESK: DeskState = {
  fileName: undefined,
  session: undefined,
  page: undefined,
  number: 0,
  isBusy: true,
  isChanged: false,
  message: undefined,
  gridProblem: undefined,
  unsaved: [],
  recent: [],
  offered: [],
  batch: undefined,
  isAsking: false,
};
