import { bareName, isWithoutObject } from '../values/text/indicator-name';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «完成率 100%»: of what? */
export const nameWithoutObject = defineRule({
  id: 'name-without-object',
  title: '指标名称没有写明对象',
  severity: 'W',
  advice: '请写明是什么的比率或数量，例如“设备采购完成率”。',
  sources: [{ document: '财政部门公开的自评复核意见（指标名称不完整）', mark: 'in-use' }],
  messages: { bare: '“{name}”没有写明是什么的{name}。' },
  isFixable: false,
  *row({ indicator }) {
    // The rate of execution is that of the funds.
    if (
      indicator.isExecution ||
      indicator.level3.value === undefined ||
      !isWithoutObject(indicator.level3.value)
    )
      return;
    yield {
      message: 'bare',
      params: { name: bareName(nameOf(indicator)) },
      cells: places(indicator.level3.cell),
    };
  },
});
