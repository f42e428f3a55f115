import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «≤120万元» and 1140000: ten thousand times apart is a question of units, not of performance. */
export const amountUnit = defineRule({
  id: 'amount-unit',
  title: '金额像是单位不同',
  severity: 'W',
  advice: '请写明单位（元或万元），使指标值和完成值一致；核实之前不计算这一行的得分。',
  sources: [{ document: '公开的表格处理程序问题报告（元填入万元）', mark: 'in-use' }],
  messages: {
    scale:
      '“{name}”的指标值“{target}”与完成值“{actual}”相差一万倍左右，像是一个用元、一个用万元，请写明单位。',
  },
  isFixable: false,
  *row({ indicator, doubts }) {
    if (!doubts.some(({ kind }) => kind === 'money')) return;
    const { target, actual } = indicator;
    const params = { name: nameOf(indicator), target: target.value.raw, actual: actual.value.raw };
    yield { message: 'scale', params, cells: places(actual.cell, target.cell) };
  },
});
