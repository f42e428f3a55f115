import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** A deadline or a goal names another year than the form's (seen: a 2022 form with 2021年11月30日). */
export const yearMismatch = defineRule({
  id: 'year-mismatch',
  title: '年份与表的年度不一致',
  severity: 'W',
  advice: '请核对年份；沿用上年内容时要改成本年度。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: {
    value: '“{name}”写的是{year}年（{raw}），表的年度是{formYear}年。',
    goal: '“{name}”只提到{year}年，表的年度是{formYear}年。',
  },
  isFixable: false,
  *row({ indicator }, { formYear }) {
    if (formYear === undefined) return;
    for (const { value, cell } of [indicator.target, indicator.actual]) {
      if (value.kind !== 'deadline' || value.year === undefined || value.year === formYear) continue;
      yield {
        message: 'value',
        params: { name: nameOf(indicator), year: value.year, raw: value.raw, formYear },
        cells: places(cell),
      };
    }
  },
  *check({
    form: {
      year: { value: formYear },
      goal,
    },
  }) {
    if (formYear === undefined) return;
    const goals = [
      ['预期目标', goal.expected],
      ['实际完成情况', goal.actual],
    ] as const;
    for (const [name, { value, cell }] of goals) {
      const year = otherYear(value ?? '', formYear);
      if (year !== undefined)
        yield { message: 'goal', params: { name, year, formYear }, cells: places(cell) };
    }
  },
});

/** The only year a text names, when it is not the form's; texts with several years compare years on purpose. */
function otherYear(text: string, formYear: number): number | undefined {
  const years = new Set([...text.matchAll(/(?<![\d比较自从])(20\d{2})年/g)].map(([, year]) => Number(year)));
  const [only] = years;
  return years.size === 1 && only !== formYear ? only : undefined;
}
