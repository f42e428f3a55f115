import type { Severity } from '../policy/policy';
import type { Finding } from '../rules/engine/finding';
import { findingText } from '../rules/text';
import { formatA1 } from '../sheet/address';
import { baseName } from '../review/file-name';
import type { FileRecord, FindingRecord } from '../review/record';
import { writePieces } from './write-output';
import { type EarlierFinding, type FileReview, RANK, type ReviewOptions } from '../review/review';

/** What an earlier check found in one file; ignored findings are not part of it. */
export interface BaselineFile {
  readonly file: string;
  readonly findings: readonly EarlierFinding[];
}

/** Writes what `readBaseline` reads, file by file: the contract, less what is not compared. @throws {WorkbookError} */
export function writeBaseline(path: string, records: Iterable<FileRecord>): void {
  const encoder = new TextEncoder();
  writePieces(path, (sink) => {
    let before = '{"schema":1,"files":[\n';
    for (const record of records) {
      sink(encoder.encode(`${before}${JSON.stringify(baselineFile(record))}`));
      before = ',\n';
    }
    sink(encoder.encode('\n]}\n'));
  });
}

function baselineFile({ file, forms }: FileRecord): unknown {
  return { file, forms: forms.map(({ sheet, findings }) => ({ sheet, findings: findings.map(asJson) })) };
}

function asJson({ rule, severity, cells, message, standing }: FindingRecord): unknown {
  const base = { rule, severity, cells: cells === '' ? [] : [cells.split(' ')[0]], message };
  return standing === 'ignored' ? { ...base, ignored: true } : base;
}

/** Marks what the baseline already holds and lists what is no longer found. Files that it does not name stay new. */
export function compareWithBaseline(
  reviews: readonly FileReview[],
  baseline: readonly BaselineFile[],
  options: ReviewOptions,
): FileReview[] {
  const earlier = findingsBefore(
    reviews.map(({ file }) => file),
    baseline,
  );
  return reviews.map((review, index) => ({
    ...review,
    baseline: compareFile(review, earlier[index] ?? [], options),
  }));
}

/** What a baseline holds of each of some files. */
export function findingsBefore(
  files: readonly string[],
  baseline: readonly BaselineFile[],
): (readonly EarlierFinding[])[] {
  const partners = partnersOf(
    files,
    baseline.map(({ file }) => file),
  );
  return files.map((_, index) => baseline[partners.get(index) ?? -1]?.findings ?? []);
}

/** Sets one review beside what was found before. */
export function compareFile(
  { error, forms }: FileReview,
  before: readonly EarlierFinding[],
  options: ReviewOptions,
): NonNullable<FileReview['baseline']> {
  const earlierKeys = new Set(before.map(keyOf));
  const now = forms.flatMap(({ form, findings }) =>
    findings.map((each) => ({ each, key: keyOf(current(form.sheet, each)) })),
  );
  const nowKeys = new Set(now.map(({ key }) => key));
  const known = now.filter(({ each, key }) => !each.ignored && earlierKeys.has(key)).map(({ each }) => each);
  const resolved = error ? [] : before.filter((each) => isAsked(each, options) && !nowKeys.has(keyOf(each)));
  return { known: new Set(known), resolved };
}

function current(sheet: string, each: Finding): EarlierFinding {
  const [first] = each.cells;
  const { rule, severity } = each;
  return { rule, severity, sheet, cell: first ? formatA1(first) : '', message: findingText(each) };
}

function keyOf({ rule, sheet, cell, message }: EarlierFinding): string {
  return [rule, sheet, cell, message].join('\n');
}

/** What this run did not look for is not gone. */
function isAsked(each: EarlierFinding, { rules, severity = 'I', sheet }: ReviewOptions): boolean {
  const rank: Readonly<Record<Severity, number>> = RANK;
  const isSheet = sheet === undefined || sheet === each.sheet;
  return isSheet && (rules?.has(each.rule) ?? true) && rank[each.severity] <= rank[severity];
}

/**
 * Index of a file → index of the file of the baseline that it is: the same name, and of several the one whose folders
 * agree furthest. Each is taken once, so that «自评表.xlsx» of a new unit is not taken for another unit's.
 */
function partnersOf(files: readonly string[], earlierFiles: readonly string[]): Map<number, number> {
  const byName = new Map<string, number[]>();
  earlierFiles.forEach((other, index) => {
    const name = nameKey(other);
    byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  const pairs = files
    .flatMap((file, index) =>
      (byName.get(nameKey(file)) ?? []).map((otherIndex) => ({
        ...{ index, otherIndex, shared: sharedTail(file, earlierFiles[otherIndex] ?? '') },
      })),
    )
    .sort((a, b) => b.shared - a.shared);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { index, otherIndex } of pairs) {
    if (partners.has(index) || taken.has(otherIndex)) continue;
    partners.set(index, otherIndex);
    taken.add(otherIndex);
  }
  return partners;
}

/** The last segment of a path, as names are compared. */
function nameKey(path: string): string {
  return baseName(path).normalize();
}

/** How many segments two paths share from their ends; 0: another file name. */
function sharedTail(one: string, other: string): number {
  const [a, b] = [one, other].map((path) => path.split(/[\\/]/).reverse());
  const length = Math.min(a?.length ?? 0, b?.length ?? 0);
  for (let count = 0; count < length; count++) {
    if (a?.[count]?.normalize() !== b?.[count]?.normalize()) return count;
  }
  return length;
}
