import type Big from 'big.js';
import { denominatorOf } from '../evaluation/execution';
import { inTenThousands } from '../form/money-unit';
import { stateText } from '../evaluation/state-words';
import type { ResultState } from '../evaluation/evaluation';
import type { Severity } from '../policy/policy';
import { figuresOf } from '../rules/figures';
import { figuresText } from '../rules/figures-text';
import { type Finding, isToCorrect } from '../rules/engine/finding';
import { findingText } from '../rules/text';
import { type Verdict, verdictOf, verdictText } from '../rules/verdict';
import { formatA1 } from '../sheet/address';
import { type FormSigns, signsOf } from './signs';
import type { FileReview, FormReview } from './review';
import type { UnreadSheet } from '../workbook/unread-sheet';

/** How a finding counts: open, ignored by a person (已忽略), or held by the baseline already (已知). */
export type Standing = 'open' | 'ignored' | 'known';

/** A finding as tables of many forms keep it. */
export interface FindingRecord {
  readonly rule: string;
  readonly severity: Severity;
  /** A1 of its cells, with blanks between. */
  readonly cells: string;
  readonly message: string;
  readonly standing: Standing;
}

/** One form as tables of many forms keep it: plain data, figures as plain numbers, null where there is none. */
export interface FormRecord {
  readonly sheet: string;
  readonly project: string | null;
  readonly department: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly policy: string;
  readonly origin: FormReview['origin'];
  /** 全年预算数 (see budgetOf) and 全年执行数 of the total, in 万元. */
  readonly budget: number | null;
  /** The budget is 年初预算数: 全年预算数 is blank, and the rate is divided by the other. */
  readonly budgetOf?: 'initialBudget';
  readonly spent: number | null;
  /** 预算执行率 as a fraction. */
  readonly rate: number | null;
  readonly weight: number | null;
  /** Total as the rows add up, as written, and once corrected. */
  readonly added: number | null;
  readonly written: number | null;
  readonly corrected: number | null;
  /** The points that a full form has. */
  readonly full: number;
  readonly grade: string | null;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly state: ResultState;
  readonly stateText: string;
  /** The one line about the result (figuresText). */
  readonly line: string;
  /** Open findings by severity, those of the baseline included. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly known: number;
  readonly findings: readonly FindingRecord[];
  readonly signs: FormSigns;
}

/** One file as tables of many keep it. */
export interface FileRecord {
  readonly file: string;
  /** 2 unreadable, 1 with an open E finding that the baseline does not hold, else 0. */
  readonly code: 0 | 1 | 2;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly policyProblem?: string;
  readonly hiddenForms?: readonly string[];
  readonly unreadSheets?: readonly UnreadSheet[];
  /** Beside a baseline: how many of its findings are gone. */
  readonly resolved?: number;
  readonly forms: readonly FormRecord[];
}

/** A review as the record that is kept of it. */
export function recordOf(review: FileReview): FileRecord {
  const { file, error, forms, baseline, policyProblem, hiddenForms, unreadSheets } = review;
  return {
    file,
    code: codeOf(review),
    error: error ?? null,
    forms: forms.map((form) => formRecord(form, baseline?.known)),
    ...(policyProblem === undefined ? {} : { policyProblem }),
    ...(hiddenForms === undefined ? {} : { hiddenForms }),
    ...(unreadSheets === undefined ? {} : { unreadSheets }),
    ...(baseline ? { resolved: baseline.resolved.length } : {}),
  };
}

/** 2 unreadable, 1 with an E finding that is neither ignored nor in the baseline, else 0. */
export function codeOf({ error, forms, baseline }: FileReview): 0 | 1 | 2 {
  if (error) return 2;
  const hasError = forms.some(({ findings }) =>
    findings.some((each) => isToCorrect(each) && !baseline?.known.has(each)),
  );
  return hasError ? 1 : 0;
}

function formRecord(review: FormReview, known: ReadonlySet<Finding> | undefined): FormRecord {
  const findings = review.findings.map((each) => findingRecord(each, known));
  return {
    ...headRecord(review),
    ...figuresRecord(review),
    verdict: verdictOf(review),
    verdictText: verdictText(review),
    state: review.evaluation.result.state,
    stateText: stateText(review.evaluation.result),
    line: figuresText(review),
    counts: { E: count(findings, 'E'), W: count(findings, 'W'), I: count(findings, 'I') },
    known: findings.filter(({ standing }) => standing === 'known').length,
    findings,
    signs: signsOf(review),
  };
}

function headRecord({ form, policy, origin }: FormReview) {
  return {
    sheet: form.sheet,
    project: form.projectName.value ?? null,
    department: form.competentDepartment.value ?? null,
    unit: form.implementingUnit.value ?? null,
    year: form.year.value ?? null,
    policy: policy.id,
    origin,
  };
}

function figuresRecord(review: FormReview) {
  const { form, evaluation, policy } = review;
  const { added, written, corrected } = figuresOf(review);
  const total = form.funds?.total;
  // A blank 全年预算数 stays blank, unless the rate is divided by 年初预算数: then that is the budget, and it is named.
  const isInitial =
    form.funds !== undefined &&
    total?.annualBudget.number === undefined &&
    total?.initialBudget.number !== undefined &&
    denominatorOf(form.funds, policy) === 'initialBudget';
  const money = (amount: Big | undefined) => plain(amount && inTenThousands(amount, form.moneyUnit.value));
  return {
    budget: money(isInitial ? total.initialBudget.number : total?.annualBudget.number),
    ...(isInitial ? { budgetOf: 'initialBudget' as const } : {}),
    spent: money(total?.spent.number),
    rate: plain(evaluation.executionRate.value),
    weight: plain(evaluation.totalWeight.value),
    added: plain(added.total),
    written: plain(written.total),
    corrected: plain(corrected.total),
    full: Number(policy.total.toString()),
    grade: added.grade ?? null,
  };
}

function findingRecord(finding: Finding, known: ReadonlySet<Finding> | undefined): FindingRecord {
  const { rule, severity, cells, ignored } = finding;
  const standing = ignored ? 'ignored' : known?.has(finding) ? 'known' : 'open';
  return { rule, severity, cells: cells.map(formatA1).join(' '), message: findingText(finding), standing };
}

function count(findings: readonly FindingRecord[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity && each.standing !== 'ignored').length;
}

function plain(value: Big | undefined): number | null {
  return value === undefined ? null : Number(value.toString());
}
