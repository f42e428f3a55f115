import { fix } from '../../src/acts/fix';
import { formAt, look, termsWith } from '../../src/acts/look';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { formatA1 } from '../../src/sheet/address';
import { formSheet } from '../support/form-sheet';

const TERMS = termsWith({ suppressions: [] }, NOTHING_KEPT);

test('a fix takes along what follows from it', () => {
  const sheet = formSheet({
    funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.9, score: 9.8 }],
  });
  const { findings } = look(formAt(sheet, 0, TERMS), TERMS);
  const wanted = findings.filter(({ rule }) => rule === 'execution-rate');
  const plan = fix(sheet, 0, TERMS, wanted, {});
  expect(plan.edits.map(({ cell, after }) => [formatA1(cell), after.value])).toEqual([['H6', 0.98]]);
  expect(plan.obstacles).toEqual([]);
});

test('a form that is no longer there is not fixed', () => {
  const sheet = formSheet({ set: { 0: { score: 21 } } });
  const { findings } = look(formAt(sheet, 0, TERMS), TERMS);
  expect(() => fix(sheet, 1, TERMS, findings, {})).toThrow('已找不到这张自评表');
});
