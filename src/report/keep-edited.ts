import { cellAt, type Sheet } from '../sheet/sheet';
import { digest } from './digest';
import type { Paragraph, Report } from './report';

/** The hidden column of a report sheet: «key|digest of our text» beside every text of ours, «table» beside table rows. */
export const KEY_COLUMN = 13;
const MARKER = 'report:';

/** What a person wrote into a report sheet of ours. */
export interface Kept {
  /** Key → text, where the text is no longer the one we left there. */
  readonly edited: ReadonlyMap<string, string>;
  /** Key of the text above → the rows that a person added below it. */
  readonly inserted: ReadonlyMap<string, readonly string[]>;
  /** Key → digest of the text that we left there. */
  readonly digests: ReadonlyMap<string, string>;
}

export const NOTHING_KEPT: Kept = { edited: new Map(), inserted: new Map(), digests: new Map() };

/** The form that a report sheet of ours belongs to; undefined for a sheet we did not make. */
export function markerOf(sheet: Sheet): string | undefined {
  const mark = markAt(sheet, 1);
  return mark?.key.startsWith(MARKER) ? mark.key.slice(MARKER.length) : undefined;
}

/** Everything in a report sheet that is not as we left it. */
export function keptOf(sheet: Sheet): Kept {
  const edited = new Map<string, string>();
  const inserted = new Map<string, string[]>();
  const digests = new Map<string, string>();
  let above = '';
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row++) {
    const mark = markAt(sheet, row);
    const text = textOf(sheet, row);
    if (mark?.digest !== undefined) {
      above = mark.key;
      digests.set(mark.key, mark.digest);
      if (digest(text) !== mark.digest) edited.set(mark.key, text);
    } else if (!mark && text !== '') inserted.set(above, [...(inserted.get(above) ?? []), text]);
  }
  return { edited, inserted, digests };
}

/** Sentences for the preview: paragraphs that stay as the person wrote them although the form now says something else. */
export function differences({ preface, sections }: Report, { edited, digests }: Kept): string[] {
  const paragraphs = [...preface, ...sections.flatMap(({ blocks }) => blocks)];
  return paragraphs.flatMap((block) => {
    if (block.kind !== 'paragraph' || !edited.has(block.key)) return [];
    const text = indented(block);
    if (digests.get(block.key) === digest(text)) return [];
    return [`报告中有一段您修改过，已保留您的文字；按表中现在的数据，这一段应为：“${text.trim()}”`];
  });
}

/** A paragraph as it stands in the sheet: two characters of indent, because cells cannot indent the first line alone. */
export function indented({ runs }: Paragraph): string {
  return `\u3000\u3000${runs.map((run) => run.text).join('')}`;
}

interface Mark {
  readonly key: string;
  readonly digest: string | undefined;
}

function markAt(sheet: Sheet, row: number): Mark | undefined {
  const text = cellAt(sheet, row, KEY_COLUMN)?.value;
  if (typeof text !== 'string') return undefined;
  const bar = text.lastIndexOf('|');
  return bar < 0
    ? { key: text, digest: undefined }
    : { key: text.slice(0, bar), digest: text.slice(bar + 1) };
}

/** The text of the first column; of a row that a person added, whatever stands in it. */
function textOf(sheet: Sheet, row: number): string {
  if (markAt(sheet, row)) return String(cellAt(sheet, row, 1)?.value ?? '');
  const texts: string[] = [];
  for (let column = 1; column < KEY_COLUMN; column++) texts.push(cellAt(sheet, row, column)?.text ?? '');
  return texts.filter((text) => text !== '').join(' ');
}
