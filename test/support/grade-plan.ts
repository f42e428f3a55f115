import { assess } from '../../src/assess';
import { type GradeInput, planGrade } from '../../src/plan/grade';
import { defaultPolicy } from '../../src/policy';
import { parseA1 } from '../../src/sheet/address';
import { cellAt, type Sheet } from '../../src/sheet/sheet';
import { formOn, type FormOverrides } from './form-sheet';

/** What grading one form by the default policy would write. */
export function planFor(sheet: Sheet, more: Partial<GradeInput> = {}) {
  return planGrade({
    sheet,
    assessment: assess(formOn(sheet), defaultPolicy),
    sheetNames: [sheet.name],
    ...more,
  });
}

/** The clean form before anybody scored it. */
export const UNSCORED: FormOverrides = {
  set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { score: null }])),
  total: { weight: null, score: null, grade: '' },
};

/** What a cell holds. */
export const valueAt = (sheet: Sheet, a1: string) => {
  const { row, column } = parseA1(a1);
  return cellAt(sheet, row, column);
};
