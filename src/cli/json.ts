import type { Assessment } from '../assess';
import { writtenTotal } from '../evaluation/written-total';
import { levelLines, type ResultLine } from '../evaluation/evaluation';
import type { FundRow, Indicator, NumberField, SelfEvaluationForm, TextField } from '../form/form';
import { findingText } from '../rules/text';
import type { Finding } from '../rules/engine/finding';
import { verdictOf } from '../rules/verdict';
import { formatA1, formatRange } from '../sheet/address';
import { cellAsJson, decimal } from './json-values';
import { resultAsJson } from './json-result';
import type { WrittenValue } from '../values/value';
import type { FileReview, FormReview } from '../review/review';

/** The JSON contract, schema 1: rates are fractions, missing is null, cells are A1 on the form's sheet. */
export function reviewsAsJson(reviews: readonly FileReview[]): unknown {
  return { schema: 1, files: reviews.map(fileAsJson) };
}

/** One entry of `files`. */
export function fileAsJson(review: FileReview): unknown {
  const { file, error, forms, baseline, policyProblem, hiddenForms, unreadSheets, reports } = review;
  const isKnown = (finding: Finding) => baseline?.known.has(finding) ?? false;
  return {
    file,
    error: error ?? null,
    ...(policyProblem === undefined ? {} : { policyProblem }),
    ...(hiddenForms === undefined ? {} : { hiddenForms }),
    ...(unreadSheets === undefined ? {} : { unreadSheets }),
    ...(reports === undefined ? {} : { reports }),
    forms: forms.map((form) => formAsJson(form, isKnown)),
    ...(baseline ? { resolved: baseline.resolved } : {}),
  };
}

function formAsJson(assessment: FormReview, isKnown: (finding: Finding) => boolean): unknown {
  const { form, policy, origin, policyReason, sureness, findings } = assessment;
  return {
    sheet: form.sheet,
    range: formatRange(form.range),
    family: form.family,
    policy: {
      id: policy.id,
      title: policy.title,
      origin,
      sureness: sureness ?? null,
      reason: policyReason,
    },
    fields: fieldsAsJson(form),
    goal: { expected: text(form.goal.expected), actual: text(form.goal.actual) },
    funds: (form.funds?.rows ?? []).map(fundAsJson),
    indicators: indicatorsAsJson(assessment),
    written: writtenAsJson(form),
    evaluation: evaluationAsJson(assessment),
    result: resultAsJson(assessment),
    findings: findings.map((each) => findingAsJson(each, isKnown(each))),
    verdict: verdictOf(assessment),
  };
}

function fieldsAsJson(form: SelfEvaluationForm): unknown {
  return {
    projectName: text(form.projectName),
    competentDepartment: text(form.competentDepartment),
    implementingUnit: text(form.implementingUnit),
    year: { value: form.year.value ?? null, cell: cellAsJson(form.year.cell) },
    moneyUnit: { value: form.moneyUnit.value ?? null, cell: cellAsJson(form.moneyUnit.cell) },
  };
}

function fundAsJson(fund: FundRow): unknown {
  return {
    label: fund.label,
    role: fund.role,
    initialBudget: number(fund.initialBudget),
    annualBudget: number(fund.annualBudget),
    arrived: number(fund.arrived),
    spent: number(fund.spent),
    weight: number(fund.weight),
    rate: number(fund.rate),
    score: number(fund.score),
    row: fund.row,
  };
}

function indicatorsAsJson({ evaluation }: Assessment): unknown {
  return evaluation.indicators.map(({ indicator, computed, completion, isMet, standing }) => ({
    ...indicatorAsJson(indicator),
    computedScore: decimal(computed.value),
    completion: decimal(completion),
    isMet: isMet ?? null,
    standing,
    explanation: computed.explanation,
    reason: indicator.reason.value ?? null,
    row: indicator.row,
  }));
}

function indicatorAsJson(indicator: Indicator): Record<string, unknown> {
  return {
    level1: indicator.level1?.name ?? null,
    level2: indicator.level2?.name ?? null,
    level3: indicator.level3.value ?? null,
    target: valueAsJson(indicator.target.value),
    actual: valueAsJson(indicator.actual.value),
    weight: number(indicator.weight),
    score: number(indicator.score),
  };
}

function valueAsJson(value: WrittenValue): unknown {
  const { raw, kind } = value;
  switch (value.kind) {
    case 'quantity':
      return {
        raw,
        kind,
        operator: value.operator ?? null,
        number: decimal(value.number),
        unit: value.unit ?? null,
      };
    case 'deadline':
      return { raw, kind, year: value.year ?? null, month: value.month ?? null, day: value.day ?? null };
    case 'range':
      return { raw, kind, low: decimal(value.low), high: decimal(value.high), unit: value.unit ?? null };
    case 'qualitative':
      return { raw, kind, answer: value.answer ?? null };
    case 'none':
      return { raw, kind };
  }
}

function writtenAsJson(form: SelfEvaluationForm): unknown {
  return {
    totalWeight: decimal(form.total?.weight.number),
    totalScore: decimal(writtenTotal(form).number),
    grade: form.grade.value ?? null,
  };
}

function evaluationAsJson({ evaluation, policy }: Assessment): unknown {
  return {
    arrivalRate: decimal(evaluation.arrivalRate.value),
    executionRate: decimal(evaluation.executionRate.value),
    executionScore: decimal(evaluation.executionScore.value),
    levels: levelLines(evaluation).map(levelAsJson),
    totalWeight: decimal(evaluation.totalWeight.value),
    totalScore: decimal(evaluation.totalScore.value),
    grade: evaluation.grade.value ?? null,
    gradeBands: policy.grades.map(({ name, from }) => ({ name, from: decimal(from.times(policy.total)) })),
  };
}

function levelAsJson({ name, weight, score, rate }: ResultLine): unknown {
  return { name, weight: decimal(weight), score: decimal(score), rate: decimal(rate) };
}

function findingAsJson(finding: Finding, isKnown: boolean): unknown {
  const { rule, severity, cells, params, ignored } = finding;
  const known = isKnown ? { known: true } : {};
  const base = {
    rule,
    severity,
    cells: cells.map(formatA1),
    message: findingText(finding),
    params,
    ...known,
  };
  return ignored === undefined ? base : { ...base, ignored };
}

function text(field: TextField): unknown {
  return { value: field.value ?? null, cell: cellAsJson(field.cell) };
}

function number(field: NumberField): number | null {
  return decimal(field.number);
}
