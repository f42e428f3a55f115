import Big from 'big.js';
import { dateOfNumber } from './date-serial';
import { parseDeadline } from './deadline';
import { shareTold, toldInSentences } from './told';
import type { Deadline, Qualitative, Quantity, WrittenValue } from './value';

/** Target and actual of one row. */
export type Pair = readonly [target: WrittenValue, actual: WrittenValue];

/**
 * Target and actual read in each other's light: beside a date, 45981, 20251120, «11.20» are dates as well; beside a
 * quantity, «2025.10» is none. `isAboutTime`: the row is of 时效, so that two bare day numbers are two dates.
 */
export function inEachOthersLight([target, actual]: Pair, isAboutTime: boolean): Pair {
  if (target.kind === 'qualitative' && actual.kind === 'qualitative')
    return toldInSentences(target, actual) ?? [target, besideWords(target, actual)];
  if (target.kind === 'quantity' && target.unit === '%' && actual.kind === 'qualitative')
    return [target, shareTold(actual) ?? actual];
  if (target.kind === 'deadline') return besideDate(target, actual);
  if (actual.kind === 'deadline') {
    const [date, other] = besideDate(actual, target);
    return [other, date];
  }
  const both = [serialDate(target), serialDate(actual)] as const;
  return isAboutTime && both[0] && both[1] ? [both[0], both[1]] : [target, actual];
}

/** «已取消» is an answer of its own where something is to be called off. */
function besideWords(target: Qualitative, actual: Qualitative): Qualitative {
  const deed = /取消|终止|中止|停止|撤销|暂停/.exec(actual.raw)?.[0];
  return deed !== undefined && target.raw.includes(deed) ? { ...actual, answer: undefined } : actual;
}

function besideDate(date: Deadline, other: WrittenValue): Pair {
  if (other.kind !== 'quantity') return [date, other];
  const found = asDate(other);
  if (found) return [date, found];
  const number = asQuantity(date);
  return number ? [number, other] : [date, other];
}

/** A bare number that can be a day: a serial number, 20251120, 202511, or «11.20» as text. */
function asDate(value: Quantity): Deadline | undefined {
  if (value.unit !== undefined || value.operator === '≥') return undefined;
  return serialDate(value) ?? dayOfMonth(value);
}

function serialDate(value: WrittenValue): Deadline | undefined {
  if (value.kind !== 'quantity' || value.unit !== undefined) return undefined;
  const date = dateOfNumber(Number(value.number));
  return (
    date && { kind: 'deadline', raw: value.raw, ...date, ...(isSerial(value) ? { isUnformatted: true } : {}) }
  );
}

/** Digits that nobody reads as a date: 45981, not 20251120. */
function isSerial({ stored, number }: Quantity): boolean {
  return stored !== undefined && number.lt(100_000);
}

/** «11.20» beside a date; as a number 11.2 may be the 2nd or the 20th. */
function dayOfMonth({ raw, stored }: Quantity): Deadline | undefined {
  const [, month, day] = /^(\d{1,2})\.(\d{1,2})$/.exec(raw.trim()) ?? [];
  return stored || month === undefined || day === undefined
    ? undefined
    : parseDeadline(`${month}月${day}日`, raw);
}

/** «2025.10» is October beside a date, and a number beside an amount. */
function asQuantity({ raw }: Deadline): Quantity | undefined {
  const text = raw.trim();
  return /^\d{4}\.\d{1,2}$/.test(text) ? plainQuantity(raw, text) : undefined;
}

function plainQuantity(raw: string, text: string): Quantity {
  return {
    kind: 'quantity',
    raw,
    operator: undefined,
    number: Big(text),
    unit: undefined,
    approximate: false,
    change: undefined,
  };
}
