import type { CellAddress } from '../sheet/address';
import type { LabelRole } from './labels';
import type { LabelBlock } from './layout';

/**
 * How far a label is understood: its words are in the layout book (known); a person said it (chosen); evidence leaves
 * no doubt (inferred) or some (doubtful: used, but nothing is called fit on its account); nothing fits (unread); no
 * check needs what it heads (irrelevant).
 */
export type LabelState = 'known' | 'chosen' | 'inferred' | 'doubtful' | 'unread' | 'irrelevant';

/** Why a label was read as it was; words for people are in reading-words.ts. */
export interface Evidence {
  readonly code: EvidenceCode;
  /** What the words of the evidence name: a neighbour, a part of the label, a count of rows. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type EvidenceCode =
  | 'layout-book'
  | 'person'
  | 'words'
  | 'place'
  | 'values'
  | 'rate-is-spent-by-budget'
  | 'budget-is-start-and-change'
  | 'parts-make-total'
  | 'score-within-weight'
  | 'weights-make-total'
  | 'only-one-left';

/** What cannot be checked while a label is not read. */
export type CheckSubject =
  | 'project'
  | 'department'
  | 'unit'
  | 'year'
  | 'funds'
  | 'execution-rate'
  | 'execution-score'
  | 'goal'
  | 'completion'
  | 'indicators'
  | 'targets'
  | 'actuals'
  | 'weights'
  | 'scores'
  | 'reasons'
  | 'total'
  | 'grade';

/** One text in a header or label position, and what it was read as. */
export interface LabelReading {
  /** The anchor cell. A heading that is blank has a reading too: `text` is then «». */
  readonly cell: CellAddress;
  /** As printed, trimmed. */
  readonly text: string;
  readonly block: LabelBlock;
  /** undefined where it was not read, or is irrelevant. */
  readonly role: LabelRole | undefined;
  readonly state: LabelState;
  readonly evidence: readonly Evidence[];
  /** What cannot be relied on while this label is doubtful or unread; empty otherwise. */
  readonly keepsFrom: readonly CheckSubject[];
}

/** A label that keeps a check from running. */
export type UnreadPart = LabelReading & { readonly state: 'doubtful' | 'unread' };

/** What a check needs and was not read, or is doubtful. Where there is any, no form is called fit. */
export function unreadParts({ labels }: { readonly labels: readonly LabelReading[] }): UnreadPart[] {
  return labels.filter(isUnreadPart);
}

function isUnreadPart(reading: LabelReading): reading is UnreadPart {
  return (reading.state === 'doubtful' || reading.state === 'unread') && reading.keepsFrom.length > 0;
}

/** Headings of the indicators that speak of points and were not read: «分值/得分» over «30/30». Then nobody can say that there are none. */
export function unreadPoints(form: { readonly labels: readonly LabelReading[] }): UnreadPart[] {
  return unreadParts(form).filter(
    ({ block, role, text }) => block === 'indicators' && role === undefined && /分/.test(text),
  );
}

const POINTS: ReadonlySet<CheckSubject> = new Set(['indicators', 'weights', 'scores', 'execution-score']);

/**
 * Whether points may stand in what was not read: rows or columns of the table, the funds with those of the execution.
 * Then nobody can say that the points which were read do not add up.
 */
export function mayLackPoints(form: {
  readonly labels: readonly LabelReading[];
  readonly funds: unknown;
}): boolean {
  return unreadParts(form).some(({ block, state, role, keepsFrom }) =>
    state === 'unread'
      ? keepsFrom.some((subject) => POINTS.has(subject)) || (block === 'funds' && form.funds === undefined)
      : role === 'weight' || role === 'score',
  );
}
