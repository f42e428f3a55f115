import type { Indicator } from '../form/form';
import type { Quantity } from '../values/value';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** A rate or money under 数量, a head count under 质量: the level 3 indicator belongs elsewhere. */
export const levelFit = defineRule({
  id: 'level-fit',
  title: '三级指标与二级指标不符',
  severity: 'W',
  advice: '数量指标填多少个、多少人次，比率归质量或时效指标，金额归成本指标；请移到相应的二级指标下。',
  sources: [{ document: '财政部门公开的自评复核意见（指标归类不当）', mark: 'in-use' }],
  messages: {
    rate: '“{name}”是比率（{raw}），放在数量指标下；应归入质量、时效等指标。',
    money: '“{name}”是金额（{raw}），放在数量指标下；应归入成本指标。',
    satisfaction: '“{name}”是满意度，放在“{level}”下；应归入满意度指标。',
    date: '“{name}”是完成的时间（{raw}），放在“{level}”下；应归入时效指标。',
    count: '“{name}”是数量（{raw}），放在“{level}”下；应归入数量指标。',
  },
  isFixable: false,
  *row({ indicator }) {
    const { level2, level3, target } = indicator;
    const message = level2 && misfit(indicator, level2.name);
    if (!message) return;
    const params = { name: nameOf(indicator), raw: target.value.raw, level: level2.name };
    yield { message, params, cells: places(level3.cell, level2.cell) };
  },
});

/** How many people, times, households; a count that should be 0 or small is a matter of quality. */
const COUNT = /^[万千]?(?:人|人次|户|户次|场|场次|次|期|家|村)$/;

type Misfit = 'rate' | 'money' | 'count' | 'satisfaction' | 'date';

function misfit({ level3, target }: Indicator, level: string): Misfit | undefined {
  const name = (level3.value ?? '').replace(/\s/g, '');
  if (/^(?:数量|质量|时效|成本)/.test(level) && /满意(?:度|率)$/.test(name)) return 'satisfaction';
  if (target.value.kind === 'deadline')
    return /^(?:数量|质量|成本)/.test(level) && /(?:时间|日期|时限)$/.test(name) ? 'date' : undefined;
  return target.value.kind === 'quantity' ? misfitOfNumber(name, level, target.value) : undefined;
}

function misfitOfNumber(name: string, level: string, value: Quantity): Misfit | undefined {
  if (value.change) return undefined;
  const unit = value.unit ?? '';
  if (/^数量/.test(level)) {
    if (unit === '%' && /(?:率|比例|比重|占比)$/.test(name)) return 'rate';
    return /^[万亿千]?元$/.test(unit) &&
      /成本|费用|支出|单价|造价|标准|开支|经费|^投入|资金(?:投入|总额)|投入(?:总额|金额|资金)$|费$/.test(name)
      ? 'money'
      : undefined;
  }
  const isMore = value.operator !== '≤' && value.operator !== '<' && value.number.gt(0);
  const isCount = COUNT.test(unit) && /(?:数|人次|场次|班次|数量)$/.test(name);
  return /^(?:质量|时效)/.test(level) && isMore && isCount ? 'count' : undefined;
}
