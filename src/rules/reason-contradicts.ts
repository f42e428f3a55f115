import { normalise } from '../values/normalise';
import type { Rule, RuleContext } from './rule';
import { places } from './shared/places';
import { countedRows, nameOf } from './shared/rows';

const NO_DEVIATION = /无偏差|没有偏差|未出现偏差|已完成|全部完成|按时完成|达到预期/;
const PROBLEM = /未(?:能)?(?:按时|及时|全部|如期)?(?:完成|达到|实现)|滞后|延期|推迟|不足|欠缺/;

/** The reason says 无偏差 while the target was missed or points were lost; or names a problem while every score is full. */
export const reasonContradicts: Rule = {
  id: 'reason-contradicts',
  title: '原因说明与数字矛盾',
  severity: 'W',
  advice: '请核对原因说明和得分，使两者一致。',
  sources: [{ document: '公开自评表中的实例（图书馆免费开放2022）', mark: 'in-use' }],
  messages: {
    none: '“{name}”的说明写“{reason}”，但指标没有完成或没有得满分。',
    full: '“{label}”写明有问题（“{reason}”），而所有指标都得了满分。',
  },
  isFixable: false,
  *check(context) {
    for (const { indicator, isMet } of countedRows(context)) {
      const { reason, weight, score } = indicator;
      const text = normalise(reason.value ?? '');
      const isBelow =
        isMet === false || (weight.number !== undefined && score.number?.lt(weight.number) === true);
      if (!isBelow || !NO_DEVIATION.test(text) || PROBLEM.test(text)) continue;
      yield {
        message: 'none',
        params: { name: nameOf(indicator), reason: shorten(text) },
        cells: places(reason.cell, score.cell),
      };
    }
    if (!isAllFull(context)) return;
    for (const { label, text } of context.form.notes) {
      if (!/问题/.test(label) || !PROBLEM.test(normalise(text.value ?? ''))) continue;
      yield {
        message: 'full',
        params: { label, reason: shorten(normalise(text.value ?? '')) },
        cells: places(text.cell),
      };
    }
  },
};

/** Whether every counted indicator has full marks. */
export function isAllFull(context: RuleContext): boolean {
  const rows = countedRows(context).filter(({ indicator }) => indicator.weight.number?.gt(0));
  return (
    rows.length > 0 &&
    rows.every(({ indicator: { weight, score } }) => score.number?.eq(weight.number ?? -1) === true)
  );
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
