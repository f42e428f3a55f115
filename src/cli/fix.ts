import { basename } from 'node:path';
import { assess, type Assessment } from '../assess';
import type { SelfEvaluationForm } from '../form/form';
import type { Layout } from '../form/layout';
import { readForms } from '../form/read';
import { planFix } from '../plan/fix';
import type { Answers } from '../plan/fix-choice';
import type { WritePlan } from '../plan/plan';
import type { Finding, FixChoice } from '../rules/engine/finding';
import { type CellAddress, sameCell } from '../sheet/address';
import { anchorOf, type Sheet } from '../sheet/sheet';
import { layoutInForce } from '../settings/layout-choice';
import { type KeptPolicy, keptPolicy } from '../settings/policy-in-force';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import type { Settings } from '../settings/settings';
import { WorkbookError } from '../workbook/workbook';
import {
  choosePolicy,
  type FileReview,
  placeOnSheet,
  requireForms,
  type ReviewOptions,
  reviewWorkbook,
} from '../review/review';

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
  readonly review: FileReview;
}

/**
 * Fixes the findings of one rule in memory, with what follows from them, and reviews the result as it reads back.
 * @throws {WorkbookError} nothing to fix, a cell in the way, no form; then nothing is written
 */
export async function fixBytes(bytes: Uint8Array, file: string, options: FixOptions): Promise<Fixed> {
  const workbook = openXlsx(bytes, basename(file));
  const settings = await workbook.settings.load();
  const layout = layoutInForce(settings, options.layout);
  const forms = requireForms(workbook, file, options.sheet, layout);
  const context = { settings, kept: await keptPolicy(settings), options, layout };
  const findings: Finding[] = [];
  const plans: WritePlan[] = [];
  let verified = 0;
  for (const [index, form] of forms.entries()) {
    const { plan, fixed } = planFor(workbook, form, placeOnSheet(forms, index), context);
    if (fixed.length > 0) verified += (await workbook.apply(plan)).verified;
    findings.push(...fixed);
    plans.push(plan);
  }
  if (findings.length === 0) throw nothingToFix(file, options);
  const choices = findings.flatMap(({ fix }) => fix?.choices ?? []);
  const result = workbook.save();
  const review = await reviewWorkbook(file, workbook.reopened(result), options);
  return { bytes: result, plans, choices, findings, verified, review };
}

interface FixContext {
  readonly settings: Settings;
  readonly kept: KeptPolicy;
  readonly options: FixOptions;
  readonly layout: Layout;
}

function planFor(
  workbook: XlsxWorkbook,
  { sheet: name }: SelfEvaluationForm,
  place: number,
  context: FixContext,
): { readonly plan: WritePlan; readonly fixed: readonly Finding[] } {
  const sheet = workbook.readSheet(name);
  const { options } = context;
  const check = (each: Sheet) => assessmentOf(each, place, context).findings;
  const fixed = check(sheet).filter((finding) => isWanted(sheet, finding, options));
  const plan = planFix(sheet, fixed, { answers: options.answers, check });
  const [obstacle] = plan.obstacles;
  if (obstacle) throw new WorkbookError(obstacle.code, obstacle.message);
  return { plan, fixed };
}

function assessmentOf(
  sheet: Sheet,
  place: number,
  { settings, kept, options, layout }: FixContext,
): Assessment {
  const form = readForms([sheet], layout).forms[place];
  if (!form) throw new WorkbookError('form-lost', `工作表“${sheet.name}”里读不到原来的自评表，已放弃写入。`);
  return assess(form, choosePolicy(form, kept, options).policy, settings.suppressions);
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
