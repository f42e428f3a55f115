import fc from 'fast-check';
import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planGrade } from '../../src/plan/grade';
import { policies } from '../../src/policy';
import { cellKey, formatA1 } from '../../src/sheet/address';
import { FormulaResults } from '../../src/workbook/xlsx/formula-results';
import { formOn, formSheet } from '../support/form-sheet';
import { filledForm } from './arbitrary';

// Words, value and formula of a score are written side by side (decision D43): this holds the last two together.
test('every formula that grading writes gives the value that is written with it', () => {
  let written = 0;
  fc.assert(
    fc.property(filledForm, fc.constantFrom(...policies), (form, policy) => {
      const sheet = formSheet(form);
      const plan = planGrade({
        sheet,
        assessment: assess(formOn(sheet), policy),
        sheetNames: [],
        accept: new Set(['computed-scores', 'raised-scores']),
      });
      const after = applyEdits(sheet, plan);
      const results = new FormulaResults({ names: [after.name], sheet: () => after }, () => true, 'unknown');
      const formulas = plan.edits.filter((edit) => edit.after.formula !== undefined);
      const wrong = formulas.filter(({ cell }) => !results.isTrusted(after.name, cellKey(cell)));
      expect(wrong.map(({ cell, after: content }) => [formatA1(cell), content])).toEqual([]);
      written += formulas.length;
    }),
    { numRuns: 60 },
  );
  expect(written).toBeGreaterThan(200);
});
