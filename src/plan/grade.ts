import { assess, type Assessment, type Computed } from '../assess';
import { evaluate } from '../evaluation/evaluate';
import { readForms } from '../form/read';
import { reportSheet } from '../report/sheet';
import { changedTexts } from '../report/changed-text';
import { correctionText } from '../report/corrections';
import { findReport, newReportName, reportId, type ReportSheets } from '../report/find';
import { narrateAgain, type NarrateAgainOptions } from '../report/narrate-again';
import { documentsOf } from '../policy/documents';
import type { Sheet } from '../sheet/sheet';
import { applyEdits } from './apply';
import { type Decision, UNDECIDED, WHOLE_PARTS } from './consent';
import { planBlock } from './block';
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
  /** The workbook has several forms: a new report sheet is called after its project. */
  readonly isOneOfSeveral?: boolean;
  /** A report is wanted, of the form as it will stand; none: no report sheet. */
  readonly report?: Pick<NarrateAgainOptions, 'outline' | 'decisions'>;
  /** Sheets that may be reports of ours from an earlier run, by name; undefined where one was not read. */
  readonly readSheet?: ReportSheets['readSheet'];
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
  const { offers, remarks } = planScores(sheet, assessment);
  const isSilent = hasSilentPoints(sheet, assessment.form);
  const first = decide([...offers, ...planFunds(sheet, assessment)], decision);
  const scored = then(sheet, { ...assessment, edits: [] }, first.taken);
  const totals = decide(isSilent ? [] : planTotals(sheet, scored), decision);
  const totalled = then(sheet, scored, totals.taken);
  const grade = decide(isSilent ? [] : planGradeCell(sheet, totalled), decision);
  const graded = then(sheet, totalled, grade.taken);
  return wholePlan(input, {
    inForm: graded.edits,
    left: [...first.left, ...totals.left, ...grade.left],
    final: graded.edits.length === 0 ? assessment : checkedAgain(graded, assessment),
    remarks: [...silentRemarks(sheet, assessment.form), ...remarks],
  });
}

/** The report alone, from the form as it stands: nothing on the form's own sheet. */
export function planReportAlone({ assessment, ...rest }: GradeInput): WritePlan {
  const report = planReport(assessment, rest);
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
  readonly inForm: readonly Edit[];
  readonly left: readonly Offer[];
  /** The form as it will stand. */
  readonly final: Assessment;
  readonly remarks: readonly string[];
}

/** The block and the report follow from the form as it will stand. */
function wholePlan(
  { sheet, assessment, accept = UNDECIDED.accept, lines = UNDECIDED.lines, ...rest }: GradeInput,
  { inForm, left, final, remarks }: DecidedForm,
): GradePlan {
  const leftParts = WHOLE_PARTS.filter((part) => lines.get(part) === false);
  const basis = rest.isPolicyChosen ? documentsOf(assessment.policy, assessment.form.year.value) : [];
  const block = leftParts.includes('block') ? NO_BLOCK : planBlock(sheet, final, basis);
  const report = leftParts.includes('report') ? undefined : planReport(final, rest);
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

/** A form as some edits will leave it: each step of a plan starts from what the steps before it give. */
interface Stage extends Computed {
  readonly edits: readonly Edit[];
}

/** The form once more edits stand, read and computed again: formulas then carry the values that Excel will compute. */
function then(sheet: Sheet, before: Stage, added: readonly Edit[]): Stage {
  if (added.length === 0) return before;
  const edits = [...before.edits, ...added];
  const { layout, place } = before.form;
  const form = readForms([applyEdits(sheet, { edits })], layout).forms[place.index] ?? before.form;
  return { policy: before.policy, form, evaluation: evaluate(form, before.policy), edits };
}

/** The form as the last step leaves it, checked; what was ignored stays so. */
function checkedAgain({ form, policy }: Stage, { findings }: Assessment): Assessment {
  const ignored = findings.flatMap((finding) => (finding.ignored ? [finding.ignored] : []));
  return assess(form, policy, ignored);
}

interface ReportPlan {
  readonly sheet: NewSheet;
  readonly remarks: readonly string[];
}

/** The report sheet; ours from an earlier run is replaced with what a person wrote kept, anything else is left alone. */
function planReport(
  assessment: Assessment,
  {
    sheetNames,
    report,
    readSheet = () => undefined,
    isPolicyChosen = false,
    isOneOfSeveral = false,
  }: Omit<GradeInput, 'sheet' | 'assessment'>,
): ReportPlan | undefined {
  if (!report) return undefined;
  const { sheet, place } = assessment.form;
  const id = reportId(sheet, place.index);
  const found = findReport(id, { sheetNames, readSheet });
  const merged = narrateAgain(assessment, { ...report, isPolicyChosen }, found);
  const corrections = correctionText(assessment);
  const remarks = [...(corrections === '' ? [] : [corrections]), ...changedTexts(merged.changed)];
  const project = isOneOfSeveral ? assessment.form.projectName.value : undefined;
  if (!found) return { sheet: reportSheet(merged, newReportName(sheetNames, project), id), remarks };
  return { sheet: { ...reportSheet(merged, found.name, id), replaces: found.name }, remarks };
}
