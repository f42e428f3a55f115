import type { Indicator } from '../form/form';
import type { Operator, Quantity } from '../values/value';
import type { Direction } from './evaluation';

const BY_OPERATOR: Readonly<Record<Operator, Direction>> = {
  '≥': 'positive',
  '>': 'positive',
  '≤': 'reverse',
  '<': 'reverse',
  '=': 'equal',
};

/**
 * Names of what should become less, where no operator says so. «控制» alone is no such word: «血压控制人数» is better
 * when higher (test/forms/a-header-ends-early), «费用控制» when lower.
 */
const LESS_IS_BETTER =
  /工期|用时|耗时|(?:办[理结]|审批|处理|响应|等[候待]|完成)(?:的)?(?:时间|时长|时限|天数)|(?:成本|费用|支出|投资|经费|造价|能耗|排放)[^，,]{0,4}控制|控制(?:在|额)|下降|降低|减少|投诉|事故|中断|故障|差错|伤亡|违规|纠纷/;

/** How far something fell: the more the better. */
const DECLINE = /(?:下降|降低|减少|压减|削减)(?:率|幅度|比例|比率|量|数|额|程度)$|降幅$/;

/** What counts as good for an indicator, from its operator, else from its name and level. */
export function directionOf(indicator: Indicator): Direction {
  const { target, actual } = indicator;
  switch (target.value.kind) {
    case 'quantity':
      return actual.value.kind === 'qualitative' ? 'qualitative' : quantityDirection(indicator, target.value);
    case 'deadline':
      return actual.value.kind === 'qualitative' ? 'qualitative' : 'deadline';
    case 'range':
      return 'two-sided';
    case 'qualitative':
      return 'qualitative';
    case 'none':
      return actual.value.kind === 'qualitative' ? 'qualitative' : 'none';
  }
}

function quantityDirection(indicator: Indicator, target: Quantity): Direction {
  if (target.operator) return BY_OPERATOR[target.operator];
  if (target.number.eq(0)) return 'equal';
  return isBetterWhenLess(indicator, target) ? 'reverse' : 'positive';
}

/** Cost indicators, and names of unwanted things with a level (a relative change is itself the aim). */
function isBetterWhenLess({ level1, level2, level3 }: Indicator, target: Quantity): boolean {
  if (target.change) return false;
  if (/成本/.test(`${level1?.name ?? ''}${level2?.name ?? ''}`)) return !isRate(target);
  const name = level3.value ?? '';
  return LESS_IS_BETTER.test(name) && !DECLINE.test(name);
}

/** «成本控制率 100%» under 成本指标 is a degree of compliance: reach it, do not fall below it. */
function isRate({ unit }: Quantity): boolean {
  return unit === '%';
}
