import { fix } from '../acts/fix';
import { gradeInput } from '../acts/grade';
import { formAt, type Terms } from '../acts/look';
import type { Answers } from '../plan/fix-choice';
import { type Decision, UNDECIDED } from '../plan/consent';
import { type GradeInput, planGrade, planReportAlone } from '../plan/grade';
import type { WritePlan } from '../plan/plan';
import { planTexts, type TypedText } from '../plan/texts';
import { countTaken, previewOf } from '../plan/preview';
import { ruleById } from '../rules';
import type { Finding } from '../rules/engine/finding';
import type { PanelWorkbook } from '../workbook/workbook';
import { readOtherSheets } from './report-sheets';
import type { ComposedReport, FormEntry, Proposal } from './state';

/** What grading needs to know besides the workbook. */
export interface GradeRequest {
  readonly form: FormEntry;
  readonly terms: Terms;
  readonly kind: 'grade' | 'report';
  /** The report as it was shown, with what was chosen for it; none: the outline used last, else the first. */
  readonly report: ComposedReport | undefined;
  /** Every form of the workbook that is known so far. */
  readonly forms: readonly FormEntry[];
  /** Calls off the wait for a cell that is being edited. */
  readonly signal?: AbortSignal;
}

/** Reads the form as it is now and plans what one click writes. @throws {WorkbookError} */
export async function proposeGrade(workbook: PanelWorkbook, request: GradeRequest): Promise<Proposal> {
  const { form, terms, kind, report } = request;
  const outline = report && (report.merged.own ?? report.merged.outline);
  const waiting = request.signal ? { signal: request.signal } : {};
  const sheet = await workbook.read(form.sheet, { layout: true, ...waiting });
  const others = await readOtherSheets(workbook, form, request.forms, waiting);
  const input = gradeInput(sheet, formAt(sheet, form.index, terms), terms, others, outline);
  const wanted = { ...input, report: { outline, decisions: report?.decisions } };
  return kind === 'report' ? reportProposal(form, wanted) : gradeProposal(form, input, UNDECIDED);
}

/** The same plan under other decisions, from what was read once: writing looks at each cell again anyway. */
function gradeProposal(form: FormEntry, input: GradeInput, decision: Decision): Proposal {
  const plan = planGrade({ ...input, ...decision });
  const decide = (next: Decision) => gradeProposal(form, input, next);
  const grading = { decision, outcome: plan.outcome, left: plan.left, decide };
  return { kind: 'grade', title: '计算等级', form, plan, ...shown(plan), grading, findings: [], answers: {} };
}

function reportProposal(form: FormEntry, input: GradeInput): Proposal {
  const plan = planReportAlone(input);
  return { kind: 'report', title: '生成报告', form, plan, ...shown(plan), findings: [], answers: {} };
}

/** What fixing needs to know besides the workbook. */
export interface FixRequest {
  readonly form: FormEntry;
  readonly terms: Terms;
  readonly findings: readonly Finding[];
  readonly answers: Answers;
  /** Calls off the wait for a cell that is being edited. */
  readonly signal?: AbortSignal;
}

/** Reads the form as it is now and plans the fixes of some findings. @throws {WorkbookError} */
export async function proposeFix(
  workbook: PanelWorkbook,
  { form, terms, findings, answers, signal }: FixRequest,
): Promise<Proposal> {
  const sheet = await workbook.read(form.sheet, { layout: true, ...(signal ? { signal } : {}) });
  const plan = fix(sheet, form.index, terms, findings, answers);
  const rule = findings[0]?.rule ?? '';
  const title = `修正：${ruleById(rule)?.title ?? rule}`;
  return { kind: 'fix', title, form, plan, ...shown(plan), findings, answers };
}

/** What filling in needs to know besides the workbook. */
export interface TextsRequest {
  readonly form: FormEntry;
  readonly texts: readonly TypedText[];
  /** What the texts answer. */
  readonly findings: readonly Finding[];
  readonly signal?: AbortSignal;
}

/** Reads the form as it is now and plans the texts that a person typed in a list. @throws {WorkbookError} */
export async function proposeTexts(
  workbook: PanelWorkbook,
  { form, texts, findings, signal }: TextsRequest,
): Promise<Proposal> {
  const sheet = await workbook.read(form.sheet, { layout: true, ...(signal ? { signal } : {}) });
  const plan = planTexts(sheet, texts);
  const title = '填写原因';
  return { kind: 'fix', title, form, plan, ...shown(plan), findings, answers: {} };
}

function shown(plan: WritePlan): Pick<Proposal, 'groups' | 'count' | 'obstacles' | 'remarks'> {
  const groups = previewOf(plan);
  return { groups, count: countTaken(groups), obstacles: plan.obstacles, remarks: plan.remarks };
}
