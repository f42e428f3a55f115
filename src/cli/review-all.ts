import { baselineJson, compareWithBaseline, readBaseline } from './baseline';
import { listWorkbooks, writeOutput } from './files';
import { reviewOptions, type ReviewWords } from './options';
import { type FileReview, reviewFile } from './review';
import { UsageError } from './terminal';

/** Words of the commands that look at many files. */
export interface ReviewAllWords extends ReviewWords {
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** Every file of some paths, in order, set beside the baseline where one is given. @throws {UsageError | WorkbookError} */
export async function reviewAll(paths: readonly string[], words: ReviewAllWords): Promise<FileReview[]> {
  const files = listWorkbooks(paths);
  if (files.length === 0) throw new UsageError(`${paths.join('、')}：文件夹里没有 .xlsx 或 .xlsm 文件。`);
  const options = reviewOptions(words);
  const baseline = words.baseline === undefined ? undefined : readBaseline(words.baseline);
  const reviews: FileReview[] = [];
  for (const file of files) reviews.push(await reviewFile(file, options));
  if (words.writeBaseline !== undefined)
    writeOutput(words.writeBaseline, new TextEncoder().encode(baselineJson(reviews)));
  return baseline ? compareWithBaseline(reviews, baseline, options) : reviews;
}
