import { convert } from '../values/convert';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** Units of target and actual differ and do not convert (≥50个 → 50家). */
export const unitMismatch = defineRule({
  id: 'unit-mismatch',
  title: '指标值与完成值单位不同',
  severity: 'W',
  advice: '请统一单位；个、家、次等计量单位含义不同，不能混用。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: { differs: '“{name}”的指标值单位是“{target}”，完成值单位是“{actual}”，无法比较。' },
  isFixable: false,
  *row({ indicator }) {
    const [target, actual] = [indicator.target.value, indicator.actual.value];
    if (
      target.kind !== 'quantity' ||
      actual.kind !== 'quantity' ||
      convert(actual, target.unit) !== undefined
    )
      return;
    const params = { name: nameOf(indicator), target: target.unit ?? '', actual: actual.unit ?? '' };
    yield { message: 'differs', params, cells: places(indicator.actual.cell, indicator.target.cell) };
  },
});
