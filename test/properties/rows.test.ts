import fc from 'fast-check';
import { evaluate } from '../../src/evaluation/evaluate';
import { defaultPolicy } from '../../src/policy';
import type { TemplateIndicator } from '../../src/plan/template';
import { formOn, formSheet } from '../support/form-sheet';
import { filledForm, indicatorRows } from './arbitrary';

const totals = (indicators: readonly TemplateIndicator[], rest: object) => {
  const {
    totalScore,
    totalWeight,
    grade,
    indicators: rows,
    lines,
  } = evaluate(formOn(formSheet({ ...rest, indicators: [...indicators] })), defaultPolicy);
  return {
    score: totalScore.value?.toFixed(),
    weight: totalWeight.value?.toFixed(),
    grade: grade.value,
    computed: rows
      .map(({ indicator, computed }) => `${indicator.level3.value}=${computed.value?.toFixed()}`)
      .sort(),
    lines: lines.map(({ name, weight, score }) => `${name}=${weight?.toFixed()}/${score?.toFixed()}`).sort(),
  };
};

/** The same numbers in another order, so that each row keeps what belongs to it. */
const shuffled = indicatorRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);

test('rows in any order give the same scores, levels, total and grade', () => {
  fc.assert(
    fc.property(filledForm, shuffled, (form, [rows, others]) => {
      expect(totals(others, form)).toEqual(totals(rows, form));
    }),
  );
});
