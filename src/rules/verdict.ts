import type { SelfEvaluationForm } from '../form/form';
import { unreadParts } from '../form/reading';
import type { Finding } from './engine/finding';

/** 结论 of a form. */
export type Verdict = 'submittable' | 'needs-correction' | 'not-fully-checked' | 'not-scored';

/** 结论 in words, everywhere the same; «unreadable» is said of a file. */
export const VERDICT_WORDS: Readonly<Record<Verdict | 'unreadable', string>> = {
  submittable: '可提交',
  'needs-correction': '需要修改',
  'not-fully-checked': '无法完整检查',
  'not-scored': '不计分',
  unreadable: '无法读取',
};

/**
 * E findings that nobody ignored call for correction; a form of which something that a check needs was not read is not
 * fully checked, never fit; a form without weights and scores is 不计分; else it can be submitted.
 */
export function verdictOf(assessment: {
  readonly form: SelfEvaluationForm;
  readonly findings: readonly Finding[];
}): Verdict {
  if (assessment.findings.some(({ severity, ignored }) => severity === 'E' && !ignored))
    return 'needs-correction';
  if (unreadParts(assessment.form).length > 0) return 'not-fully-checked';
  return assessment.form.isScored ? 'submittable' : 'not-scored';
}
