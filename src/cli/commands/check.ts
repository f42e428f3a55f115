import { reviewsAsCsv } from '../csv';
import { reviewsAsJson } from '../json';
import { reviewsAsText } from '../print';
import type { FileReview } from '../review';
import { reviewAll, type ReviewAllWords } from '../review-all';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';

/** Words of `ziping check`. */
export interface CheckWords extends ReviewAllWords {
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
  const reviews = await reviewAll(paths, words);
  terminal.out(print(reviews, terminal));
  return worst(reviews.map(exitCodeOf));
}

/** 2 unreadable, 1 with an E finding that is neither ignored nor in the baseline, else 0. */
export function exitCodeOf({ error, forms, baseline }: FileReview): ExitCode {
  if (error) return 2;
  const hasError = forms.some(({ findings }) =>
    findings.some((each) => each.severity === 'E' && !each.ignored && !baseline?.known.has(each)),
  );
  return hasError ? 1 : 0;
}
