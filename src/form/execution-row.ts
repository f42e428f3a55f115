import { normalise } from '../values/normalise';
import type { Indicator, LevelLabel } from './form';

/** «预算执行率» as the name of a level. */
const EXECUTION = /^(?:项目|财政|专项|年度)?(?:预算|资金|支出)*执行(?:率|情况)?$/;
/** What else is judged of the budget. */
const OTHERWISE = /到位|调整|合规|规范|公开|编制|结转|结余|制度|及时/;

/**
 * «预算执行 | 预算执行率 | 支出/预算»: where a level of that name has one row, its row is the execution, whatever it is
 * called. In a form without funds a row with target and value of its own is judged by those, like any other.
 */
export function withExecution(indicators: readonly Indicator[], hasFunds: boolean): readonly Indicator[] {
  if (indicators.some(({ isExecution }) => isExecution)) return indicators;
  const [only, ...others] = indicators.filter(({ level1, level2 }) => names(level1) || names(level2));
  if (!only || others.length > 0 || OTHERWISE.test(only.level3.value ?? '')) return indicators;
  if (!hasFunds && only.actual.value.kind === 'quantity') return indicators;
  return indicators.map((row) => (row === only ? { ...row, isExecution: true } : row));
}

function names(level: LevelLabel | undefined): boolean {
  return level !== undefined && EXECUTION.test(normalise(level.name));
}
