import type { Assessment } from '../assess';
import type { Answers } from '../plan/fix-choice';
import type { Decision } from '../plan/consent';
import type { Offer } from '../plan/offer';
import type { PlanOutcome } from '../plan/outcome';
import type { PreviewGroup } from '../plan/preview';
import type { Obstacle, WritePlan } from '../plan/plan';
import type { SelfEvaluationForm } from '../form/form';
import type { Merged, TextDecisions } from '../report/merge';
import type { ReportPart } from '../report/report';
import type { Finding } from '../rules/engine/finding';
import { type KeptPolicy, NOTHING_KEPT } from '../settings/policy-in-force';
import type { Settings } from '../settings/settings';
import type { ReasonPlace } from './reasons';
import type { Receipt } from '../workbook/workbook';

/** One form of the workbook as a list shows it. */
export interface FormEntry {
  readonly sheet: string;
  /** The how-manyeth form of its sheet. */
  readonly index: number;
  /** Project name, else the sheet's name. */
  readonly title: string;
  /** Its sheet is hidden: the person cannot be led to it. */
  readonly isHidden?: boolean;
}

/** What a person is asked to accept before anything is written. */
export interface Proposal {
  readonly kind: 'grade' | 'report' | 'fix' | 'new-form';
  /** Chinese: what will be done. */
  readonly title: string;
  readonly form: FormEntry;
  readonly plan: WritePlan;
  readonly groups: readonly PreviewGroup[];
  readonly obstacles: readonly Obstacle[];
  readonly remarks: readonly string[];
  /** How many things are written, as the preview counts them. */
  readonly count: number;
  /** Only for grading: its lines are taken or left one by one. */
  readonly grading?: Grading;
  /** Findings that are fixed; empty for grading. */
  readonly findings: readonly Finding[];
  /** What the person chose where a fix leaves something to choose. */
  readonly answers: Answers;
}

/** What a person decides of a grading, and what comes of it. */
export interface Grading {
  readonly decision: Decision;
  readonly outcome: PlanOutcome;
  /** What stands otherwise than computed and is left so far. */
  readonly left: readonly Offer[];
  /** The same proposal under another decision; nothing is read for it. */
  readonly decide: (decision: Decision) => Proposal;
}

/** What was written last and can be put back. */
export interface Written {
  readonly receipt: Receipt;
  readonly title: string;
  /** Cells changed since by a person: restoring asks once more. */
  readonly asksAgain: boolean;
}

/** A report as it would be given out now, with what a person wrote into an earlier one. */
export interface ComposedReport {
  readonly merged: Merged;
  readonly form: SelfEvaluationForm;
  /** Chinese: what it still lacks, and where it says something else than the form. */
  readonly proof: readonly string[];
  /** What the person decided of texts of theirs whose facts have changed. */
  readonly decisions: TextDecisions;
  /** What the Word document has besides its text. */
  readonly parts: readonly ReportPart[];
}

/** A message above everything else. */
interface Notice {
  readonly kind: 'success' | 'error' | 'info';
  readonly text: string;
}

/** What keeps the panel from doing something else. */
export type Task = 'preparing' | 'writing' | 'restoring' | 'saving';

/** One thing at a time: does it, and says in the panel what goes wrong. @returns whether it worked */
export type Busy = (task: Task, action: (signal: AbortSignal) => Promise<void>) => Promise<boolean>;

/** Everything that the panel shows. */
export interface PanelState {
  readonly phase: 'loading' | 'no-form' | 'ready' | 'failed';
  /** cell-edit: Excel waits for the person to leave a cell. */
  readonly connection: 'ready' | 'cell-edit';
  readonly sheet: string | undefined;
  /** Another sheet than the form's is in front. */
  readonly isElsewhere: boolean;
  readonly forms: readonly FormEntry[];
  readonly form: FormEntry | undefined;
  readonly assessment: Assessment | undefined;
  /** Key (finding-keys.ts) of the finding that is open; undefined: not yet chosen, «»: none. */
  readonly current: string | undefined;
  /** Chinese: why this policy. */
  readonly policyReason: string | undefined;
  readonly settings: Settings;
  /** What the settings say of the policy, checked. */
  readonly kept: KeptPolicy;
  /** Why no form was found, or why reading failed. */
  readonly problem: string | undefined;
  readonly task: Task | undefined;
  readonly proposal: Proposal | undefined;
  /** The reasons that the person is about to write, one after the other. */
  readonly filling: readonly ReasonPlace[] | undefined;
  /** The report that the person is about to give out. */
  readonly report: ComposedReport | undefined;
  readonly written: Written | undefined;
  readonly notice: Notice | undefined;
}

/** Before anything was read. */
export const INITIAL_STATE: PanelState = {
  phase: 'loading',
  connection: 'ready',
  sheet: undefined,
  isElsewhere: false,
  forms: [],
  form: undefined,
  assessment: undefined,
  current: undefined,
  policyReason: undefined,
  settings: { suppressions: [] },
  kept: NOTHING_KEPT,
  problem: undefined,
  task: undefined,
  proposal: undefined,
  filling: undefined,
  report: undefined,
  written: undefined,
  notice: undefined,
};
