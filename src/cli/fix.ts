import { basename } from 'node:path';
import { fix } from '../acts/fix';
import { formAt, look, type Terms, termsOf } from '../acts/look';
import type { SelfEvaluationForm } from '../form/form';
import type { Answers } from '../plan/fix-choice';
import type { WritePlan } from '../plan/plan';
import type { Finding, FixChoice } from '../rules/engine/finding';
import { type CellAddress, sameCell } from '../sheet/address';
import { anchorOf, type Sheet } from '../sheet/sheet';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { WorkbookError } from '../workbook/workbook';
import { type FileReview, requireForms, type ReviewOptions, reviewWorkbook } from '../review/review';

/** Which findings are to be fixed, and what the person decided. */
export interface FixOptions extends ReviewOptions {
  readonly rule: string;
  /** Only the finding that names this cell. */
  readonly cell?: CellAddress;
  readonly answers: Answers;
}

/** One file with fixes: what is written, what was to choose, and the review of the result. */
export interface Fixed {
  readonly bytes: Uint8Array;
  readonly plans: readonly WritePlan[];
  readonly choices: readonly FixChoice[];
  /** Findings that were fixed. */
  readonly findings: readonly Finding[];
  readonly verified: number;
  /** What the person should know of the file, once it is written. */
  readonly remarks: readonly string[];
  readonly review: FileReview;
}

/**
 * Fixes the findings of one rule in memory, with what follows from them, and reviews the result as it reads back.
 * @throws {WorkbookError} nothing to fix, a cell in the way, no form; then nothing is written
 */
export async function fixBytes(bytes: Uint8Array, file: string, options: FixOptions): Promise<Fixed> {
  const workbook = openXlsx(bytes, basename(file));
  const terms = await termsOf(await workbook.settings.load(), options);
  const forms = requireForms(workbook, file, options.sheet, terms);
  const findings: Finding[] = [];
  const plans: WritePlan[] = [];
  let verified = 0;
  for (const form of forms) {
    const { plan, fixed } = planFor(workbook, form, terms, options);
    if (fixed.length > 0) verified += (await workbook.apply(plan)).verified;
    findings.push(...fixed);
    plans.push(plan);
  }
  if (findings.length === 0) throw nothingToFix(file, options);
  const choices = findings.flatMap(({ fix }) => fix?.choices ?? []);
  const result = workbook.save();
  const review = await reviewWorkbook(file, workbook.reopened(result), options);
  return { bytes: result, plans, choices, findings, verified, remarks: workbook.writingRemarks, review };
}

function planFor(
  workbook: XlsxWorkbook,
  { sheet: name, place: { index } }: SelfEvaluationForm,
  terms: Terms,
  options: FixOptions,
): { readonly plan: WritePlan; readonly fixed: readonly Finding[] } {
  const sheet = workbook.readSheet(name);
  const { findings } = look(formAt(sheet, index, terms), terms);
  const fixed = findings.filter((finding) => isWanted(sheet, finding, options));
  const plan = fix(sheet, index, terms, fixed, options.answers);
  const [obstacle] = plan.obstacles;
  if (obstacle) throw new WorkbookError(obstacle.code, obstacle.message);
  return { plan, fixed };
}

function isWanted(
  sheet: Sheet,
  { rule, fix, ignored, cells }: Finding,
  { rule: wanted, cell }: FixOptions,
): boolean {
  const isThere = cell === undefined || cells.some((each) => sameCell(each, anchorOf(sheet, cell)));
  return rule === wanted && fix !== undefined && !ignored && isThere;
}

function nothingToFix(file: string, { rule, cell }: FixOptions): WorkbookError {
  const place = cell ? '这个单元格' : '表中';
  return new WorkbookError(
    'nothing-to-fix',
    `${basename(file)}：${place}没有规则“${rule}”可修正的问题，没有写入。用 ziping check 查看全部问题。`,
  );
}
