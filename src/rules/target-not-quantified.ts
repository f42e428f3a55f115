import type { Indicator } from '../form/form';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedRows, nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';
import { halfWidthFigures } from '../values/half-width';
import { amountsIn } from '../values/text/amounts';

const QUANTIFIED = /数量|成本|满意/;

const messages = {
  row: '“{name}”属于{level2}，指标值“{raw}”没有量化。',
  most: '产出类指标超过一半的分值（{words}/{all}）只有文字，没有量化。',
} as const;

type Found = DetectionOf<typeof messages>;

/** A quantity, cost or satisfaction indicator whose target is words («效果明显» under 数量指标). */
export const targetNotQuantified = defineRule({
  id: 'target-not-quantified',
  title: '指标值没有量化',
  severity: 'W',
  advice: '数量、成本、满意度指标应填数字和单位；其他指标能量化的尽量量化。',
  sources: [MOF_2020, { document: '武山县消防救援大队整改报告（指标未量化）', mark: 'in-use' }],
  messages,
  isFixable: false,
  *row({ indicator }) {
    const { target } = indicator;
    const level2 = indicator.level2?.name ?? indicator.level1?.name ?? '';
    if (!isWords(indicator) || !QUANTIFIED.test(level2)) return;
    yield {
      message: 'row',
      params: { name: nameOf(indicator), level2, raw: target.value.raw },
      cells: places(target.cell),
    };
  },
  check: summary,
});

/** Words without any number; «100%1000件» (test/forms/words-for-numbers) is two values in one cell, but not unquantified. */
function isWords({ target: { value } }: Indicator): boolean {
  if (value.kind !== 'qualitative' || RATIO.test(value.raw.trim())) return false;
  return amountsIn(halfWidthFigures(value.raw)).length === 0;
}

/** «1:15» */
const RATIO = /^\d+(?:\.\d+)?[:：∶]\d+(?:\.\d+)?$/;

function* summary(context: RuleContext): Iterable<Found> {
  const output = countedRows(context).filter(
    ({ indicator }) => /产出/.test(indicator.level1?.name ?? '') && indicator.weight.number,
  );
  const words = output.filter(({ indicator }) => isWords(indicator));
  const sum = (rows: readonly { indicator: Indicator }[]) =>
    rows.reduce((all, { indicator }) => all + Number(indicator.weight.number ?? 0), 0);
  const [part, all] = [sum(words), sum(output)];
  if (part * 2 <= all || words.length === 0) return;
  const cells = words.flatMap(({ indicator }) => places(indicator.target.cell));
  yield { message: 'most', params: { words: part, all }, cells };
}
