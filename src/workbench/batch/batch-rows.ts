import type { SummaryRow } from '../../review/columns';
import type { FileRecord } from '../../review/record';
import { inOrder } from '../../review/gathered';
import { rowsOf as summaryRows } from '../../review/summary/list-sheet';
import { type Verdict, VERDICT_WORDS } from '../../rules/verdict';

/** Which rows of the table are wanted. */
export type VerdictFilter = 'all' | Verdict | 'unreadable';

/** A row of the table: a form, or a file that could not be read. */
export type BatchRow = SummaryRow;

/** How many forms (and unreadable files) of each verdict, those with none left out. */
export function verdictCounts(
  records: readonly FileRecord[],
): { readonly key: VerdictFilter; readonly text: string; readonly count: number }[] {
  const verdicts = records.flatMap(verdictsOf);
  const of = (key: Verdict | 'unreadable') => verdicts.filter((each) => each === key).length;
  const each = KINDS.map((key) => ({ key, text: VERDICT_WORDS[key], count: of(key) }));
  return [{ key: 'all', text: '全部', count: verdicts.length }, ...each.filter(({ count }) => count > 0)];
}

const KINDS = [
  'unreadable',
  'needs-correction',
  'not-fully-checked',
  'in-progress',
  'not-scored',
  'submittable',
] as const;

function verdictsOf({ forms }: FileRecord): (Verdict | 'unreadable')[] {
  return forms.length === 0 ? ['unreadable'] : forms.map(({ verdict }) => verdict);
}

/** The rows that are wanted, the worst first. */
export function shownOf(records: readonly FileRecord[], filter: VerdictFilter): BatchRow[] {
  return inOrder(records)
    .flatMap(rowsOf)
    .filter(({ form }) => filter === 'all' || (form?.verdict ?? 'unreadable') === filter);
}

/** A file's rows stay the same while others come. */
const known = new WeakMap<FileRecord, readonly BatchRow[]>();

function rowsOf(record: FileRecord): readonly BatchRow[] {
  const rows = known.get(record) ?? [
    ...summaryRows({ record, name: record.file, link: undefined, across: [] }),
  ];
  known.set(record, rows);
  return rows;
}
