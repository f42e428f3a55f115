import { STATE_WORDS, stateText } from '../evaluation/state-words';
import { rowsByCriteria } from '../form/family';
import { unreadParts } from '../form/reading';
import { isToCorrect } from './engine/finding';
import type { Judged } from './figures';

/** 结论 of a form. */
export type Verdict = 'submittable' | 'needs-correction' | 'not-fully-checked' | 'in-progress' | 'not-scored';

/** 结论 in words, everywhere the same; «unreadable» is said of a file. */
export const VERDICT_WORDS: Readonly<Record<Verdict | 'unreadable', string>> = {
  submittable: '可提交',
  'needs-correction': '需要修改',
  'not-fully-checked': '无法完整检查',
  'in-progress': STATE_WORDS['in-progress'],
  'not-scored': STATE_WORDS['not-scored'],
  unreadable: '无法读取',
};

/**
 * E findings that nobody ignored call for correction; a form that is being filled in is neither right nor wrong; one of
 * which something that a check needs is unread, doubtful or blank is not fully checked, never fit; a form without weights
 * and scores is 不计分; else it can be submitted.
 */
export function verdictOf(assessment: Pick<Judged, 'form' | 'evaluation' | 'findings'>): Verdict {
  if (assessment.findings.some(isToCorrect)) return 'needs-correction';
  if (assessment.evaluation.result.state === 'in-progress') return 'in-progress';
  if (unsureParts(assessment) > 0 || isUnexplained(assessment)) return 'not-fully-checked';
  return assessment.form.isScored ? 'submittable' : 'not-scored';
}

/** Figures that contradict each other without a finding that a person took responsibility for (忽略). */
function isUnexplained({ evaluation, findings }: Pick<Judged, 'evaluation' | 'findings'>): boolean {
  return evaluation.result.contradictions.length > 0 && !findings.some(({ ignored }) => ignored);
}

/** How many things that a check needs are unread, doubtful or blank. */
export function unsureParts({ form, evaluation }: Pick<Judged, 'form' | 'evaluation'>): number {
  const doubtful = evaluation.indicators.filter(({ isCounted, doubts }) => isCounted && doubts.length > 0);
  const { missing } = evaluation.result;
  const unjudged = rowsByCriteria(form).length > 0 ? 1 : 0;
  return (
    unreadParts(form).length + doubtful.length + form.uncomputed.missing.length + missing.length + unjudged
  );
}

/** 结论 with how far a form being filled in has come: «填写中 12/20 项». */
export function verdictText(assessment: Pick<Judged, 'form' | 'evaluation' | 'findings'>): string {
  const verdict = verdictOf(assessment);
  return verdict === 'in-progress' ? stateText(assessment.evaluation.result) : VERDICT_WORDS[verdict];
}
