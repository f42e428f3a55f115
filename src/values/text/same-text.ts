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

/** Words that are put in so that a goal sounds like a result: «已», «了», «圆满». */
const FILLERS = /^(?:(?:完成|实际)情况|实际完成)|已经?|了|的|将|均|共|顺利|圆满|全面|如期|按[时期]|^完成/g;
/** Shorter goals can hardly be told otherwise. */
const LEAST_TOLD = 20;

/** Whether a text of some length repeats another but for words that say nothing: the same sentences but for a few words, and the same numbers. */
export function isNearlySameText(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((text) => bareText(text).replace(FILLERS, ''));
  if (a.length < LEAST_TOLD || numbersOf(a) !== numbersOf(b)) return false;
  return (
    a === b || sorted(a) === sorted(b) || isWithin(a, b, Math.floor(Math.max(a.length, b.length) * CHANGED))
  );
}

/** The same words in another order. */
function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Few words changed («确保» → «做到») make no account of what was done. */
const CHANGED = 0.08;

function numbersOf(text: string): string {
  return (text.match(/[\d零一二三四五六七八九十百千万]+/g) ?? []).join(' ');
}

/** Whether one text becomes the other by at most so many characters put in, left out or replaced. */
function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return false;
    above = line;
  }
  return (above.at(-1) ?? 0) <= most;
}
