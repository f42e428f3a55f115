import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planFix } from '../../src/plan/fix';
import { planGrade } from '../../src/plan/grade';
import { defaultPolicy } from '../../src/policy';
import { cellKey, formatA1, parseA1 } from '../../src/sheet/address';
import { cellAt, createSheet, type Sheet } from '../../src/sheet/sheet';
import { cellWith, formOn } from '../support/form-sheet';
import { percentWeights } from '../support/percent-weights';

const assessed = (sheet: Sheet) => assess(formOn(sheet), defaultPolicy);
const planned = (sheet: Sheet) => planGrade({ sheet, assessment: assessed(sheet), sheetNames: [] });

describe.each(['text', 'number'] as const)('weights in per cent as %s', (as) => {
  test('are points of 100, judged like any others', () => {
    const { evaluation, findings } = assessed(percentWeights(as));
    expect(evaluation.total.weight?.toFixed()).toBe('100');
    expect([evaluation.result.state, evaluation.grade.value]).toEqual(['complete', '优']);
    expect(findings).toEqual([]);
  });

  test('blank scores are computed by them, with formulas that read them', () => {
    const blank = percentWeights(as, { set: { 0: { score: null } } });
    const [score] = planned(blank).edits;
    expect(score?.after.value).toBe(20);
    expect(score?.after.formula).toContain(as === 'text' ? '*(VALUE(G13)*100)' : '*(G13*100)');
    const after = applyEdits(blank, planned(blank));
    expect(planned(after).edits).toEqual([]);
  });

  test('the block adds them up as points', () => {
    const weights = planned(percentWeights(as)).edits.filter(({ label }) => label === '总分分值');
    expect(weights.map(({ after }) => after.value)).toEqual([100]);
  });
});

test('a wrong sum in such a column is put right as a percentage', () => {
  const sheet = percentWeights('number');
  const wrong = createSheet({
    ...sheet,
    used: undefined,
    cells: new Map(sheet.cells).set(cellKey(parseA1('G19')), cellWith(0.9, '0%')),
  });
  const { findings } = assessed(wrong);
  expect(findings.map(({ rule }) => rule)).toEqual(['weight-total-written']);
  const { edits } = planFix(wrong, findings);
  expect(edits.map(({ cell, before, after }) => [formatA1(cell), before.value, after.value])).toEqual([
    ['G19', 0.9, 1],
  ]);
  const fixed = applyEdits(wrong, { edits });
  expect(cellAt(fixed, 19, 7)?.text).toBe('100%');
  expect(assessed(fixed).findings).toEqual([]);
});

test('points in a cell of that format are points still', () => {
  const sheet = percentWeights('number');
  const cells = new Map(sheet.cells).set(cellKey(parseA1('G13')), cellWith(20, '0%'));
  const { evaluation } = assessed(createSheet({ ...sheet, used: undefined, cells }));
  expect(evaluation.total.weight?.toFixed()).toBe('100');
});
