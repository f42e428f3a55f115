import type { SelfEvaluationForm } from '../form/form';
import { ruleById } from '../rules';
import type { Finding } from '../rules/engine/finding';
import { findingText } from '../rules/text';
import { formatA1 } from '../sheet/address';
import { groupBy } from '../values/group';
import { keysOf } from './finding-keys';
import { withSignsShown } from '../values/shown-signs';

/** How the list is ordered: by what is wrong, or by where. */
export type Grouping = 'kind' | 'row';

/** What of the list is shown. */
export type Filter = 'all' | Finding['severity'] | 'ignored';

/** A finding with its lasting name. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Findings that stand together in the list. */
export interface FindingGroup {
  readonly key: string;
  /** Chinese: the kind, or the row of the form. */
  readonly title: string;
  readonly findings: readonly KeyedFinding[];
}

/** What a person looks for in the list. */
export interface FindingWish {
  readonly filter: Filter;
  /** Part of a title, a fact or a place; «»: everything. */
  readonly words: string;
}

/** The findings that answer a wish, in their order. */
export function wantedFindings(findings: readonly Finding[], { filter, words }: FindingWish): KeyedFinding[] {
  const keys = keysOf(findings);
  const wanted = words.trim().toLowerCase();
  return findings
    .map((finding, index) => ({ finding, key: keys[index] ?? '' }))
    .filter(({ finding }) => passes(finding, filter) && textOf(finding).includes(wanted));
}

/** The same findings in groups, in the order of the first of each; by row from the top of the form to its end. */
export function groupsOf(
  findings: readonly KeyedFinding[],
  grouping: Grouping,
  form: SelfEvaluationForm,
): FindingGroup[] {
  const keyOf = ({ finding }: KeyedFinding) =>
    grouping === 'kind' ? finding.rule : String(finding.cells[0]?.row ?? '');
  const groups = [...groupBy(findings, keyOf)].map(([key, members]) => ({
    key,
    title: grouping === 'kind' ? titleOf(key) : rowTitle(key, form),
    findings: members,
  }));
  return grouping === 'kind' ? groups : groups.sort((a, b) => Number(a.key) - Number(b.key));
}

/** The Chinese name of a kind of finding. */
export function titleOf(rule: string): string {
  return ruleById(rule)?.title ?? '内部错误';
}

/** «G13»; «» for a finding about the form as a whole. */
export function placeOf({ cells: [cell] }: Finding): string {
  return cell ? formatA1(cell) : '';
}

function passes({ severity, ignored }: Finding, filter: Filter): boolean {
  if (filter === 'ignored') return ignored !== undefined;
  return ignored === undefined && (filter === 'all' || severity === filter);
}

function textOf(finding: Finding): string {
  return `${titleOf(finding.rule)} ${findingText(finding)} ${placeOf(finding)}`.toLowerCase();
}

function rowTitle(row: string, { indicators }: SelfEvaluationForm): string {
  if (row === '') return '整张表';
  const name = indicators.find((indicator) => String(indicator.row) === row)?.level3.value;
  return name === undefined ? `第${row}行` : `第${row}行 ${withSignsShown(name)}`;
}
