import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { TextField } from '../form/form';
import { normalise } from '../values/normalise';
import { defineRule } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedRows, nameOf } from './shared/rows';
import { shorten } from './shared/shorten';

const NO_DEVIATION = /无偏差|没有偏差|未出现偏差|已完成(?!整改|改进|补)|全部完成|按时完成|达到预期/;
const PROBLEM = /未(?:能)?(?:按时|及时|全部|如期)?(?:完成|达到|实现)|滞后|延期|推迟|不足|欠缺/;
const UNFINISHED =
  /待验收|尚在(?:实施|建设|施工|进行)|(?:项目|工程)(?:尚|还)?未(?:完成|完工|竣工|验收)|正在(?:实施|建设|施工)/;

/** The reason says 无偏差 while the target was missed or points were lost; or names a problem while every score is full. */
export const reasonContradicts = defineRule({
  id: 'reason-contradicts',
  title: '原因说明与数字矛盾',
  severity: 'W',
  advice: '请核对原因说明和得分，使两者一致。',
  sources: [{ document: '公开自评表中的实例（图书馆免费开放2022）', mark: 'in-use' }],
  messages: {
    none: '“{name}”的说明写“{reason}”，但指标没有完成或没有得满分。',
    unfinished: '“{name}”的说明写“{reason}”，得分却是满分。',
    full: '“{label}”写明有问题（“{reason}”），而所有指标都得了满分。',
  },
  isFixable: false,
  *row(row) {
    const message = contradiction(row);
    const { reason, score } = row.indicator;
    if (!message) return;
    yield {
      message,
      params: { name: nameOf(row.indicator), reason: quoted(reason) },
      cells: places(reason.cell, score.cell),
    };
  },
  *check(context) {
    if (!isAllFull(context)) return;
    for (const { label, text } of context.form.notes) {
      if (!/问题/.test(label) || !PROBLEM.test(normalise(text.value ?? ''))) continue;
      yield {
        message: 'full',
        params: { label, reason: quoted(text) },
        cells: places(text.cell),
      };
    }
  },
});

function contradiction({ indicator, isMet, lost }: IndicatorEvaluation): 'none' | 'unfinished' | undefined {
  const { reason, weight } = indicator;
  const text = normalise(reason.value ?? '');
  if (isMet === false || lost?.gt(0))
    return NO_DEVIATION.test(text) && !PROBLEM.test(text) ? 'none' : undefined;
  return lost && weight.number?.gt(0) && UNFINISHED.test(text) ? 'unfinished' : undefined;
}

/** Whether every counted indicator has full marks. */
export function isAllFull(context: RuleContext): boolean {
  const rows = countedRows(context).filter(({ indicator }) => indicator.weight.number?.gt(0));
  return rows.length > 0 && rows.every(({ lost }) => lost?.eq(0));
}

/** As the person wrote it, on one line. */
function quoted({ value = '' }: TextField): string {
  return shorten(value.replace(/\s/g, ''), 24);
}
