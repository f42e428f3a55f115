import type { Assessment } from '../assess';
import type { FoundReport } from './find';
import { type Merged, merge } from './merge';
import { narrate, type NarrateOptions, outlines } from './narrate';

/**
 * The narrative of a form with what a person made of an earlier one kept: its words, and its outline where no other is
 * asked for.
 * @param found undefined: nothing was written before, or it is not to be used
 */
export function narrateAgain(
  assessment: Assessment,
  { outline, ...options }: NarrateOptions,
  found: FoundReport | undefined,
): Merged {
  const remembered = outlines.find((each) => each === found?.earlier.outline);
  return merge(narrate(assessment, { ...options, outline: outline ?? remembered }), found?.earlier);
}
