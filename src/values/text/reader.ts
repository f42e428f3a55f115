import { halfWidthFigures } from '../half-width';
import { normalise } from '../normalise';
import { remember } from '../remember';

/** Texts of a form that one reader keeps: far more than one form has. */
const MOST = 500;

/**
 * A reader of texts that looks only where one of its words stands, and keeps what it found: texts are read again after
 * every edit of another cell, and nearly all of them hold nothing that a reader is after. @param words what every finding
 * of `read` contains once the text is normalised
 */
export function textReader<Found>(
  words: RegExp,
  read: (text: string) => readonly Found[],
): (text: string) => readonly Found[] {
  const nothing: readonly Found[] = [];
  return remember(MOST, (text) => (words.test(normalise(text)) ? read(halfWidthFigures(text)) : nothing));
}
