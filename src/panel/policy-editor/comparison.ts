import type { Assessment } from '../../assess';
import type { Severity } from '../../policy/policy';
import { ruleById } from '../../rules';
import type { Finding } from '../../rules/engine/finding';
import { verdictText } from '../../rules/verdict';
import { cellKey } from '../../sheet/address';
import { fixed } from '../../values/print';

/** What another policy changes on a form. */
export interface Comparison {
  readonly figures: readonly ComparedFigure[];
  readonly appearing: readonly ComparedFindings[];
  readonly disappearing: readonly ComparedFindings[];
  /** Found under both, with another severity. */
  readonly regraded: readonly ComparedFindings[];
}

/** «总分», before and after as printed. */
interface ComparedFigure {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Findings of one rule and severity. */
export interface ComparedFindings {
  readonly title: string;
  /** As it is after; of what disappears, as it was. */
  readonly severity: Severity;
  readonly count: number;
}

/** Two assessments of one form, under the policy in force and under another. */
export function compare(before: Assessment, after: Assessment): Comparison {
  const [was, is] = [byPlace(before), byPlace(after)];
  const stays = [...is].filter(([place]) => was.has(place));
  return {
    figures: figuresOf(before).map((figure, index) => ({
      ...figure,
      after: figuresOf(after)[index]?.before ?? '—',
    })),
    appearing: counted([...is].filter(([place]) => !was.has(place))),
    disappearing: counted([...was].filter(([place]) => !is.has(place))),
    regraded: counted(stays.filter(([place, { severity }]) => was.get(place)?.severity !== severity)),
  };
}

/** How many findings some groups hold. */
export function countOf(groups: readonly ComparedFindings[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function figuresOf(assessment: Assessment): Omit<ComparedFigure, 'after'>[] {
  const { evaluation, policy } = assessment;
  const score = (value: typeof evaluation.totalScore.value) =>
    value ? fixed(value, policy.decimals.score) : '—';
  return [
    { name: '总分', before: score(evaluation.totalScore.value) },
    { name: '等级', before: evaluation.grade.value ?? '—' },
    { name: '预算执行得分', before: score(evaluation.executionScore.value) },
    { name: '结论', before: verdictText(assessment) },
  ];
}

/** Open findings by rule and cells: the same trouble at the same place is one, whatever its words. */
function byPlace({ findings }: Assessment): Map<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of findings.filter(({ ignored }) => !ignored)) {
    const place = `${finding.rule} ${finding.message} ${finding.cells.map(cellKey).join()}`;
    let nth = 1;
    while (found.has(`${place} ${nth}`)) nth++;
    found.set(`${place} ${nth}`, finding);
  }
  return found;
}

function counted(findings: readonly (readonly [string, Finding])[]): ComparedFindings[] {
  const groups = new Map<string, ComparedFindings>();
  for (const [, { rule, severity }] of findings) {
    const title = ruleById(rule)?.title ?? rule;
    const key = `${rule} ${severity}`;
    groups.set(key, { title, severity, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
