import type { Indicator, NumberField } from './form';

const GROUP = /^[（(]?[一二三四五六七八九十]+[)）、.．]/;
const MEMBER = /^[（(]?\d+[)）、.．]/;

/** Marks rows «一、…» whose points are those of the rows «1、…», «2、…» below them: they must not count twice. */
export function withGroups(indicators: readonly Indicator[]): Indicator[] {
  return indicators.map((indicator, index) =>
    namesGroup(indicator) && isSumOf(indicator, membersOf(indicators, index))
      ? { ...indicator, isGroup: true }
      : indicator,
  );
}

function namesGroup({ level3 }: Indicator): boolean {
  return GROUP.test(level3.value?.trim() ?? '');
}

/** The numbered rows that follow a row with a Chinese numeral. */
function membersOf(indicators: readonly Indicator[], index: number): readonly Indicator[] {
  const rest = indicators.slice(index + 1);
  const end = rest.findIndex(({ level3 }) => !MEMBER.test(level3.value?.trim() ?? ''));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Only points that add up make a group; a numbered row alone may stand anywhere. */
function isSumOf({ weight, score }: Indicator, members: readonly Indicator[]): boolean {
  if (members.length === 0) return false;
  return (
    isSum(
      weight,
      members.map((member) => member.weight),
    ) ||
    isSum(
      score,
      members.map((member) => member.score),
    )
  );
}

function isSum(whole: NumberField, parts: readonly NumberField[]): boolean {
  if (whole.number === undefined) return false;
  const sum = parts.reduce((all, { number }) => all + Number(number ?? 0), 0);
  return Math.abs(Number(whole.number) - sum) < 0.005;
}
