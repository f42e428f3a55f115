import Big from 'big.js';
import { evaluate } from '../../src/evaluation/evaluate';
import { defaultPolicy } from '../../src/policy';
import { heldValue, numberEdits, scoreFix } from '../../src/rules/shared/number-fix';
import { places } from '../../src/rules/shared/places';
import { countedRows, nameOf } from '../../src/rules/shared/rows';
import { shorten } from '../../src/rules/shared/shorten';
import { isUnfinished } from '../../src/rules/shared/unfinished';
import { indicatorRow, numberField } from '../support/fields';
import { formOn, formSheet, formSheetWithoutTotal } from '../support/form-sheet';

const clean = formOn(formSheet());
const contextOf = (form = clean) => ({
  form,
  policy: defaultPolicy,
  evaluation: evaluate(form, defaultPolicy),
  options: {},
});
test('only places that exist, in order', () => {
  const [a, b] = [
    { row: 2, column: 1 },
    { row: 1, column: 1 },
  ];
  expect(places(a, undefined, b)).toEqual([a, b]);
  expect(places()).toEqual([]);
});

test('an indicator is called by its name, else by its level, else by its row', () => {
  const level2 = { name: '数量 指标', raw: '数量指标', points: undefined, cell: { row: 1, column: 1 } };
  const blank = { value: undefined, cell: undefined };
  const named = (value: string) =>
    nameOf(indicatorRow('', '', { level3: { value, cell: undefined }, level2 }));
  expect(named('采购 图书\n 册数')).toBe('采购图书册数');
  expect(nameOf(indicatorRow('', '', { level3: blank, level2 }))).toBe('数量指标');
  expect(nameOf(indicatorRow('', '', { level3: blank }))).toBe('第13行');
});

test('rows that are counted', () => {
  const rows = [{}, { isPlaceholder: true }, { isNotApplicable: true }].map((more, index) =>
    indicatorRow('≥1个', '1个', { row: 13 + index, ...more }),
  );
  const counted = countedRows(contextOf({ ...clean, indicators: rows }));
  expect(counted.map(({ indicator }) => indicator.row)).toEqual([13]);
});

describe('the edit of a number', () => {
  const computed = { value: Big('9.5'), explanation: '95% × 10', formula: 'A1*10' };

  test('says what the cell holds: a number, words, or nothing', () => {
    expect(heldValue(numberField(10))).toBe(10);
    expect(heldValue(numberField(10, 'H13', { raw: '10分', isText: true }))).toBe('10分');
    expect(heldValue({ ...numberField(), raw: '满分' })).toBe('满分');
    expect(heldValue(numberField())).toBeNull();
  });

  test('writes value, formula, reason, and a name and a format where they are given', () => {
    const field = numberField(9, 'I6');
    expect(numberEdits(field, computed)).toEqual([
      {
        cell: field.cell,
        before: 9,
        after: { value: 9.5, formula: 'A1*10' },
        explanation: '95% × 10',
      },
    ]);
    const more = { label: '得分', numberFormat: '0.00' };
    expect(numberEdits(field, { value: Big(0), explanation: '无' }, more)).toEqual([
      {
        cell: field.cell,
        before: 9,
        after: { value: 0, numberFormat: '0.00' },
        explanation: '无',
        label: '得分',
      },
    ]);
  });

  test('is none without a cell or a value', () => {
    expect(numberEdits(numberField(9), computed)).toEqual([]);
    expect(numberEdits(numberField(9, 'I6'), { ...computed, value: undefined })).toEqual([]);
  });
});

test('the fix of a score: none without ŝ or a place', () => {
  const [row] = evaluate(clean, defaultPolicy).indicators;
  expect(scoreFix(row!)?.edits).toEqual(numberEdits(row!.indicator.score, row!.computed));
  expect(scoreFix({ ...row!, computed: { value: undefined, explanation: '' } })).toBeUndefined();
});

test('each place once, in order; none where there is no cell', () => {
  const [one, other] = [
    { row: 1, column: 2 },
    { row: 1, column: 3 },
  ];
  expect(places(one, undefined, other, { ...one })).toEqual([one, other]);
});

test('a long text is cut, a fitting one is not', () => {
  expect([shorten('对照年度目标', 4), shorten('对照年度', 4)]).toEqual(['对照年度…', '对照年度']);
});

describe('a form that is still being filled in', () => {
  const open = formOn(formSheetWithoutTotal({ set: { 5: { weight: null, score: null } } }));
  const last = open.indicators.at(-1)!;

  test('the rows that wait for its last one', () => {
    expect(isUnfinished(open, [last])).toBe(true);
    expect(isUnfinished(open, open.indicators.slice(0, -1))).toBe(false);
  });

  test('not with a row 总分, nor with all weights, nor where the last row does not apply', () => {
    expect(isUnfinished({ ...open, total: clean.total }, [last])).toBe(false);
    const full = formOn(formSheetWithoutTotal());
    expect(isUnfinished(full, full.indicators)).toBe(false);
    const exempt = { ...last, isNotApplicable: true };
    expect(isUnfinished({ ...open, indicators: [exempt] }, [exempt])).toBe(false);
    expect(isUnfinished({ ...open, indicators: [] }, [])).toBe(false);
  });
});
