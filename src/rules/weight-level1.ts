import Big from 'big.js';
import { policyLevel } from '../policy';
import type { LevelEvaluation } from '../evaluation/evaluation';
import { plain } from '../values/print';
import type { Rule, RuleContext } from './rule';
import { MOF_2020 } from './shared/sources';

/** Σ per 一级指标 = the policy's figure; W where the document says 原则上 and the total is right. */
export const weightLevel1: Rule = {
  id: 'weight-level1',
  title: '一级指标分值与口径不同',
  severity: 'E',
  advice: '请按口径调整该一级指标下各指标的分值；口径写明“原则上”的，调整要有依据。',
  sources: [MOF_2020, { document: '中江县、天长市2022年自评表填表说明', mark: 'in-use' }],
  messages: { differs: '“{level}”分值合计{sum}，“{policy}”为{expected}。' },
  isFixable: false,
  waitsFor: ['weight-missing', 'weight-invalid', 'column-missing'],
  *check(context) {
    const { policy, form, evaluation } = context;
    if (form.columns.weight === undefined || form.family === 'F') return;
    for (const [name, { expected, levels }] of grouped(context)) {
      const sum = levels.reduce((all, { weight }) => all.plus(weight ?? 0), Big(0));
      if (sum.eq(expected) || sum.eq(0) || isUnfinished(context, levels)) continue;
      const rows = levels.flatMap((level) => level.rows);
      yield {
        message: 'differs',
        params: { level: name, sum: plain(sum), policy: policy.title, expected: plain(expected) },
        cells: rows.map((row) => ({ row, column: form.columns.weight ?? 1 })),
        severity: policy.binding || !evaluation.totalWeight.value?.eq(policy.total) ? 'E' : 'W',
      };
    }
  },
};

/** Levels of the form by the policy's level that they are. */
function grouped({
  evaluation,
  policy,
}: RuleContext): Map<string, { expected: Big; levels: LevelEvaluation[] }> {
  const byLevel = new Map<string, { expected: Big; levels: LevelEvaluation[] }>();
  for (const level of evaluation.levels) {
    const wanted = policyLevel(policy, level.name);
    if (!wanted?.weight) continue;
    const entry = byLevel.get(wanted.name) ?? { expected: wanted.weight, levels: [] };
    entry.levels.push(level);
    byLevel.set(wanted.name, entry);
  }
  return byLevel;
}

/** The last level of a form that is still being filled in. */
function isUnfinished({ form }: RuleContext, levels: readonly LevelEvaluation[]): boolean {
  const last = form.indicators.at(-1);
  const isCut =
    form.total === undefined && last?.weight.number === undefined && last?.isNotApplicable !== true;
  return isCut && levels.some(({ rows }) => rows.includes(last?.row ?? 0));
}
