import { createHash } from 'node:crypto';
import { type CompactSigns, compactSigns } from '../../review/compare';
import { type FileRecord, recordOf } from '../../review/record';
import {
  type EarlierFinding,
  failure,
  type FileReview,
  reviewBytes,
  type ReviewOptions,
} from '../../review/review';
import type { Verdict } from '../../rules/verdict';
import { compareFile } from '../baseline';
import { readInput } from '../files';
import { fileAsJson } from '../json';

/** One file to review. */
export interface FileTask {
  readonly file: string;
  /** Of its bytes and of everything else that decides the result; where it is still the same nothing is reviewed. */
  readonly knownKey?: string;
  /** What a baseline holds of it. */
  readonly before?: readonly EarlierFinding[];
}

/** What the run needs to know of a file besides its record. */
export interface FileDigest {
  readonly code: 0 | 1 | 2;
  readonly own: boolean;
  readonly policyProblem?: string;
  readonly known: number;
  readonly resolved: number;
  readonly forms: readonly FormDigest[];
}

interface FormDigest {
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
  readonly signs: CompactSigns;
}

/** What is held of a file once its forms stand beside the others: all but the signs. */
export interface HeldDigest extends Omit<FileDigest, 'forms'> {
  readonly forms: readonly Omit<FormDigest, 'signs'>[];
}

/** A file reviewed, ready to be kept: the record as JSON, the whole contract where it is wanted. */
export interface ReviewedFile {
  readonly key: string;
  readonly digest: FileDigest;
  readonly record: string;
  readonly contract: string;
}

/** What decides the result of every file alike. */
export interface ChunkSettings {
  readonly options: ReviewOptions;
  /** Stands for version, policy, layout and what is asked for. */
  readonly settingsKey: string;
  readonly wantsContract: boolean;
}

/** Reviews some files one by one; undefined for one that is as it was. A bad file is a record, never a failure. */
export async function reviewChunk(
  tasks: readonly FileTask[],
  settings: ChunkSettings,
): Promise<(ReviewedFile | undefined)[]> {
  const reviewed: (ReviewedFile | undefined)[] = [];
  for (const task of tasks) reviewed.push(await reviewTask(task, settings));
  return reviewed;
}

async function reviewTask(task: FileTask, settings: ChunkSettings): Promise<ReviewedFile | undefined> {
  const { bytes, key } = readKeyed(task.file, settings.settingsKey);
  if (key !== '' && task.knownKey === key) return undefined;
  const review = await reviewBytes(task.file, bytes, settings.options);
  const compared = task.before
    ? { ...review, baseline: compareFile(review, task.before, settings.options) }
    : review;
  return kept(compared, key, settings.wantsContract);
}

/** The bytes, or the error that reading them gives again; a file that cannot be read has no key and is tried anew. */
function readKeyed(file: string, settingsKey: string): { bytes: () => Uint8Array; key: string } {
  try {
    const bytes = readInput(file);
    return {
      bytes: () => bytes,
      key: createHash('sha256').update(settingsKey).update(bytes).digest('base64'),
    };
  } catch (error) {
    const fail = () => {
      throw error;
    };
    return { bytes: fail, key: '' };
  }
}

/** A file that could not be reviewed at all. */
export function failedFile(file: string, error: unknown, wantsContract: boolean): ReviewedFile {
  return kept({ file, error: failure(error, file), forms: [] }, '', wantsContract);
}

function kept(review: FileReview, key: string, wantsContract: boolean): ReviewedFile {
  const record = recordOf(review);
  return {
    key,
    digest: digestOf(record, review),
    record: JSON.stringify(record),
    contract: wantsContract ? JSON.stringify(fileAsJson(review)) : '',
  };
}

function digestOf(record: FileRecord, { baseline }: FileReview): FileDigest {
  return {
    code: record.code,
    own: record.forms.some(({ origin }) => origin === 'own'),
    known: baseline?.known.size ?? 0,
    resolved: record.resolved ?? 0,
    forms: record.forms.map(({ verdict, counts, signs }) => ({
      verdict,
      errors: counts.E,
      warnings: counts.W,
      signs: compactSigns(signs),
    })),
    ...(record.policyProblem === undefined ? {} : { policyProblem: record.policyProblem }),
  };
}
