import type { Assessment } from '../assess';
import { countedIndicators, isDoubtful } from './concerns';
import { indicatorName, isNamed, quotedValue } from './indicator-words';
import { blank } from './words';

/** What the project does, from the indicators of quantity; the rest only a person knows. */
export function mainContent(assessment: Assessment): string {
  const items = targetsOf(assessment, /数量/);
  return items === ''
    ? blank('项目主要内容')
    : `按绩效目标，主要内容包括：${items}。${blank('其他主要内容；没有的删去')}`;
}

/** When it is to be done, from the indicators of time. */
export function stages(assessment: Assessment): string {
  const items = targetsOf(assessment, /时效|进度/);
  return items === '' ? blank('分阶段的目标；没有的写“无”') : `时效要求：${items}。`;
}

/** «采购图书册数≥5000册、…»: names with their targets; a target in doubt is not repeated, a missing one says nothing. */
function targetsOf(assessment: Assessment, level2: RegExp): string {
  return countedIndicators(assessment)
    .filter(
      ({ indicator }) =>
        level2.test(indicator.level2?.name ?? '') &&
        indicator.target.value.kind !== 'none' &&
        isNamed(indicator),
    )
    .map((row) => {
      const target = isDoubtful(assessment, row) ? '' : quotedValue(row.indicator.target.value);
      return `${indicatorName(row.indicator)}${target}`;
    })
    .join('、');
}
