import { assess, type Assessment } from '../assess';
import { readForms } from '../form/read';
import type { Outline, Report } from '../report/report';
import { reportSheet } from '../report/sheet';
import { findReport, type FoundReport, REPORT_NAME, reportId } from '../report/find';
import { merge } from '../report/merge';
import { outlines } from '../report/narrate';
import { documentsOf } from '../policy/documents';
import type { Sheet } from '../sheet/sheet';
import { applyEdits } from './apply';
import { type Decision, UNDECIDED, WHOLE_PARTS } from './consent';
import { type FormPlace, planBlock } from './block';
import { obstaclesOf } from './obstacles';
import { decide, type Offer } from './offer';
import { outcomeOf, type PlanOutcome } from './outcome';
import type { Edit, NewSheet, WritePlan } from './plan';
import { planScores } from './scores';
import { hasSilentPoints, silentRemarks } from './silent-formulas';
import { planFunds, planGradeCell, planTotals } from './summary-cells';

/** What 计算等级 starts from, with what the person decided so far. */
export interface GradeInput extends Partial<Decision> {
  readonly sheet: Sheet;
  readonly assessment: Assessment;
  /** A person chose the policy: its documents may be printed as the basis. */
  readonly isPolicyChosen?: boolean;
  /** Names of all sheets of the workbook. */
  readonly sheetNames: readonly string[];
  /** Makes the narrative from the form as it will stand, by the outline of the last run; none: no report sheet. */
  readonly narrate?: (assessment: Assessment, remembered: Outline | undefined) => Report;
  /** Sheets that may be reports of ours from an earlier run, by name; undefined where one was not read. */
  readonly readSheet?: (name: string) => Sheet | undefined;
}

/** What 计算等级 writes, what it leaves, and what comes of it. */
export interface GradePlan extends WritePlan {
  /** Lines that the person left, or did not agree to. */
  readonly left: readonly Offer[];
  /** Whole parts that the person left. */
  readonly leftParts: readonly (typeof WHOLE_PARTS)[number][];
  readonly outcome: PlanOutcome;
}

/** Everything that 计算等级 writes for one form. Cells a person filled stay as they are unless agreed to. */
export function planGrade(input: GradeInput): GradePlan {
  const { sheet, assessment } = input;
  const decision = { ...UNDECIDED, ...input };
  const place = formPlace(sheet, assessment);
  const { offers, remarks } = planScores(sheet, assessment);
  const isSilent = hasSilentPoints(sheet, assessment.form);
  const standing = (edits: readonly Edit[]) => asItWillStand(sheet, { edits }, place, assessment);
  const first = decide([...offers, ...planFunds(sheet, assessment)], decision);
  const totals = decide(isSilent ? [] : planTotals(sheet, standing(first.taken)), decision);
  const summed = [...first.taken, ...totals.taken];
  const grade = decide(isSilent ? [] : planGradeCell(sheet, standing(summed)), decision);
  const inForm = [...summed, ...grade.taken];
  return wholePlan(input, {
    place,
    inForm,
    left: [...first.left, ...totals.left, ...grade.left],
    final: standing(inForm),
    remarks: [...silentRemarks(sheet, assessment.form), ...remarks],
  });
}

/** The report alone, from the form as it stands: nothing on the form's own sheet. */
export function planReportAlone({ sheet, assessment, ...rest }: GradeInput): WritePlan {
  const report = planReport(assessment, formPlace(sheet, assessment), rest);
  return {
    edits: [],
    merges: [],
    rowHeights: [],
    names: [],
    newSheets: report ? [report.sheet] : [],
    obstacles: [],
    remarks: report?.remarks ?? [],
  };
}

interface DecidedForm {
  readonly place: FormPlace;
  readonly inForm: readonly Edit[];
  readonly left: readonly Offer[];
  /** The form as it will stand. */
  readonly final: Assessment;
  readonly remarks: readonly string[];
}

/** The block and the report follow from the form as it will stand. */
function wholePlan(
  { sheet, assessment, accept = UNDECIDED.accept, lines = UNDECIDED.lines, ...rest }: GradeInput,
  { place, inForm, left, final, remarks }: DecidedForm,
): GradePlan {
  const leftParts = WHOLE_PARTS.filter((part) => lines.get(part) === false);
  const basis = rest.isPolicyChosen ? documentsOf(assessment.policy) : [];
  const block = leftParts.includes('block') ? NO_BLOCK : planBlock(sheet, final, place, basis);
  const report = leftParts.includes('report') ? undefined : planReport(final, place, rest);
  const edits = [...inForm, ...block.edits];
  return {
    ...block,
    edits,
    newSheets: report ? [report.sheet] : [],
    ...(accept.has('locked-cells')
      ? { obstacles: [], writesLocked: true }
      : { obstacles: obstaclesOf(sheet, edits) }),
    remarks: [...remarks, ...(report?.remarks ?? [])],
    left,
    leftParts,
    outcome: outcomeOf(assessment, final),
  };
}

const NO_BLOCK = { edits: [], merges: [], names: [], rowHeights: [] };

/** The how-manyeth form of its sheet this is. */
function formPlace(sheet: Sheet, { form }: Assessment): FormPlace {
  const forms = readForms([sheet], form.layout).forms;
  const index = forms.findIndex(({ range }) => range.top === form.range.top);
  return { index: Math.max(0, index), count: forms.length };
}

/** The form after some edits, checked again: formulas then carry the values that Excel will compute. */
function asItWillStand(
  sheet: Sheet,
  plan: Pick<WritePlan, 'edits'>,
  place: FormPlace,
  assessment: Assessment,
): Assessment {
  if (plan.edits.length === 0) return assessment;
  const { layout } = assessment.form;
  const form = readForms([applyEdits(sheet, plan)], layout).forms[place.index] ?? assessment.form;
  const ignored = assessment.findings.flatMap((finding) => (finding.ignored ? [finding.ignored] : []));
  return assess(form, assessment.policy, ignored);
}

interface ReportPlan {
  readonly sheet: NewSheet;
  readonly remarks: readonly string[];
}

/** The report sheet; ours from an earlier run is replaced with what a person wrote kept, anything else is left alone. */
function planReport(
  assessment: Assessment,
  place: FormPlace,
  { sheetNames, narrate, readSheet }: Pick<GradeInput, 'sheetNames' | 'narrate' | 'readSheet'>,
): ReportPlan | undefined {
  if (!narrate) return undefined;
  const id = reportId(assessment.form.sheet, place.index);
  const found = readSheet && findReport(id, { sheetNames, readSheet });
  const merged = merge(narrate(assessment, rememberedOutline(found)), found?.earlier);
  const remarks = merged.changed.map(
    (text) => `报告中有一段您写过的文字，其数据已变，已在报告中标出；按表中现在的数据应为：“${text}”`,
  );
  if (!found) return { sheet: reportSheet(merged, freeName(sheetNames), id), remarks };
  return { sheet: { ...reportSheet(merged, found.name, id), replaces: found.name }, remarks };
}

function rememberedOutline(found: FoundReport | undefined): Outline | undefined {
  return outlines.find((outline) => outline === found?.earlier.outline);
}

function freeName(taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? REPORT_NAME : `${REPORT_NAME}${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
