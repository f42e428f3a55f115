import { cellAt, type CellValue, type Sheet } from '../sheet/sheet';
import { digest } from './digest';
import type { OutlineJson } from './outline';
import type { ParkedPlace } from './pieces';

/** Hidden columns: what each row is, what we wrote there, and in the title's row what the whole report held. */
export const MARK_COLUMN = 13;
export const OURS_COLUMN = 14;
export const MEMORY_COLUMN = 15;

export const REPORT_MARK = 'report:';
export const NOTE_MARK = 'note:';
export const PARKED_MARK = 'parked:';
export const BELOW_MARK = 'below:';
export const PICTURE_MARK = 'picture:';
export const KEPT_HEADING = 'h:kept';

/** What a report sheet remembers besides its texts. */
export interface Memory {
  readonly outline: string;
  /** An outline of the person's own, whole. */
  readonly own?: OutlineJson;
  /** Every key that the report had. */
  readonly keys: readonly string[];
  /** Those of them that a person deleted. */
  readonly deleted: readonly string[];
}

/** The outline of the last run: its own, or one of ours by id. */
export function rememberedOutline(earlier: Earlier | undefined): OutlineJson | string | undefined {
  return earlier?.own ?? (earlier?.outline === '' ? undefined : earlier?.outline);
}

/** A row of a report sheet as a person left it. */
export type Entry =
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly text: string;
      readonly ours: string | undefined;
      readonly row: number;
    }
  | { readonly kind: 'table' | 'picture'; readonly key: string }
  | { readonly kind: 'note'; readonly key: string }
  | { readonly kind: 'own'; readonly text: string; readonly row: number; readonly parked?: ParkedPlace };

/** A report sheet of ours as a person left it. */
export interface Earlier {
  readonly outline: string;
  readonly own?: OutlineJson;
  readonly entries: readonly Entry[];
  readonly deleted: ReadonlySet<string>;
  /** Every key that it had when it was written. */
  readonly written: ReadonlySet<string>;
}

/** Rows that a person may have put above the title. */
const TITLE_ROWS = 20;

/** The form that a report sheet of ours belongs to; undefined for a sheet we did not make. */
export function markerOf(sheet: Sheet): string | undefined {
  return markers(sheet)[0]?.id;
}

function markers(sheet: Sheet): { row: number; id: string }[] {
  const rows = Array.from({ length: TITLE_ROWS }, (_, index) => index + 1);
  return rows.flatMap((row) => {
    const key = markAt(sheet, row)?.key;
    return key?.startsWith(REPORT_MARK) ? [{ row, id: key.slice(REPORT_MARK.length) }] : [];
  });
}

/** Reads a report sheet; undefined for a sheet we did not make. */
export function readEarlier(sheet: Sheet): Earlier | undefined {
  const [marker] = markers(sheet);
  if (!marker) return undefined;
  const memory = memoryAt(sheet, marker.row);
  const entries = entriesOf(sheet);
  const present = new Set(entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])));
  const parked = new Set(
    entries.flatMap((entry) => (entry.kind === 'own' && entry.parked ? [entry.parked.key] : [])),
  );
  const gone = [...memory.keys, ...memory.deleted].filter((key) => !present.has(key) && !parked.has(key));
  const own = memory.own ? { own: memory.own } : {};
  return { outline: memory.outline, ...own, entries, deleted: new Set(gone), written: new Set(memory.keys) };
}

function memoryAt(sheet: Sheet, row: number): Memory {
  const none: Memory = { outline: '', keys: [], deleted: [] };
  try {
    return {
      ...none,
      ...(JSON.parse(String(cellAt(sheet, row, MEMORY_COLUMN)?.value ?? '{}')) as Partial<Memory>),
    };
  } catch {
    return none;
  }
}

function entriesOf(sheet: Sheet): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row++) {
    const entry = entryAt(sheet, row, seen);
    if (entry) entries.push(entry);
    if (entry) seen.add(identityOf(entry));
  }
  return entries;
}

/** A text and its parked version are one; rows of the person are never the same. */
function identityOf(entry: Entry): string {
  if (entry.kind !== 'own') return entry.key;
  return entry.parked?.isEdit ? entry.parked.key : '';
}

