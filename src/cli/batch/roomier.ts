import { WorkbookError } from '../../workbook/workbook';
import { TO_OWN_FILE } from '../../workbook/own-file';
import { baseName } from '../../review/file-name';
import type { FileTask, ReviewedFile } from './review-chunk';

/** What reviews some files somewhere; fails as a whole where its memory does not suffice. */
export type Reviewing = (tasks: readonly FileTask[]) => Promise<readonly (ReviewedFile | undefined)[]>;

/** Where files are reviewed, and what a file comes to that can be reviewed nowhere. */
export interface Rooms {
  readonly usual: Reviewing;
  readonly roomier: Reviewing;
  readonly lost: (task: FileTask, error: WorkbookError) => ReviewedFile;
}

/**
 * Reviews some files; where a worker runs out of memory, each of them alone in a roomier one, and what is too large for
 * that as well is a bad file like others: it never ends the run.
 */
export async function inRooms(
  tasks: readonly FileTask[],
  { usual, roomier, lost }: Rooms,
): Promise<(ReviewedFile | undefined)[]> {
  const together = await unlessOutOfMemory(() => usual(tasks));
  if (together) return [...together];
  const reviewed: (ReviewedFile | undefined)[] = [];
  for (const task of tasks) {
    const alone = await unlessOutOfMemory(() => roomier([task]));
    reviewed.push(alone ? alone[0] : lost(task, tooLarge(task.file)));
  }
  return reviewed;
}

async function unlessOutOfMemory<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return undefined;
    throw error;
  }
}

function tooLarge(file: string): WorkbookError {
  return new WorkbookError('too-large', `${baseName(file)}：文件太大，内存不够，未读取。${TO_OWN_FILE}`);
}
