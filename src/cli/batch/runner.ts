import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { reviewOptions, type ReviewWords } from '../options';
import { type FileTask, reviewChunk, type ReviewedFile } from './review-chunk';

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
/** Built beside the command line (webpack.config.js); without it everything runs in one process. */
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

/** Small young generations: what a check leaves behind lives for milliseconds. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

async function inWorkers(jobs: number, words: RunWords): Promise<Runner> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: WORKER,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: LIMITS,
  });
  return {
    flight: jobs * 2,
    run: (tasks) => pool.run({ tasks, ...words }) as Promise<(ReviewedFile | undefined)[]>,
    close: () => pool.destroy(),
  };
}