/** A copied row carries its mark along: the second of a key is the person's. */
function entryAt(sheet: Sheet, row: number, seen: ReadonlySet<string>): Entry | undefined {
  const mark = markAt(sheet, row);
  const text = textOf(sheet, row, mark === undefined);
  if (!mark) return text === '' ? undefined : { kind: 'own', text, row };
  const { key } = mark;
  const ours = oursAt(sheet, row);
  const parked = parkedPlace(key, ours ?? '');
  if (parked)
    return parked.isEdit && seen.has(parked.key)
      ? { kind: 'own', text, row }
      : { kind: 'own', text, row, parked };
  if (key.startsWith(NOTE_MARK))
    return mark.digest === digest(text) ? { kind: 'note', key } : { kind: 'own', text, row };
  if (key.startsWith(PICTURE_MARK)) return pictureEntry(sheet, row, mark, seen);
  if (key === 'table' || key.startsWith('table:')) return tableEntry(sheet, row, mark, seen);
  if (key.startsWith(REPORT_MARK)) return titleEntry(text, row, mark, ours, seen);
  if (seen.has(key)) return { kind: 'own', text, row };
  return textEntry(key, text, row, mark, ours);
}

/** A title is broken into lines by us; it is one text all the same. */
function titleEntry(
  text: string,
  row: number,
  mark: Mark,
  ours: string | undefined,
  seen: ReadonlySet<string>,
): Entry {
  if (seen.has('title')) return { kind: 'own', text, row };
  return textEntry('title', text.replace(/\n/g, ''), row, mark, ours);
}

/** Older reports have no text of ours beside, only what tells whether it was changed. */
function textEntry(key: string, text: string, row: number, mark: Mark, ours: string | undefined): Entry {
  const isUntouched = ours === undefined && mark.digest === digest(text);
  return { kind: 'text', key, text, ours: isUntouched ? text : ours, row };
}

function parkedPlace(key: string, ours: string): ParkedPlace | undefined {
  if (key.startsWith(PARKED_MARK)) return { key: key.slice(PARKED_MARK.length), isEdit: true, ours };
  if (key.startsWith(BELOW_MARK)) return { key: key.slice(BELOW_MARK.length), isEdit: false, ours };
  return undefined;
}

/** A table counts by its first row; a row whose cells a person changed is theirs. */
function tableEntry(
  sheet: Sheet,
  row: number,
  { key, digest: written }: Mark,
  seen: ReadonlySet<string>,
): Entry | undefined {
  if (written !== undefined && tableDigest(valuesIn(sheet, row)) !== written)
    return { kind: 'own', text: textOf(sheet, row, true), row };
  return key === 'table' || seen.has(key) ? undefined : { kind: 'table', key };
}

/** A picture is there as long as its caption is; words that a person put there are theirs. */
function pictureEntry(
  sheet: Sheet,
  row: number,
  { key, digest: written }: Mark,
  seen: ReadonlySet<string>,
): Entry | undefined {
  if (key.endsWith(':hint') || seen.has(key)) return undefined;
  const text = textOf(sheet, row, true);
  return written === tableDigest([text]) ? { kind: 'picture', key } : { kind: 'own', text, row };
}

/** What tells whether a row of a table is as we wrote it; numbers as numbers, however they are shown. */
export function tableDigest(values: readonly CellValue[]): string {
  return digest(values.filter((value) => value !== null && value !== '').join(' '));
}

function valuesIn(sheet: Sheet, row: number): CellValue[] {
  return Array.from({ length: MARK_COLUMN - 1 }, (_, index) => cellAt(sheet, row, index + 1)?.value ?? null);
}

interface Mark {
  readonly key: string;
  readonly digest: string | undefined;
}

function markAt(sheet: Sheet, row: number): Mark | undefined {
  const text = cellAt(sheet, row, MARK_COLUMN)?.value;
  if (typeof text !== 'string' || text === '') return undefined;
  const bar = text.lastIndexOf('|');
  return bar < 0
    ? { key: text, digest: undefined }
    : { key: text.slice(0, bar), digest: text.slice(bar + 1) };
}

function oursAt(sheet: Sheet, row: number): string | undefined {
  const value = cellAt(sheet, row, OURS_COLUMN)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The text of the first column, without the indent of a paragraph; of a person's row, whatever stands in it. */
function textOf(sheet: Sheet, row: number, isWhole: boolean): string {
  if (!isWhole) return unindented(String(cellAt(sheet, row, 1)?.value ?? ''));
  const texts: string[] = [];
  for (let column = 1; column < MARK_COLUMN; column++) texts.push(cellAt(sheet, row, column)?.text ?? '');
  return unindented(texts.filter((text) => text !== '').join(' '));
}

/** Two characters of indent stand in the text, because cells cannot indent the first line alone. */
export const INDENT = '\u3000\u3000';

function unindented(text: string): string {
  return text.startsWith(INDENT) ? text.slice(INDENT.length) : text;
}
