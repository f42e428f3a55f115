import { basename } from 'node:path';
import { recordOf } from '../review/record';
import { type FileReview, reviewBytes } from '../review/review';
import { type BaselineFile, compareWithBaseline, writeBaseline } from './baseline';
import { listFiles, readInput } from './files';
import { reviewOptions, type ReviewWords } from './options';
import { type Terminal, UsageError } from './terminal';

/** Words of the commands that look at many files. */
export interface ReviewAllWords extends ReviewWords {
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/**
 * Every file of some paths, in order, set beside the baseline where one is given. What is no spreadsheet is named as not
 * checked. @throws {UsageError | WorkbookError}
 */
export async function reviewAll(
  paths: readonly string[],
  words: ReviewAllWords,
  terminal: Terminal,
): Promise<FileReview[]> {
  const { workbooks: files, others } = listFiles(paths);
  if (others.length > 0) terminal.err(othersText(others));
  if (files.length === 0)
    throw new UsageError(`${paths.join('、')}：文件夹里没有电子表格（.xlsx、.xlsm、.xls、.et、.ods）。`);
  const options = await reviewOptions(words);
  const baseline = words.baseline === undefined ? undefined : await baselineNamed(words.baseline);
  const reviews: FileReview[] = [];
  for (const file of files) reviews.push(await reviewBytes(file, () => readInput(file), options));
  if (words.writeBaseline !== undefined) writeBaseline(words.writeBaseline, reviews.map(recordOf));
  return baseline ? compareWithBaseline(reviews, baseline, options) : reviews;
}

/** What an earlier check printed; what reads it is loaded for it alone. @throws {UsageError | WorkbookError} */
export async function baselineNamed(path: string): Promise<BaselineFile[]> {
  const { readBaseline } = await import('./read-baseline');
  return readBaseline(path);
}

/** As many names as a person reads; the rest are counted. */
const NAMED = 20;

/** Names what was not read. */
export function othersText(others: readonly string[]): string {
  const names = others.slice(0, NAMED).map((path) => basename(path));
  const rest = others.length > NAMED ? '等' : '';
  return `另有 ${others.length} 个文件不是电子表格，没有检查：${names.join('、')}${rest}。\n`;
}
