import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «200余人», «约100» (seen). */
export const actualApproximate = defineRule({
  id: 'actual-approximate',
  title: '完成值是约数',
  severity: 'I',
  advice: '请填确切的数字，便于核对。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: { about: '“{name}”的完成值“{raw}”是约数，已按{number}计算。' },
  isFixable: false,
  *row({ indicator }) {
    const { value, cell } = indicator.actual;
    if (value.kind !== 'quantity' || !value.approximate) return;
    yield {
      message: 'about',
      params: { name: nameOf(indicator), raw: value.raw, number: value.number.toFixed() },
      cells: places(cell),
    };
  },
});
