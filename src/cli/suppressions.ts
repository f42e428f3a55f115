import { heed, ignore, type IgnoreReason, suppressionOf } from '../acts/ignore';
import { ruleById } from '../rules';
import type { Finding } from '../rules/engine/finding';
import type { Suppression } from '../rules/engine/suppression';
import { type CellAddress, formatA1, sameCell } from '../sheet/address';
import { anchorOf } from '../sheet/sheet';
import type { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { type FileReview, type ReviewOptions, reviewWorkbook } from '../review/review';
import { UsageError } from './terminal';

/** What a person wants ignored: a rule at a cell, or for the whole form. */
export interface IgnoreWish extends IgnoreReason {
  readonly rule: string;
  readonly cell: CellAddress | undefined;
}

/** One kept entry, and whether a finding still answers to it. */
export interface ListedSuppression {
  readonly suppression: Suppression;
  readonly isUsed: boolean;
}

/**
 * Keeps in the workbook that findings of a rule are ignored. An entry that nothing answers to would only mislead, so
 * one is refused; an entry of the same rule and place is replaced.
 * @throws {UsageError} no such finding, or several sheets with forms; {WorkbookError}
 */
export async function addSuppression(
  workbook: XlsxWorkbook,
  file: string,
  wish: IgnoreWish,
  options: ReviewOptions,
): Promise<Suppression> {
  const review = await reviewWorkbook(file, workbook, options);
  const sheet = onlySheet(review);
  const { rule, cell } = wish;
  const found = cell ? findingAt(workbook, review, sheet, rule, cell) : requireFinding(review, rule, sheet);
  const added = suppressionOf(found, sheet, cell ? 'cell' : 'form', wish);
  await workbook.settings.save(ignore(await workbook.settings.load(), added));
  return added;
}

/** Takes entries back. @throws {UsageError} where none is of that rule and place */
export async function removeSuppression(
  workbook: XlsxWorkbook,
  rule: string,
  cell: CellAddress | undefined,
  sheet: string | undefined,
): Promise<readonly Suppression[]> {
  const settings = await workbook.settings.load();
  const place = cell && formatA1(cell);
  const removed = settings.suppressions.filter(
    (each) => each.rule === rule && each.cell === place && (sheet ?? each.sheet) === each.sheet,
  );
  if (removed.length === 0) throw new UsageError(nothingToRemove(settings.suppressions, rule));
  await workbook.settings.save(heed(settings, removed));
  return removed;
}

/** Every kept entry; one that nothing answers to any more is unused. */
export async function listSuppressions(
  workbook: XlsxWorkbook,
  file: string,
  options: ReviewOptions,
): Promise<ListedSuppression[]> {
  const { suppressions } = await workbook.settings.load();
  const { forms } = await reviewWorkbook(file, workbook, options);
  const used = new Set(
    forms.flatMap(({ findings }) => findings.flatMap(({ ignored }) => (ignored ? [keyOf(ignored)] : []))),
  );
  return suppressions
    .filter(({ sheet }) => (options.sheet ?? sheet) === sheet)
    .map((suppression) => ({ suppression, isUsed: used.has(keyOf(suppression)) }));
}

/** «自评表 H19», «自评表 整张表». */
export function placeText({ sheet, cell }: Suppression): string {
  return `${sheet} ${cell ?? '整张表'}`;
}

function keyOf({ rule, sheet, cell }: Suppression): string {
  return [rule, sheet, cell ?? ''].join('\n');
}

function onlySheet({ error, forms }: FileReview): string {
  const sheets = [...new Set(forms.map(({ form }) => form.sheet))];
  const [sheet, another] = sheets;
  if (sheet === undefined) throw new UsageError(error?.message ?? '没有找到自评表。');
  if (another === undefined) return sheet;
  throw new UsageError(`文件里有多张自评表（${sheets.join('、')}），请用 --sheet 指定一张。`);
}

function findingsOf({ forms }: FileReview, rule: string, sheet: string): Finding[] {
  return forms
    .filter(({ form }) => form.sheet === sheet)
    .flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule));
}

/** A finding is ignored by its first cell; any cell that it names, or that is merged with one, leads there. */
function findingAt(
  workbook: XlsxWorkbook,
  review: FileReview,
  sheet: string,
  rule: string,
  wanted: CellAddress,
): Finding {
  const cell = anchorOf(workbook.readSheet(sheet), wanted);
  const findings = findingsOf(review, rule, sheet);
  const found =
    findings.find(({ cells: [first] }) => first && sameCell(first, cell)) ??
    findings.find(({ cells }) => cells.some((each) => sameCell(each, cell)));
  if (found) return found;
  throw new UsageError(
    `${formatA1(cell)} 没有规则“${rule}”的问题，没有写入。${whereFound(findings, rule, sheet)}`,
  );
}

function requireFinding(review: FileReview, rule: string, sheet: string): Finding {
  const findings = findingsOf(review, rule, sheet);
  const [first] = findings;
  if (!first) throw new UsageError(`没有写入：${whereFound(findings, rule, sheet)}`);
  return first;
}

function whereFound(findings: readonly Finding[], rule: string, sheet: string): string {
  const places = findings.flatMap(({ cells: [first] }) => (first ? [formatA1(first)] : []));
  const title = ruleById(rule)?.title ?? rule;
  if (places.length > 0) return `“${title}”的问题在 ${places.join('、')}。`;
  return findings.length > 0
    ? `“${title}”的问题不在某个单元格，请不加 --cell。`
    : `工作表“${sheet}”没有“${title}”的问题，不用忽略。`;
}

function nothingToRemove(suppressions: readonly Suppression[], rule: string): string {
  const kept = suppressions.filter((each) => each.rule === rule).map(placeText);
  return kept.length > 0
    ? `没有这样的忽略。规则“${rule}”已忽略的是：${kept.join('、')}，请用 --cell、--sheet 指明。`
    : `规则“${rule}”没有忽略过。用 --list 查看全部忽略。`;
}
