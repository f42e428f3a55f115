import { isPraise } from '../values/text/indicator-name';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «社会影响成效显著 ≥95%»: quantified in form only; a share needs to say of what. */
export const percentHollow = defineRule({
  id: 'percent-hollow',
  title: '百分比没有所指',
  severity: 'W',
  advice: '请改成能够统计的比率并写明对象（例如“办件按时办结率”），或改为文字指标按档评分。',
  sources: [{ document: '财政部门公开的自评复核意见（指标空泛、无法衡量）', mark: 'in-use' }],
  messages: { hollow: '“{name}”是评价的话，指标值却填“{raw}”：看不出是什么的百分比，无法核实。' },
  isFixable: false,
  *row({ indicator }) {
    const { value, cell } = indicator.target;
    if (value.kind !== 'quantity' || value.unit !== '%' || value.change || value.number.lt(50)) return;
    if (!isPraise(indicator.level3.value ?? '')) return;
    yield {
      message: 'hollow',
      params: { name: nameOf(indicator), raw: value.raw },
      cells: places(indicator.level3.cell, cell),
    };
  },
});
