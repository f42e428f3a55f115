import { codeOf } from '../review/record';
import { reviewBytes } from '../review/review';
import { listFiles, readInput } from './files';
import { fileAsJson } from './json';
import { reviewOptions } from './options';
import { othersText, type ReviewAllWords } from './review-all';
import { type ExitCode, type Terminal, UsageError, worst } from './terminal';

/**
 * Checks files one by one and prints each as a line of JSON at once; nothing is held, so that other programs can spread
 * any number over any number of machines (docs/scale.md). Paths come from the command line, else line by line from
 * standard input. @throws {UsageError}
 */
export async function checkLines(
  paths: readonly string[],
  words: ReviewAllWords,
  { out, err, lines }: Terminal,
): Promise<ExitCode> {
  if (words.baseline !== undefined || words.writeBaseline !== undefined)
    throw new UsageError('--format ndjson 不能与 --baseline、--write-baseline 同用。');
  const options = await reviewOptions(words);
  let code: ExitCode = 0;
  for await (const path of paths.length > 0 ? paths : givenLines(lines)) {
    const { workbooks, others } = listFiles([path]);
    if (others.length > 0) err(othersText(others));
    for (const file of workbooks) {
      const review = await reviewBytes(file, () => readInput(file), options);
      out(`${JSON.stringify(fileAsJson(review))}\n`);
      code = worst([code, codeOf(review)]);
    }
  }
  return code;
}

async function* givenLines(lines: Terminal['lines']): AsyncGenerator<string> {
  if (!lines) throw new UsageError('请给出要检查的文件或文件夹。');
  for await (const line of lines()) if (line.trim() !== '') yield line.trim();
}
