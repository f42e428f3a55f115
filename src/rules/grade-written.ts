import { bandText, gradeOf, isSameGrade } from '../evaluation/grade';
import { isSound } from '../evaluation/state';
import { writtenTotal } from '../evaluation/written-total';
import { mayLackPoints } from '../form/reading';
import { fixed } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** The written grade is not the band of the total as printed (84.47 «优» → 良). */
export const gradeWritten = defineRule({
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
    const value = form.grade.value ?? '';
    // A sum that may lack points says nothing about a grade.
    const computed = mayLackPoints(form) ? undefined : evaluation.totalScore.value;
    const total = writtenTotal(form).number ?? computed;
    const expected = gradeOf(total, policy).value;
    const isGrade = policy.grades.some(({ name }) => isSameGrade(name, value));
    if (!total || !expected || !isGrade || isSameGrade(value, expected)) return;
    const band = bandText(policy, expected);
    const edits = places(form.grade.cell).map((cell) => ({
      ...{ cell, before: value, after: { value: expected }, explanation: band },
    }));
    yield {
      message: 'differs',
      params: {
        total: fixed(total, policy.decimals.score),
        expected,
        band,
        written: value,
      },
      cells: places(form.grade.cell ?? form.statedTotal.cell ?? form.title.cell),
      inputs: places(form.grade.cell, form.total?.score.cell),
      // No grade is offered to a result that is not whole.
      ...(isSound(evaluation.result) ? { fix: { edits } } : {}),
    };
  },
});
