import { type Earlier, type Entry, KEPT_HEADING, NOTE_MARK, PICTURE_MARK } from './earlier';
import type { OutlineJson } from './outline';
import type { Report, ReportPart } from './report';
import { withoutPicture } from './tables';
import { type OwnPiece, type Piece, piecesOf, type TablePiece, type TextPiece } from './pieces';

/** A report and what a person made of an earlier one, in one. */
export interface Merged {
  readonly pieces: readonly Piece[];
  readonly outline: string;
  readonly own?: OutlineJson;
  readonly parts?: readonly ReportPart[];
  /** Keys that the person deleted: they do not come back. */
  readonly deleted: readonly string[];
  /** Texts of the person under which the facts have changed. */
  readonly changed: readonly ChangedText[];
}

/** A text that a person wrote, whose facts have changed since. */
export interface ChangedText {
  readonly key: string;
  /** Its row in the earlier sheet; undefined where it waited at the end. */
  readonly row: number | undefined;
  /** What the person wrote. */
  readonly own: string;
  /** What we had written when they did. */
  readonly before: string | undefined;
  /** What we would write now. */
  readonly now: string;
  /** What they decided; undecided, it is marked in the sheet. */
  readonly decision: TextDecision | undefined;
}

/** own: the person's words stay, and are taken for seen; now: ours take their place. */
export type TextDecision = 'own' | 'now';

export type TextDecisions = ReadonlyMap<string, TextDecision>;

const UNDECIDED: TextDecisions = new Map();

type Ours = TextPiece | TablePiece;

/**
 * Puts a report together with an earlier one that a person worked on: their words, fillings, own rows, order and
 * deletions stay; facts that they did not touch are new. What has no place any more waits at the end.
 */
export function merge(report: Report, earlier?: Earlier, decisions = UNDECIDED): Merged {
  const ours = piecesOf(report);
  const { outline, own, parts } = report;
  const kept = { outline, ...(own ? { own } : {}), ...(parts ? { parts } : {}) };
  if (!earlier) return { pieces: ours, ...kept, deleted: [], changed: [] };
  const wanted = ours.filter(({ key }) => !earlier.deleted.has(key)).map((piece) => pictured(piece, earlier));
  const isSame = earlier.outline === '' || earlier.outline === report.outline;
  const placed = isSame ? inTheirOrder(wanted, earlier.entries) : inOurOrder(wanted, earlier.entries);
  const notes = new Set(earlier.entries.flatMap((entry) => (entry.kind === 'note' ? [entry.key] : [])));
  const worded = placed.map((piece) =>
    piece.kind === 'text' ? withWords(piece, earlier.entries, notes, decisions) : { piece },
  );
  const parked = parkedOf(earlier.entries, new Set(wanted.map(({ key }) => key)), isSame);
  return {
    pieces: [...worded.flatMap(piecesWith), ...parked],
    ...kept,
    deleted: [...earlier.deleted],
    changed: worded.flatMap(({ changed }) => changed ?? []),
  };
}

/** A table without the picture that the person threw away. */
function pictured(piece: Ours, { deleted, written }: Earlier): Ours {
  if (piece.kind !== 'table') return piece;
  const key = `${PICTURE_MARK}${piece.key}`;
  if (!deleted.has(key)) return written.has(key) ? { ...piece, hadPicture: true } : piece;
  return { ...piece, table: withoutPicture(piece.table) };
}

/** The person's order: rows as they stand, each new piece behind the one that comes before it in ours. */
function inTheirOrder(wanted: readonly Ours[], entries: readonly Entry[]): (Ours | OwnPiece)[] {
  const byKey = new Map(wanted.map((piece) => [piece.key, piece]));
  const known = new Set(beforeKept(entries).flatMap((entry) => ('key' in entry ? [entry.key] : [])));
  const placed: (Ours | OwnPiece)[] = beforeKept(entries).flatMap((entry): (Ours | OwnPiece)[] => {
    if (entry.kind === 'own') return entry.parked ? [] : [entry];
    const piece = byKey.get(entry.key);
    return piece ? [piece] : [];
  });
  wanted.forEach((piece, index) => {
    if (!known.has(piece.key)) placed.splice(placeAfter(placed, wanted[index - 1]?.key), 0, piece);
  });
  return withReturned(placed, entries);
}

