import type { Indicator } from '../form/form';
import { normalise } from '../values/normalise';
import { remember } from '../values/remember';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { countedRows, nameOf } from './shared/rows';

/** The same 三级指标 twice under the same 二级指标; or under two, with the same numbers. */
export const indicatorDuplicate = defineRule({
  id: 'indicator-duplicate',
  title: '指标重复',
  severity: 'W',
  advice: '请合并重复的指标，或写明两者的区别。',
  sources: [{ document: '会计师事务所绩效复核要点', mark: 'seen' }],
  messages: {
    again: '“{name}”与第{row}行的指标相同。',
    elsewhere: '“{name}”与第{row}行（{level2}）的名称、指标值和完成值都相同，同一件事计了两次分。',
  },
  isFixable: false,
  *check(context) {
    const seen = new Map<string, Indicator>();
    for (const { indicator } of countedRows(context)) {
      if (indicator.level3.value === undefined) continue;
      const name = nameOf(indicator).replace(/^指标\d*[:：.]?/, '');
      const { level1, level2, target } = indicator;
      const key = `${level1?.name}|${level2?.name}|${name}|${target.value.raw}`;
      const numbers = numbersOf(indicator, name);
      const same = seen.get(key);
      const other = same ?? (numbers === undefined ? undefined : seen.get(numbers));
      if (!other) {
        seen.set(key, indicator);
        if (numbers !== undefined) seen.set(numbers, indicator);
        continue;
      }
      const cells = places(indicator.level3.cell, other.level3.cell);
      if (same) yield { message: 'again', params: { name, row: other.row }, cells };
      else {
        const level = other.level2?.name ?? other.level1?.name ?? '';
        yield { message: 'elsewhere', params: { name, row: other.row, level2: level }, cells };
      }
    }
  },
});

/** Name and numbers of a row whatever its levels; none of words, which may well be the same for two things. */
function numbersOf({ target, actual }: Indicator, name: string): string | undefined {
  if (target.value.kind !== 'quantity' || actual.value.kind !== 'quantity') return undefined;
  return `${thingOf(name)}|${normalise(target.value.raw)}|${normalise(actual.value.raw)}`;
}

/** «采购图书册数» and «采购图书数量», «清理及时率» and «及时清理率» count the same thing. */
const thingOf = remember(2_000, (name) => {
  const thing = name
    .replace(/比率$/, '率')
    .replace(/(?:\([^()]*\)|（[^（）]*）)$/, '')
    .replace(/(?:数量|总量|总数|[册个件台套人户家条项次份场期]数|人次|数)$/, '');
  return thing.length >= SHORTEST_THING ? [...thing].sort().join('') : name;
});

/** Shorter names would be alike for different things. */
const SHORTEST_THING = 4;
