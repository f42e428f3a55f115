import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { WorkbookError } from '../../workbook/workbook';
import { reviewOptions, type ReviewWords } from '../options';
import { failedFile, type FileTask, reviewChunk, type ReviewedFile } from './review-chunk';
import { inRooms, type Reviewing } from './roomier';

/** What decides every result alike, as it is sent to a worker: words, not what they come to. */
export interface RunWords {
  readonly words: ReviewWords;
  readonly settingsKey: string;
  readonly wantsContract: boolean;
}

/** Reviews chunks of files, in this process or in workers. */
export interface Runner {
  readonly run: (tasks: readonly FileTask[]) => Promise<(ReviewedFile | undefined)[]>;
  /** How many chunks may be under way. */
  readonly flight: number;
  readonly close: () => Promise<void>;
}

/** From so many files on, starting workers costs less than it saves. */
const MANY_FILES = 5_000;
/** More would only wait for the disk, and each holds the program once more. */
const MOST_JOBS = 8;
/** Built beside this part of the command line (webpack.config.js); run from source, everything runs in one process. */
const WORKER = join(__dirname, 'review-worker.cjs');

/** How many workers a run uses; 1: none, everything in this process. @param jobs what the person asked for */
export function jobsFor(fileCount: number, jobs: number | undefined): number {
  if (!existsSync(WORKER)) return 1;
  if (jobs !== undefined) return jobs;
  return fileCount < MANY_FILES ? 1 : Math.min(availableParallelism(), MOST_JOBS);
}

/** A runner with so many workers. */
export async function runnerFor(jobs: number, words: RunWords): Promise<Runner> {
  return jobs === 1 ? inProcess(words) : inWorkers(jobs, words);
}

async function inProcess({ words, ...rest }: RunWords): Promise<Runner> {
  const settings = { ...rest, options: await reviewOptions(words) };
  return {
    flight: 1,
    run: async (tasks) => {
      // Lets the terminal and Ctrl+C in between two chunks.
      await new Promise(setImmediate);
      return reviewChunk(tasks, settings);
    },
    close: async () => undefined,
  };
}

/** Some ten times what checking a form takes; small young generations: what a check leaves behind lives for milliseconds. */
const USUAL = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 160 };
/** For a file that is too large for that. */
const ROOMIER = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 2_048 };

async function inWorkers(jobs: number, words: RunWords): Promise<Runner> {
  const { Tinypool } = await import('tinypool');
  const pools: InstanceType<typeof Tinypool>[] = [];
  const opened = (threads: number, resourceLimits: typeof USUAL): Reviewing => {
    const pool = new Tinypool({
      filename: WORKER,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits,
    });
    pools.push(pool);
    return (tasks) => pool.run({ tasks, ...words }) as ReturnType<Reviewing>;
  };
  const usual = opened(jobs, USUAL);
  let large: Reviewing | undefined;
  const roomier: Reviewing = (tasks) => (large ??= opened(1, ROOMIER))(tasks);
  const lost = ({ file }: FileTask, error: WorkbookError) => failedFile(file, error, words.wantsContract);
  return {
    flight: jobs * 2,
    run: (tasks) => inRooms(tasks, { usual, roomier, lost }),
    close: async () => void (await Promise.all(pools.map((pool) => pool.destroy()))),
  };
}
