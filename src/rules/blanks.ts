import type { Evaluation } from '../evaluation/evaluation';
import type { Finding } from './engine/finding';
import type { RuleId } from './index';

/**
 * What rules say of places that are still empty. While a form is being filled in these are no faults: they stand in
 * the list of what is missing, and sums over them are not there yet.
 */
const OF_BLANKS: Readonly<Partial<Record<string, readonly string[] | 'all'>>> = {
  'score-missing': 'all',
  'indicator-incomplete': 'all',
  'weight-missing': 'all',
  'goal-missing': 'all',
  'project-info-missing': ['blank'],
  'budget-zero': ['zero'],
  'total-score': ['blank'],
  'execution-score': ['blank'],
  'execution-rate': ['blank'],
} satisfies Partial<Record<RuleId, readonly string[] | 'all'>>;

/** What rules say of points that are still to be given; once they make the total, no row and no level is still to come. */
const OF_POINTS: ReadonlySet<string> = new Set<RuleId>([
  'level-missing',
  'weight-total',
  'weight-total-written',
  'weight-level1',
  'weight-label',
]);

/** Whether a finding says no more than that something is not filled in yet. */
export function isOfBlank({ rule, message }: Finding, { total, policy }: Evaluation): boolean {
  if (OF_POINTS.has(rule)) return total.weight?.eq(policy.total) !== true;
  const messages = OF_BLANKS[rule];
  return messages === 'all' || (messages?.includes(message) ?? false);
}
