import { remember } from '../values/remember';
import type { Policy, PolicyLevel } from './policy';

/** The policy's level for a form's 一级指标, by name or alias: «项目产出», «产出» → 产出指标; undefined where it has none. */
export function policyLevel(policy: Policy, name: string): PolicyLevel | undefined {
  return levelsOf(policy).get(bareLevel(name));
}

/** The levels of a policy by all of their names, the first of one name. */
const LEVELS = new WeakMap<Policy, ReadonlyMap<string, PolicyLevel>>();

function levelsOf(policy: Policy): ReadonlyMap<string, PolicyLevel> {
  const known = LEVELS.get(policy);
  if (known) return known;
  const levels = new Map<string, PolicyLevel>();
  for (const level of policy.levels)
    for (const name of [level.name, ...level.aliases].map(bareLevel))
      if (!levels.has(name)) levels.set(name, level);
  LEVELS.set(policy, levels);
  return levels;
}

/** «服务对象满意度指标», «满意度» and «满意度指标» are one level. */
const bareLevel: (name: string) => string = remember(500, strip);

function strip(name: string): string {
  return (
    name
      .replace(/^(?:项目|履职|服务(?!对象)|政策|实施|工作|部门|整体|年度)(?=产出|效[益果]|满意)/, '')
      .replace(/^项目/, '')
      .replace(/(?:绩效)?指标$/, '')
      .replace(/^服务对象/, '')
      .replace(/^效果$/, '效益')
      .replace(/^满意$/, '满意度')
      // 产出指标 until 2020: «项目完成指标», still printed by some provinces.
      .replace(/^完成$/, '产出')
  );
}

/** Names of level 2 that stand under one level 1 only. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/^(?:数量|质量|时效|成本)/, '产出指标'],
  [/^(?:经济|社会|生态|环境|可持续)/, '效益指标'],
];

/** The policy's level for a 二级指标 in a form without 一级指标: «数量指标» → 产出指标. */
export function impliedLevel(policy: Policy, level2: string): PolicyLevel | undefined {
  const name = IMPLIED.find(([pattern]) => pattern.test(level2))?.[1];
  return name === undefined ? undefined : policyLevel(policy, name);
}
