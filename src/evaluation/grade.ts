import type Big from 'big.js';
import type { Grade, Policy } from '../policy/policy';
import { fixed, plain } from '../values/print';
import { round } from '../values/round';
import type { Explained } from './evaluation';

/** The grade of a total as printed (rounded to the policy's decimals: 89.995 prints as 90.00 and is 优; decision D7). */
export function gradeOf(total: Big | undefined, policy: Policy): Explained<Grade> {
  if (total === undefined) return { value: undefined, explanation: '没有总分，不评等级。' };
  const printed = round(total, policy.decimals.score);
  const band = bandAt(printed, policy);
  return {
    value: band?.name,
    explanation: `总分${fixed(printed, policy.decimals.score)}，${bandText(policy, band?.name)}`,
  };
}

function bandAt(total: Big, policy: Policy): Policy['grades'][number] | undefined {
  return policy.grades.find(({ from }) => total.gte(from.times(policy.total))) ?? policy.grades.at(-1);
}

/** «90（含）以上为优», «80（含）至90为良», «60以下为差». */
export function bandText(policy: Policy, name: Grade | undefined): string {
  const index = policy.grades.findIndex((band) => band.name === name);
  const [band, above] = [policy.grades[index], policy.grades[index - 1]];
  if (!band) return '';
  const from = plain(band.from.times(policy.total));
  const to = above && plain(above.from.times(policy.total));
  if (to === undefined) return `${from}（含）以上为${band.name}`;
  return band.from.eq(0) ? `${to}以下为${band.name}` : `${from}（含）至${to}为${band.name}`;
}

/** The grade as a formula over the cell of the total; blank while the total is no number. */
export function gradeFormula(totalCell: string, policy: Policy): string {
  const inFormula = (name: Grade) => `"${name.replace(/"/g, '""')}"`;
  const last = inFormula(policy.grades.at(-1)?.name ?? '');
  const nested = policy.grades.slice(0, -1).reduceRight((rest, { name, from }) => {
    return `IF(${totalCell}>=${plain(from.times(policy.total))},${inFormula(name)},${rest})`;
  }, last);
  return `IF(ISNUMBER(${totalCell}),${nested},"")`;
}

/** «优秀», «优级» and «优» are one grade, as are «良好» and «良». */
export function isSameGrade(one: Grade, other: Grade): boolean {
  return bareGrade(one) === bareGrade(other);
}

function bareGrade(grade: Grade): Grade {
  return grade.replace(/[秀好级]$/, '');
}
