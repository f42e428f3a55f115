import type { Assessment } from '../assess';
import type { FoundReport } from './find';
import { type Merged, merge, type TextDecisions } from './merge';
import { rememberedOutline } from './earlier';
import { narrate, type NarrateOptions } from './narrate';

/** How a report is wanted, and what a person decided of texts of theirs whose facts have changed. */
export interface NarrateAgainOptions extends NarrateOptions {
  readonly decisions?: TextDecisions | undefined;
}

/**
 * The narrative of a form with what a person made of an earlier one kept: its words, and its outline where no other is
 * asked for.
 * @param found undefined: nothing was written before, or it is not to be used
 */
export function narrateAgain(
  assessment: Assessment,
  { outline, decisions, ...options }: NarrateAgainOptions,
  found: FoundReport | undefined,
): Merged {
  const remembered = rememberedOutline(found?.earlier);
  return merge(
    narrate(assessment, { ...options, outline: outline ?? remembered }),
    found?.earlier,
    decisions,
  );
}