/** Behind a key, and behind the rows that a person put below it. */
function placeAfter(placed: readonly (Ours | OwnPiece)[], key: string | undefined): number {
  let at = placed.findIndex((piece) => piece.kind !== 'own' && piece.key === key) + 1;
  while (at > 0 && placed[at]?.kind === 'own') at++;
  return at;
}

/** Another outline: our order; rows of the person follow the text they stood below, where it is still there. */
function inOurOrder(wanted: readonly Ours[], entries: readonly Entry[]): (Ours | OwnPiece)[] {
  const below = rowsBelow(beforeKept(entries));
  const placed = wanted.flatMap((piece) => [piece, ...(below.get(piece.key) ?? [])]);
  return withReturned(placed, entries);
}

/** Rows that waited at the end come back below the text they belong to. */
function withReturned(placed: readonly (Ours | OwnPiece)[], entries: readonly Entry[]): (Ours | OwnPiece)[] {
  return placed.flatMap((piece) => {
    if (piece.kind === 'own') return [piece];
    const returning = entries.flatMap((entry) =>
      entry.kind === 'own' && entry.parked && !entry.parked.isEdit && entry.parked.key === piece.key
        ? [{ kind: 'own' as const, text: entry.text }]
        : [],
    );
    return [piece, ...returning];
  });
}

function beforeKept(entries: readonly Entry[]): readonly Entry[] {
  const at = entries.findIndex((entry) => 'key' in entry && entry.key === KEPT_HEADING);
  return at < 0 ? entries : entries.slice(0, at);
}

function rowsBelow(entries: readonly Entry[]): ReadonlyMap<string, OwnPiece[]> {
  const below = new Map<string, OwnPiece[]>();
  let above = 'title';
  for (const entry of entries) {
    if (entry.kind === 'own' && !entry.parked) below.set(above, [...(below.get(above) ?? []), entry]);
    else if (entry.kind === 'text' || entry.kind === 'table') above = entry.key;
  }
  return below;
}

/** A piece with the person's words in it, and that they speak of other facts than now. */
interface Worded {
  readonly piece: Ours | OwnPiece;
  readonly changed?: ChangedText;
}

/** A note stands behind a text until the person decided. */
function piecesWith({ piece, changed }: Worded): Piece[] {
  if (!changed || changed.decision !== undefined) return [piece];
  return [piece, { kind: 'note', key: `${NOTE_MARK}${changed.key}`, text: changed.now }];
}

/** A text of ours with the person's words in it; where the facts under these have changed, what they decided. */
function withWords(
  piece: TextPiece,
  entries: readonly Entry[],
  notes: ReadonlySet<string>,
  decisions: TextDecisions,
): Worded {
  const found = wordsFor(piece.key, entries);
  if (!found) return { piece };
  const placed = found.row === undefined ? piece : { ...piece, row: found.row };
  if (found.text === found.ours) return { piece: placed };
  const filled = filledAgain(piece, found);
  if (filled !== undefined) return { piece: { ...placed, text: filled } };
  const theirs = { ...placed, text: found.text };
  const { key, ours: now } = piece;
  const isStale =
    found.text !== now &&
    (notes.has(`${NOTE_MARK}${key}`) || (found.ours !== undefined && found.ours !== now));
  if (!isStale) return { piece: theirs };
  const decision = decisions.get(key);
  const changed = { key, row: found.row, own: found.text, before: found.ours, now, decision };
  return { piece: decision === 'now' ? placed : theirs, changed };
}

