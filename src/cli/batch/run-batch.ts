import { Comparison } from '../../review/compare';
import { type BaselineFile, findingsBefore } from '../baseline';
import { listFiles, type Listing } from '../files';
import { reviewOptions } from '../options';
import { baselineNamed, othersText, type ReviewAllWords } from '../review-all';
import { type Terminal, UsageError } from '../terminal';
import { inOrder } from './in-order';
import { Journal, type Place } from './journal';
import { showProgress } from './progress';
import type { FileDigest, FileTask, HeldDigest } from './review-chunk';
import { jobsFor, runnerFor } from './runner';
import { settingsKey } from './settings-key';

/** What a run is given beside the words of every check. */
export interface RunOptions {
  /** Where the journal stands. */
  readonly journalPath: string;
  readonly resumes: boolean;
  /** How many workers; undefined: as many as the number of files calls for. */
  readonly jobs: number | undefined;
  /** Keep the whole contract (docs/json.md) of each file beside its record. */
  readonly wantsContract: boolean;
}

/** Where the record of a file stands, and what is held of it. */
interface HeldEntry extends Place {
  readonly digest: HeldDigest;
}

/** What a run came to. Records stand in the journal; here is only what must be held. */
export interface BatchRun {
  readonly journal: Journal;
  /** The files that were reviewed, in order, with their entries. */
  readonly files: readonly string[];
  readonly entries: readonly HeldEntry[];
  readonly comparison: Comparison;
  readonly listing: Listing;
  /** How many were taken over from the run before. */
  readonly unchanged: number;
  /** Called off before all was done. */
  readonly isStopped: boolean;
  readonly hasBaseline: boolean;
}

/** Files of a chunk: enough that sending them costs nothing, few enough that Ctrl+C is heard at once. */
const CHUNK = 40;

/** Reviews every file of some paths, one by one or in workers; what is done stands in the journal. @throws {UsageError | WorkbookError} */
export async function runBatch(
  paths: readonly string[],
  words: ReviewAllWords,
  options: RunOptions,
  terminal: Terminal,
  now: () => Date,
): Promise<BatchRun> {
  const listing = listFiles(paths);
  if (listing.others.length > 0) terminal.err(othersText(listing.others));
  if (listing.workbooks.length === 0)
    throw new UsageError(`${paths.join('、')}：文件夹里没有电子表格（.xlsx、.xlsm、.xls、.et、.ods）。`);
  // Damaged words are said before anything is read.
  await reviewOptions(words);
  const baseline = words.baseline === undefined ? undefined : await baselineNamed(words.baseline);
  const journal = Journal.open(options.journalPath, options.resumes);
  const tasks = tasksFor(listing.workbooks, journal, baseline);
  const reviewed = await reviewTasks(tasks, journal, words, options, terminal, now);
  return { journal, listing, hasBaseline: baseline !== undefined, ...reviewed };
}

function tasksFor(
  files: readonly string[],
  journal: Journal,
  baseline: readonly BaselineFile[] | undefined,
): FileTask[] {
  const before = baseline && findingsBefore(files, baseline);
  return files.map((file, index) => {
    const known = journal.known(file);
    return {
      file,
      ...(known ? { knownKey: known.key } : {}),
      ...(before ? { before: before[index] ?? [] } : {}),
    };
  });
}

type Reviewed = Pick<BatchRun, 'files' | 'entries' | 'comparison' | 'unchanged' | 'isStopped'>;

async function reviewTasks(
  tasks: readonly FileTask[],
  journal: Journal,
  words: ReviewAllWords,
  { jobs, wantsContract }: RunOptions,
  terminal: Terminal,
  now: () => Date,
): Promise<Reviewed> {
  const runner = await runnerFor(jobsFor(tasks.length, jobs), {
    ...{ words, wantsContract, settingsKey: settingsKey(words, wantsContract) },
  });
  const stopping = new AbortController();
  const unlisten = terminal.onInterrupt?.(() => stopping.abort());
  const progress = showProgress(tasks.length, terminal, now);
  const taken = new TakenFiles(journal);
  try {
    const flow = { ...runner, size: CHUNK, signal: stopping.signal };
    for await (const chunk of inOrder(tasks, flow)) {
      for (const [{ file }, result] of chunk) taken.take(file, result);
      // A power cut costs no more than what is under way.
      journal.flush();
      progress.step(taken.files.length);
    }
  } finally {
    progress.stop();
    unlisten?.();
    journal.flush();
    await runner.close();
  }
  return { ...taken, isStopped: taken.files.length < tasks.length };
}

/** Files as they are done, in order. */
class TakenFiles {
  readonly files: string[] = [];
  readonly entries: HeldEntry[] = [];
  readonly comparison = new Comparison();
  unchanged = 0;

  constructor(private readonly journal: Journal) {}

  /** @param result undefined: as the journal has it already */
  take(file: string, result: Parameters<Journal['append']>[1] | undefined): void {
    const entry = result ? this.journal.append(file, result) : this.journal.known(file);
    if (!entry) throw new Error(`no entry of ${file}`);
    if (!result) this.unchanged++;
    this.files.push(file);
    const { offset, length, digest } = entry;
    this.entries.push({ offset, length, digest: heldOf(digest) });
    for (const { signs } of digest.forms) this.comparison.add(signs);
  }
}

/** The signs are most of a digest, and the comparison holds what it needs of them. */
function heldOf({ forms, ...rest }: FileDigest): HeldDigest {
  return { ...rest, forms: forms.map(({ verdict, errors, warnings }) => ({ verdict, errors, warnings })) };
}
