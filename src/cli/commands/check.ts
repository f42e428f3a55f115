import { reviewsAsCsv } from '../csv';
import { listWorkbooks } from '../files';
import { reviewsAsJson } from '../json';
import { reviewOptions, type ReviewWords } from '../options';
import { reviewsAsText } from '../print';
import { type FileReview, reviewFile } from '../review';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';

/** Words of `ziping check`. */
export interface CheckWords extends ReviewWords {
  readonly format: string;
}

const FORMATS: Readonly<Record<string, (reviews: readonly FileReview[], terminal: Terminal) => string>> = {
  text: (reviews, terminal) => reviewsAsText(reviews, terminal.isColored),
  json: (reviews) => `${JSON.stringify(reviewsAsJson(reviews), null, 2)}\n`,
  csv: (reviews) => reviewsAsCsv(reviews),
};

/** `ziping check`: every finding of every form, with its cell. @throws {UsageError} */
export async function checkCommand(
  paths: readonly string[],
  words: CheckWords,
  terminal: Terminal,
): Promise<ExitCode> {
  const print = FORMATS[words.format];
  if (!print) throw new UsageError(`--format 只能是 ${Object.keys(FORMATS).join('、')}。`);
  const files = listWorkbooks(paths);
  if (files.length === 0) throw new UsageError(`${paths.join('、')}：文件夹里没有 .xlsx 或 .xlsm 文件。`);
  const options = reviewOptions(words);
  const reviews: FileReview[] = [];
  for (const file of files) reviews.push(await reviewFile(file, options));
  terminal.out(print(reviews, terminal));
  return worst(reviews.map(exitCodeOf));
}

/** 2 unreadable, 1 with an E finding that is not ignored, else 0. */
export function exitCodeOf({ error, forms }: FileReview): ExitCode {
  if (error) return 2;
  const hasError = forms.some(({ findings }) =>
    findings.some((each) => each.severity === 'E' && !each.ignored),
  );
  return hasError ? 1 : 0;
}