/** What we write now with the blanks filled that the person filled; undefined where they wrote other words too. */
function filledAgain(piece: TextPiece, { text, ours }: Words): string | undefined {
  const isOther = piece.isList === true && ours !== piece.ours;
  return ours === undefined || isOther ? undefined : fill(ours, text, piece.ours);
}

/** What stands in the earlier sheet for a text of ours. */
interface Words {
  readonly text: string;
  readonly ours: string | undefined;
  /** undefined where it waited at the end. */
  readonly row: number | undefined;
}

function wordsFor(key: string, entries: readonly Entry[]): Words | undefined {
  for (const entry of entries) {
    if (entry.kind === 'text' && entry.key === key) return entry;
    if (entry.kind === 'own' && entry.parked?.isEdit && entry.parked.key === key)
      return { text: entry.text, ours: entry.parked.ours, row: undefined };
  }
  return undefined;
}

const BLANK = /〔请填写：[^〕]*〕/g;

/**
 * Where a person only filled blanks of ours: our new text with the same blanks filled, so that its facts stay live.
 * undefined where they changed other words too, or a blank that they filled is gone.
 */
export function fill(before: string, theirs: string, now: string): string | undefined {
  const blanks = before.match(BLANK) ?? [];
  if (blanks.length === 0) return undefined;
  const pattern = before.split(BLANK).map(escaped).join('([^]*)');
  const fillings = new RegExp(`^${pattern}$`).exec(theirs)?.slice(1);
  if (!fillings) return undefined;
  let text = now;
  for (const [index, blank] of blanks.entries()) {
    const filling = fillings[index] ?? '';
    if (filling === blank) continue;
    if (!text.includes(blank)) return undefined;
    text = text.replace(blank, () => filling);
  }
  return text;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a person wrote and has no place in this report: kept at the end, with the place it comes from. */
function parkedOf(entries: readonly Entry[], wanted: ReadonlySet<string>, isSame: boolean): Piece[] {
  const edits = entries.flatMap((entry): OwnPiece[] => {
    if (entry.kind !== 'text' || wanted.has(entry.key) || entry.key === KEPT_HEADING) return [];
    if (entry.text === entry.ours || entry.text === '') return [];
    return [
      { kind: 'own', text: entry.text, parked: { key: entry.key, isEdit: true, ours: entry.ours ?? '' } },
    ];
  });
  const rows = isSame ? [] : rowsWithoutPlace(entries, wanted);
  const waiting = entries.flatMap((entry): OwnPiece[] =>
    entry.kind === 'own' && entry.parked && !wanted.has(entry.parked.key) ? [entry] : [],
  );
  const all = [...edits, ...rows, ...waiting, ...behindKept(entries)];
  if (all.length === 0) return [];
  const text = '附：以前填写、本次已无对应位置的段落';
  return [{ kind: 'text', key: KEPT_HEADING, role: 1, text, ours: text }, ...all];
}

function rowsWithoutPlace(entries: readonly Entry[], wanted: ReadonlySet<string>): OwnPiece[] {
  return [...rowsBelow(beforeKept(entries))].flatMap(([key, rows]) =>
    wanted.has(key)
      ? []
      : rows.map(({ text }) => ({ kind: 'own' as const, text, parked: { key, isEdit: false, ours: '' } })),
  );
}

/** Rows that a person added among those that wait, and what they made of the heading over them. */
function behindKept(entries: readonly Entry[]): OwnPiece[] {
  const behind = entries.slice(beforeKept(entries).length);
  return behind.flatMap((entry): OwnPiece[] => {
    if (entry.kind === 'own' && !entry.parked) return [entry];
    const isHeading = entry.kind === 'text' && entry.key === KEPT_HEADING && entry.text !== '';
    return isHeading && entry.text !== entry.ours ? [{ kind: 'own', text: entry.text }] : [];
  });
}
