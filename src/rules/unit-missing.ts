import { namesItsUnit } from '../values/text/indicator-name';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «采购设备数量 ≥50»: fifty of what is said nowhere in the row. */
export const unitMissing = defineRule({
  id: 'unit-missing',
  title: '数量没有计量单位',
  severity: 'I',
  advice: '请写明单位，例如“≥50台”。',
  sources: [{ document: '财政部门公开的自评复核意见（指标值缺计量单位）', mark: 'in-use' }],
  messages: { bare: '“{name}”的指标值“{raw}”没有计量单位。' },
  isFixable: false,
  *row({ indicator, doubts }) {
    const [target, actual] = [indicator.target.value, indicator.actual.value];
    if (target.kind !== 'quantity' || target.unit !== undefined || target.number.eq(0)) return;
    if (doubts.length > 0 || !/数量/.test(indicator.level2?.name ?? '')) return;
    const isSaid = actual.kind !== 'quantity' || actual.unit !== undefined;
    if (isSaid || namesItsUnit(indicator.level3.value ?? '')) return;
    yield {
      message: 'bare',
      params: { name: nameOf(indicator), raw: target.raw },
      cells: places(indicator.target.cell, indicator.level3.cell),
    };
  },
});
