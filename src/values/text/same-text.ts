import { normalise } from '../normalise';

/** Shorter texts may well be the same («完成», «正常运转»). */
const LEAST = 8;

/** Whether one text repeats another word for word, whatever the punctuation. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.length >= LEAST && a === b;
}

function bare(text: string): string {
  return normalise(text).replace(/[\p{P}\p{S}]/gu, '');
}
