import { checker, type CheckInput } from './check';
import type { Finding } from './finding';
import type { Rule } from './rule';
import { type INTERNAL_ERROR, textOf } from './text';

/** Rules that know only each other, with what is done with them. */
export interface Catalogue<R extends Rule = Rule> {
  /** In the order in which people read them. */
  readonly rules: readonly R[];
  /** A rule by its id. */
  readonly find: (id: string) => R | undefined;
  /** All findings of a form, most severe first, from top to bottom. Never throws. */
  readonly check: (input: CheckInput) => Finding<R['id'] | typeof INTERNAL_ERROR>[];
  /** A finding in words. */
  readonly text: (finding: Finding) => string;
}

/**
 * A catalogue of some rules. One that waits for a rule not among them does not compile.
 * @example catalogueOf([fundTotalBlank, fundTotal]).check({ form, policy, evaluation })
 */
export function catalogueOf<const R extends readonly Rule[]>(
  rules: R & readonly Rule<string, R[number]['id']>[],
): Catalogue<R[number]> {
  const byId = new Map<string, R[number]>(rules.map((rule) => [rule.id, rule]));
  const find = (id: string) => byId.get(id);
  return {
    rules,
    find,
    // What these rules find names these rules.
    check: checker(rules) as Catalogue<R[number]>['check'],
    text: (finding) => textOf(find(finding.rule), finding),
  };
}
