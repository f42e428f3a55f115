import type { ReviewOptions } from '../../review/review';
import { reviewOptions } from '../options';
import { type FileTask, reviewChunk, type ReviewedFile } from './review-chunk';
import type { RunWords } from './runner';

let known: { readonly key: string; readonly options: ReviewOptions } | undefined;

/** What a worker does: reviews a chunk. Policy and layout are read once. */
export default async function reviewInWorker({
  tasks,
  words,
  ...rest
}: RunWords & { readonly tasks: readonly FileTask[] }): Promise<(ReviewedFile | undefined)[]> {
  if (known?.key !== rest.settingsKey) known = { key: rest.settingsKey, options: await reviewOptions(words) };
  return reviewChunk(tasks, { ...rest, options: known.options });
}
