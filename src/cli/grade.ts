import { basename } from 'node:path';
import { grade } from '../acts/grade';
import { formAt, type Terms, termsOf } from '../acts/look';
import type { SelfEvaluationForm } from '../form/form';
import type { Decision } from '../plan/consent';
import type { GradePlan } from '../plan/grade';
import { leftTexts } from '../plan/offer';
import type { OutlineJson } from '../report/outline';
import { layoutInForce, withLayout } from '../settings/layout-choice';
import { withPolicy } from '../settings/policy-choice';
import type { Settings } from '../settings/settings';
import { WorkbookError } from '../workbook/workbook';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { type FileReview, requireForms, type ReviewOptions, reviewWorkbook } from '../review/review';

/** What the person asked for, agreed to, took and left. */
export interface GradeOptions extends ReviewOptions, Partial<Decision> {
  readonly outline?: OutlineJson;
}

/** One graded file: its new bytes, what was written, and the review of the result. */
export interface Graded {
  readonly bytes: Uint8Array;
  /** Cells written and read back as planned. */
  readonly verified: number;
  /** What was left to the person, and why. */
  readonly remarks: readonly string[];
  /** What was planned, form by form. */
  readonly plans: readonly GradePlan[];
  readonly review: FileReview;
}

/**
 * Grades every form of a workbook in memory: scores, rates, total, grade, block 评价结果, report sheet.
 * The result is opened again from its bytes and reviewed, so what is reported was read back.
 * @throws {WorkbookError} nothing is written when a form is missing or a cell is in the way
 */
export async function gradeBytes(bytes: Uint8Array, file: string, options: GradeOptions): Promise<Graded> {
  const workbook = openXlsx(bytes, basename(file));
  const terms = await termsOf(await keepChoices(workbook, options), options);
  const forms = requireForms(workbook, file, options.sheet, terms);
  let verified = 0;
  const plans: GradePlan[] = [];
  for (const form of forms) {
    const plan = planFor(workbook, form, forms.length > 1, terms, options);
    verified += (await workbook.apply(plan)).verified;
    plans.push(plan);
  }
  const result = workbook.save();
  const review = await reviewWorkbook(file, workbook.reopened(result), options);
  const left = plans.flatMap((plan) => [...plan.remarks, ...leftTexts(plan.left)]);
  const remarks = [...left, ...workbook.writingRemarks];
  return { bytes: result, verified, remarks, plans, review };
}

const LOCKED_HINT = '也可以加 --accept locked-cells，同意写入副本中的锁定单元格（保护保持不变）。';

/** A policy and a layout named on the command line are kept in the workbook, so that pane and command line agree. */
async function keepChoices(workbook: XlsxWorkbook, { policy, layout }: GradeOptions): Promise<Settings> {
  const settings = await workbook.settings.load();
  const read = layout ? withLayout(settings, layoutInForce(settings, layout)) : settings;
  const kept = policy ? withPolicy(read, policy) : read;
  if (JSON.stringify(kept) !== JSON.stringify(settings)) await workbook.settings.save(kept);
  return kept;
}

function planFor(
  workbook: XlsxWorkbook,
  read: SelfEvaluationForm,
  isOneOfSeveral: boolean,
  terms: Terms,
  { outline, accept, lines }: GradeOptions,
): GradePlan {
  const sheet = workbook.readSheet(read.sheet);
  const { index } = read.place;
  // The forms above it on its sheet are written by now.
  const form = index === 0 ? read : formAt(sheet, index, terms);
  const decision = { ...(accept ? { accept } : {}), ...(lines ? { lines } : {}) };
  const others = {
    sheetNames: [...workbook.sheetList().map(({ name }) => name), ...workbook.chartSheets],
    readSheet: (name: string) => workbook.sheetIfReadable(name),
    isOneOfSeveral,
  };
  const plan = grade(sheet, form, terms, decision, others, outline);
  const [obstacle] = plan.obstacles;
  if (obstacle) throw new WorkbookError(obstacle.code, `${obstacle.message}${LOCKED_HINT}`);
  return plan;
}
