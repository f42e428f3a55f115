import { compareRecords, type ProjectsRemark } from './compare';
import type { FileRecord } from './record';
import type { BatchView } from './summary/batch-view';
import { worstFirst } from './urgency';
import { picked } from '../values/picked';

/** What a batch is told beside its records. */
export type BatchWords = Pick<BatchView, 'notRead' | 'moment' | 'notes'>;

/** A batch of which all records are at hand: the worst first, each with what it has in common with others. */
export function gathered(records: readonly FileRecord[], words: BatchWords): BatchView {
  const remarks = compareRecords(records);
  const files = numbered(records).map((file) => ({
    ...{ record: file.record, name: file.record.file, link: undefined },
    across: acrossOf(file, remarks),
  }));
  const fileOfForm = records.flatMap(({ file, forms }) => forms.map(() => file));
  return {
    ...words,
    files: () => files,
    remarks: remarks.map((remark) => ({ ...remark, files: filesOf(remark, fileOfForm) })),
    hasBaseline: false,
  };
}

/** Records, the worst first. */
export function inOrder(records: readonly FileRecord[]): FileRecord[] {
  return picked(worstFirst(records.map(({ forms }) => forms.map(pressing))), (index) => records[index]);
}

interface Numbered {
  readonly record: FileRecord;
  /** The number of its first form among all. */
  readonly first: number;
}

function numbered(records: readonly FileRecord[]): Numbered[] {
  let count = 0;
  const firsts = new Map(
    records.map((record) => [record, (count += record.forms.length) - record.forms.length]),
  );
  return inOrder(records).map((record) => ({ record, first: firsts.get(record) ?? 0 }));
}

function pressing({ verdict, counts }: FileRecord['forms'][number]) {
  return { verdict, errors: counts.E, warnings: counts.W };
}

function acrossOf({ first, record }: Numbered, remarks: readonly ProjectsRemark[]): ProjectsRemark[][] {
  return record.forms.map((_, i) => remarks.filter((remark) => remark.forms.includes(first + i)));
}

function filesOf({ forms }: ProjectsRemark, fileOfForm: readonly string[]): string[] {
  return [...new Set(picked(forms, (form) => fileOfForm[form]))];
}
