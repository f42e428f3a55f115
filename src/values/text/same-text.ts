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
const FILLERS = /已经?|了|的|将|均|共|顺利|圆满|全面|如期|按[时期]|^完成/g;
/** Shorter goals can hardly be told otherwise. */
const LEAST_TOLD = 20;

/** Whether a text of some length repeats another but for words that say nothing: the same sentences and the same numbers. */
export function isNearlySameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => bareText(text).replace(FILLERS, ''));
  return a !== undefined && a.length >= LEAST_TOLD && a === b;
}
