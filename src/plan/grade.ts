import { assess, type Assessment } from '../assess';
import { isSound } from '../evaluation/state';
import { stateText } from '../evaluation/state-words';
import { readForms } from '../form/read';
import type { Outline, Report } from '../report/report';
import { reportSheet } from '../report/sheet';
import { findReport, type FoundReport, REPORT_NAME, reportId } from '../report/find';
import { merge } from '../report/merge';
import { outlines } from '../report/narrate';
import type { Sheet } from '../sheet/sheet';
import { applyEdits } from './apply';
import type { Consent } from './consent';
import { type FormPlace, planBlock } from './block';
import { obstaclesOf } from './obstacles';
import type { NewSheet, WritePlan } from './plan';
import { planScores } from './scores';
import { hasSilentPoints, silentRemarks } from './silent-formulas';
import { planFunds, planGradeCell, planTotals } from './summary-cells';

/** What 计算等级 starts from. */
export interface GradeInput {
  readonly sheet: Sheet;
  readonly assessment: Assessment;
  /** What the person agreed to. */
  readonly accept?: ReadonlySet<Consent>;
  /** Names of all sheets of the workbook. */
  readonly sheetNames: readonly string[];
  /** Makes the narrative from the form as it will stand, by the outline of the last run; none: no report sheet. */
  readonly narrate?: (assessment: Assessment, remembered: Outline | undefined) => Report;
  /** Sheets that may be reports of ours from an earlier run, by name; undefined where one was not read. */
  readonly readSheet?: (name: string) => Sheet | undefined;
}

const NOTHING_ACCEPTED: ReadonlySet<Consent> = new Set();

/** Everything that 计算等级 writes for one form. Cells a person filled stay as they are unless accepted. */
export function planGrade({ sheet, assessment, accept, ...rest }: GradeInput): WritePlan {
  const isAccepted = accept?.has('computed-scores') ?? false;
  const place = formPlace(sheet, assessment);
  const { edits: scores, remarks } = planScores(sheet, assessment, accept ?? NOTHING_ACCEPTED);
  const first = [...scores, ...planFunds(sheet, assessment, isAccepted)];
  const scored = asItWillStand(sheet, { edits: first }, place, assessment);
  const totals = hasSilentPoints(sheet, assessment.form) ? [] : planTotals(sheet, scored, isAccepted);
  const totalled = asItWillStand(sheet, { edits: [...first, ...totals] }, place, assessment);
  const grade = hasSilentPoints(sheet, assessment.form) ? [] : planGradeCell(sheet, totalled, isAccepted);
  const inForm = [...first, ...totals, ...grade];
  const final = asItWillStand(sheet, { edits: inForm }, place, assessment);
  const block = planBlock(sheet, final, place);
  const edits = [...inForm, ...block.edits];
  const report = planReport(final, place, rest);
  return {
    ...block,
    edits,
    newSheets: report ? [report.sheet] : [],
    ...(accept?.has('locked-cells')
      ? { obstacles: [], writesLocked: true }
      : { obstacles: obstaclesOf(sheet, edits) }),
    remarks: [
      ...silentRemarks(sheet, assessment.form),
      ...remarks,
      ...resultRemarks(final),
      ...(report?.remarks ?? []),
    ],
  };
}

/** Why total and grade are not written. */
function resultRemarks({ form, evaluation: { result } }: Assessment): string[] {
  if (!form.isScored || result.state === 'complete') return [];
  return [`${stateText(result)}，暂不填写等级${isSound(result) ? '' : '和总分'}。`];
}

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
