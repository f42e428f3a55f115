import type { OutlineJson } from './outline';
import brief from './outlines/brief.json';
import department from './outlines/department.json';
import hubei from './outlines/hubei.json';
import seed from './outlines/seed.json';
import short from './outlines/short.json';
import summary from './outlines/summary.json';
import transfer from './outlines/transfer.json';

/** What a report is built by where nothing else is asked for. */
export const defaultOutline = seed as OutlineJson;

/** Every built-in outline, the first is taken where none is asked for. They fit the schema by test. */
export const OUTLINES: readonly OutlineJson[] = [
  defaultOutline,
  transfer,
  brief,
  hubei,
  department,
  short,
  summary,
] as readonly OutlineJson[];

/** Outlines of one form, by id. */
export const outlines: readonly string[] = OUTLINES.filter(({ scope }) => scope !== 'projects').map(
  ({ id }) => id,
);

/** A built-in outline by its id. */
export function outlineById(id: string | undefined): OutlineJson | undefined {
  return OUTLINES.find((outline) => outline.id === id);
}

/** Chinese: what an outline is for, by id. */
export const OUTLINE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  OUTLINES.map(({ id, name }) => [id, name]),
);
