import type { SelfEvaluationForm } from '../form/form';
import type { Finding } from './rule';

/** 结论 of a form. */
export type Verdict = 'submittable' | 'needs-correction' | 'not-scored';

/** E findings that nobody ignored call for correction; a form without weights and scores is 不计分; else it can be submitted. */
export function verdictOf(assessment: {
  readonly form: SelfEvaluationForm;
  readonly findings: readonly Finding[];
}): Verdict {
  if (assessment.findings.some(({ severity, ignored }) => severity === 'E' && !ignored))
    return 'needs-correction';
  return assessment.form.isScored ? 'submittable' : 'not-scored';
}
