import { assess } from '../assess';
import { readForms } from '../form/read';
import { planFix } from '../plan/fix';
import type { Answers } from '../plan/fix-choice';
import type { Consent } from '../plan/consent';
import { planGrade } from '../plan/grade';
import type { WritePlan } from '../plan/plan';
import { planTexts, type TypedText } from '../plan/texts';
import { previewOf } from '../plan/preview';
import { REPORT_NAME } from '../report/find';
import { narrate } from '../report/narrate';
import { ruleById } from '../rules';
import type { Finding } from '../rules/engine/finding';
import type { Sheet } from '../sheet/sheet';
import { keptPolicy, policyInForce } from '../settings/policy-in-force';
import { type PanelWorkbook, type Waiting, WorkbookError } from '../workbook/workbook';
import type { Settings } from '../settings/settings';
import type { FormEntry, Proposal } from './state';

/** What grading needs to know besides the workbook. */
export interface GradeRequest {
  readonly form: FormEntry;
  readonly settings: Settings;
  readonly kind: 'grade' | 'report';
  readonly accepted: ReadonlySet<Consent>;
  /** Calls off the wait for a cell that is being edited. */
  readonly signal?: AbortSignal;
}

/** Reads the form as it is now and plans what one click writes. @throws {WorkbookError} */
export async function proposeGrade(workbook: PanelWorkbook, request: GradeRequest): Promise<Proposal> {
  const { form, settings, kind, accepted } = request;
  const waiting = request.signal ? { signal: request.signal } : {};
  const names = (await workbook.sheets(waiting)).map(({ name }) => name);
  const sheet = await workbook.read(form.sheet, { layout: true, ...waiting });
  const reports = await readReports(workbook, names, waiting);
  const found = formOn(sheet, form, settings.layout);
  const { policy, origin } = policyInForce(found, await keptPolicy(settings));
  const assessment = assess(found, policy, settings.suppressions);
  const whole = planGrade({
    sheet,
    assessment,
    accept: accepted,
    sheetNames: names,
    narrate: (final, outline) => narrate(final, { outline, isPolicyChosen: origin !== 'proposed' }),
    readSheet: (name) => reports.get(name),
  });
  const plan = kind === 'report' ? onlyReport(whole) : whole;
  const title = kind === 'report' ? '生成报告' : '计算等级';
  return { kind, title, form, plan, ...shown(plan), accepted, findings: [], answers: {} };
}

/** What fixing needs to know besides the workbook. */
export interface FixRequest {
  readonly form: FormEntry;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
  readonly answers: Answers;
  /** Calls off the wait for a cell that is being edited. */
  readonly signal?: AbortSignal;
}

/** Reads the form as it is now and plans the fixes of some findings. @throws {WorkbookError} */
export async function proposeFix(
  workbook: PanelWorkbook,
  { form, settings, findings, answers, signal }: FixRequest,
): Promise<Proposal> {
  const sheet = await workbook.read(form.sheet, { layout: true, ...(signal ? { signal } : {}) });
  const kept = await keptPolicy(settings);
  const check = (each: Sheet) => {
    const found = formOn(each, form, settings.layout);
    return assess(found, policyInForce(found, kept).policy, settings.suppressions).findings;
  };
  const plan = planFix(sheet, findings, { answers, check });
  const rule = findings[0]?.rule ?? '';
  const title = `修正：${ruleById(rule)?.title ?? rule}`;
  return { kind: 'fix', title, form, plan, ...shown(plan), accepted: new Set(), findings, answers };
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
  return { kind: 'fix', title, form, plan, ...shown(plan), accepted: new Set(), findings, answers: {} };
}

function shown(plan: WritePlan): Pick<Proposal, 'groups' | 'count' | 'obstacles' | 'remarks'> {
  const groups = previewOf(plan);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return { groups, count, obstacles: plan.obstacles, remarks: plan.remarks };
}

/** The report alone: nothing on the form's own sheet. */
function onlyReport(plan: WritePlan): WritePlan {
  return { ...plan, edits: [], merges: [], rowHeights: [], names: [], obstacles: [] };
}

async function readReports(
  workbook: PanelWorkbook,
  names: readonly string[],
  waiting: Waiting,
): Promise<ReadonlyMap<string, Sheet>> {
  const reports = new Map<string, Sheet>();
  for (const name of names.filter((each) => each.startsWith(REPORT_NAME)))
    reports.set(name, await workbook.read(name, { layout: true, ...waiting }));
  return reports;
}

function formOn(sheet: Sheet, { index }: FormEntry, layout: Settings['layout']) {
  const form = readForms([sheet], layout).forms[index];
  if (form) return form;
  throw new WorkbookError('form-lost', `工作表“${sheet.name}”里已找不到这张自评表，请点“重新检查”。`);
}
