import type { WritePlan } from '../../plan/plan';
import type { Inspection } from './inspection';

/**
 * A write in progress, kept in the workbook itself: the first action of a batch adds this part and the last one
 * removes it. Whoever finds one at opening knows that a batch ended half way, and what stood there before.
 */
export interface Journal {
  readonly plan: WritePlan;
  readonly before: Inspection;
}

/** Namespace of the part. */
export const JOURNAL_NAMESPACE = 'urn:jixiao-ziping:interrupted-write:1';

/** Journal → XML of the part. */
export function writeJournal(journal: Journal): string {
  const json = JSON.stringify(journal, (_, value: unknown) => packed(value))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `<write xmlns="${JOURNAL_NAMESPACE}">${json}</write>`;
}

/** XML of the part, in whatever words Excel gives it back → journal; undefined where it is none of ours. */
export function readJournal(xml: string): Journal | undefined {
  const text = /<(?:[\w.-]+:)?write\b[^>]*>([^]*)<\/(?:[\w.-]+:)?write\s*>/.exec(xml)?.[1];
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(plain(text), (_, value: unknown) => unpacked(value));
    return isJournal(read) ? withNames(read) : undefined;
  } catch {
    return undefined;
  }
}

/** A name that did not exist is null in JSON. */
function withNames({ plan, before }: Journal): Journal {
  const sheets = before.sheets.map((sheet) => ({
    ...sheet,
    names: new Map([...sheet.names].map(([name, formula]) => [name, formula ?? undefined] as const)),
  }));
  return { plan, before: { ...before, sheets } };
}

/** JSON has neither maps nor undefined in lists. */
function packed(value: unknown): unknown {
  return value instanceof Map ? { $map: [...value].map(([key, each]) => [key, each ?? null]) } : value;
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$map' in value) || !Array.isArray(value.$map))
    return value;
  return new Map(value.$map as [unknown, unknown][]);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an element: entities resolved, CDATA sections opened. */
function plain(text: string): string {
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece) => /^<!\[CDATA\[([^]*)\]\]>$/.exec(piece)?.[1] ?? resolved(piece))
    .join('');
}

function resolved(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    },
  );
}

/** Queues the part that says «a write is under way». @returns what to call when the last action is queued */
export function queueJournal({ customXmlParts }: Excel.Workbook, journal: Journal): () => void {
  const part = customXmlParts.add(writeJournal(journal));
  return () => part.delete();
}

/** Queues the removal of all such parts; what to remove is asked first: one sync. */
export async function removeJournals(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load('items/id');
  await context.sync();
  parts.items.forEach((part) => part.delete());
}

/** Enough of the shape that putting back can rely on it; a part that anybody may have written is not trusted blindly. */
function isJournal(read: unknown): read is Journal {
  const { plan, before } = record(read);
  const { edits, merges, rowHeights, names, newSheets } = record(plan);
  const { sheets, reports } = record(before);
  const lists = [edits, merges, rowHeights, names, newSheets, sheets, reports];
  if (!lists.every((list) => Array.isArray(list))) return false;
  return [...(sheets as unknown[]), ...(reports as unknown[])].every((each) => {
    const { name, contents, numberFormats, looks, rowHeights } = record(each);
    const maps = [contents, numberFormats, looks, rowHeights];
    return typeof name === 'string' && maps.every((map) => map instanceof Map);
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
