import type { Heading } from '../header-rows';
import type { ReadColumn } from './columns';
import { NO_VALUES } from './values';

/** Whether every heading of a row is a known label, each another: then nothing is left to weigh. */
export function isAllKnown(headings: readonly Heading[]): boolean {
  const roles = headings.map(({ hit }) => hit?.role);
  return !roles.includes(undefined) && new Set(roles).size === roles.length;
}

/** A column by the label that was recognised at once: nothing under it was looked at. */
export function knownColumn({ cell, text, hit }: Heading): ReadColumn {
  const heading = {
    column: cell.column,
    cell,
    text: text.trim(),
    bare: '',
    hit,
    words: {},
    values: NO_VALUES,
    reached: 0,
  };
  return { heading, role: hit?.role, state: hit?.state ?? 'unread', evidence: hit?.evidence ?? [] };
}

/** A column that a person called irrelevant. */
export function asideColumn(heading: Heading): ReadColumn {
  const evidence = [{ code: 'person', params: {} }] as const;
  return { ...knownColumn({ ...heading, hit: undefined }), state: 'irrelevant', evidence };
}
