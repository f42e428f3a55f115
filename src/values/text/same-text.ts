import { normalise } from '../normalise';

/** Shorter texts may well be the same («完成», «正常运转»). */
const LEAST = 8;

/** Whether one text repeats another word for word, whatever the punctuation. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [bareText(one), bareText(other)];
  return a.length >= LEAST && a === b;
}

/** A text as it is compared: normalised, without punctuation. */
export function bareText(text: string): string {
  return normalise(text).replace(/[\p{P}\p{S}]/gu, '');
}
