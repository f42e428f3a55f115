import { bandText, gradeOf } from '../evaluation/grade';
import { fixed } from '../values/print';
import type { Rule } from './rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** The written grade is not the band of the total as printed (84.47 «优» → 良). */
export const gradeWritten: Rule = {
  id: 'grade-written',
  title: '等级与总分不符',
  severity: 'E',
  advice: '等级按总分所在的分数段确定，可改为公式。',
  sources: [
    { document: '省级预算绩效系统（90/80/60）', mark: 'seen' },
    MOF_2020,
    { document: '武山县消防救援大队整改报告（84.47分评为优）', mark: 'in-use' },
  ],
  messages: { differs: '总分{total}，等级应为“{expected}”（{band}），填的是“{written}”。' },
  isFixable: true,
  waitsFor: ['total-score'],
  *check({ form, evaluation, policy }) {
    const written = form.grade.value?.replace(/[秀好级]$/, '');
    const total = form.total?.score.number ?? form.statedTotal.number ?? evaluation.totalScore.value;
    const expected = gradeOf(total, policy).value;
    if (
      written === undefined ||
      !form.grade.cell ||
      total === undefined ||
      expected === undefined ||
      written === expected
    )
      return;
    if (!policy.grades.some(({ name }) => name.startsWith(written))) return;
    const edit = {
      cell: form.grade.cell,
      before: form.grade.value ?? null,
      after: { value: expected },
      explanation: bandText(policy, expected),
    };
    yield {
      message: 'differs',
      params: {
        total: fixed(total, policy.decimals.score),
        expected,
        band: bandText(policy, expected),
        written: form.grade.value ?? '',
      },
      cells: [form.grade.cell],
      inputs: places(form.grade.cell, form.total?.score.cell),
      fix: { edits: [edit] },
    };
  },
};
