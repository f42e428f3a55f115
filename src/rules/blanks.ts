import type { Finding } from './engine/finding';

/**
 * What rules say of places that are still empty. While a form is being filled in these are no faults: they stand in
 * the list of what is missing, and sums over them are not there yet.
 */
const OF_BLANKS: Readonly<Record<string, readonly string[] | 'all'>> = {
  'score-missing': 'all',
  'indicator-incomplete': 'all',
  'weight-missing': 'all',
  'goal-missing': 'all',
  'level-missing': 'all',
  'project-info-missing': ['blank'],
  'budget-zero': ['zero'],
  'total-score': ['blank'],
  'execution-score': ['blank'],
  'execution-rate': ['blank'],
  'weight-total': 'all',
  'weight-total-written': 'all',
  'weight-level1': 'all',
  'weight-label': 'all',
};

/** Whether a finding says no more than that something is not filled in yet. */
export function isOfBlank({ rule, message }: Finding): boolean {
  const messages = OF_BLANKS[rule];
  return messages === 'all' || (messages?.includes(message) ?? false);
}
