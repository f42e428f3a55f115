import { evaluate } from '../../src/evaluation/evaluate';
import Big from 'big.js';
import {
  figureStanding,
  isNotANumber,
  rateDecimals,
  rateStanding,
  scoreDecimals,
} from '../../src/evaluation/standing';
import type { Indicator, NumberField } from '../../src/form/form';
import { defaultPolicy } from '../../src/policy';
import { indicatorRow, numberField } from '../support/fields';
import { formOn, formSheet } from '../support/form-sheet';

const clean = formOn(formSheet());
const scored = (...scores: readonly (number | undefined)[]) =>
  scoreDecimals(
    { indicators: scores.map((score) => indicatorRow('≥1个', '1个', { score: numberField(score) })) },
    defaultPolicy,
  );

test('scores are judged at the decimals that the form writes, from one up to the policy’s', () => {
  expect([scored(20, 18.5), scored(20, 18), scored(18.25, 20), scored(18.255, 20)]).toEqual([1, 1, 2, 2]);
  expect([scored(), scored(undefined), scored(undefined, 18.5)]).toEqual([2, 2, 1]);
});

test('something that is neither a number nor a dash', () => {
  const isWrong = (raw: string) => isNotANumber({ ...numberField(), raw });
  expect(['满分', '10分', '—分', '共—', '5-'].map(isWrong)).toEqual([true, true, true, true, true]);
  expect(['', '—', '--', '/', '一', '__', '\\'].map(isWrong)).toEqual(Array(7).fill(false));
  expect(isNotANumber(numberField(10))).toBe(false);
});

/** How one row of a form stands; the other rows score to `decimals`. */
const standing = (target: string, actual: string, more: Partial<Indicator>, other = 9.55) => {
  const rows = [
    indicatorRow(target, actual, more),
    indicatorRow('≥1个', '1个', { row: 14, score: numberField(other, 'I14') }),
  ];
  return evaluate({ ...clean, indicators: rows }, defaultPolicy).indicators[0]?.standing;
};
const score = (number: number | string, raw = String(number)): { score: NumberField } => ({
  score: { ...numberField(number, 'I13'), raw },
});
const reason = (value: string) => ({ reason: { value, cell: undefined } });

describe('the score of a row', () => {
  test.each([
    [9.5, {}, 'right'],
    [9.505, {}, 'right'],
    [9.51, {}, 'over'],
    [9.49, {}, 'unexplained'],
    [9.49, reason('无'), 'unexplained'],
    [9.49, reason('到货推迟'), 'deducted'],
    [10.5, {}, 'over'],
    [9.49, { isPlaceholder: true }, 'not-judged'],
    [9.49, { weight: numberField() }, 'not-judged'],
  ] as const)('%s of 10 at 95 %% with %j is %s', (number, more, expected) => {
    expect(standing('≥100个', '95个', { ...score(number), ...more })).toBe(expected);
  });

  test('is judged at the decimals that the form writes', () => {
    const points = { weight: numberField(2, 'H13') };
    expect(standing('≥100个', '84.5个', { ...points, ...score(1.7) }, 9.5)).toBe('right');
    expect(standing('≥100个', '84.5个', { ...points, ...score(1.7) })).toBe('over');
  });

  test.each([
    ['达成预期指标', 8, 'by-hand'],
    ['达成预期指标', 7.9, 'outside'],
    ['部分达成', 8, 'outside'],
    ['效果明显', 5, 'by-hand'],
    ['效果明显', 10.5, 'over'],
  ])('%s with %s of 10 is %s', (actual, number, expected) => {
    expect(standing('效果明显', actual, score(number))).toBe(expected);
  });

  test('is blank where a number belongs and none, or a dash, stands', () => {
    const blank = numberField(undefined, 'I13');
    expect(standing('≥1个', '1个', { score: blank })).toBe('blank');
    expect(standing('≥1个', '1个', { score: { ...blank, raw: '—' } })).toBe('blank');
    expect(standing('≥1个', '1个', { score: { ...blank, raw: '满分' } })).toBe('unreadable');
    expect(standing('≥1个', '1个', { score: numberField() })).toBe('not-judged');
    expect(standing('≥1个', '1个', { score: blank, weight: numberField(0, 'H13') })).toBe('not-judged');
  });
});

describe('a number in a summary place', () => {
  const figures = (overrides: Parameters<typeof formSheet>[0]) => {
    const { executionRate, executionScore, totalWeight, totalScore } = evaluate(
      formOn(formSheet(overrides)),
      defaultPolicy,
    );
    return [executionRate, executionScore, totalWeight, totalScore].map((figure) => figure.standing);
  };
  const funds = (rate: number | null, points: number | string | null) => [
    { label: '年度资金总额', amounts: [100, 100, 98] as const, weight: 10, rate, score: points },
  ];
  const total = (weight: number | null, points: number | null) => ({ weight, score: points, grade: '优' });

  test('is right, more or less than what follows, or blank', () => {
    expect(figures({})).toEqual(['right', 'right', 'right', 'right']);
    expect(figures({ funds: funds(0.99, 10), total: total(101, 99.2) })).toEqual(Array(4).fill('over'));
    expect(figures({ funds: funds(0.97, 9), total: total(99, 97) })).toEqual(Array(4).fill('under'));
    expect(figures({ funds: funds(null, null), total: total(null, null) })).toEqual(Array(4).fill('blank'));
  });

  test('is judged at its own decimals, one at least', () => {
    const at = (points: number) => figures({ funds: funds(0.98, points), total: total(100, 98.8) })[1];
    expect([at(9.8), at(9.805), at(9.81), at(10)]).toEqual(['right', 'right', 'over', 'over']);
  });

  test('may be words, and is not judged where the form has no place for it or nothing follows', () => {
    expect(figures({ funds: funds(0.98, '满分') })[1]).toBe('unreadable');
    const noFunds = evaluate({ ...clean, funds: undefined, total: undefined }, defaultPolicy);
    expect([noFunds.executionRate.standing, noFunds.totalWeight.standing]).toEqual([
      'not-judged',
      'not-judged',
    ]);
  });
});

describe('a written rate', () => {
  const rate = (raw: string, number?: number): NumberField => ({ ...numberField(number, 'H6'), raw });

  test.each([
    ['89.7%', 3],
    ['86%', 2],
    ['执行率 89.75 ％', 4],
    ['100%', 2],
    ['0.862', 3],
    ['0.9', 2],
    ['1', 2],
    ['2', 2],
    ['86.2', 3],
    ['86', 2],
  ])('%s is a fraction of %i decimals', (raw, decimals) => {
    expect(rateDecimals(rate(raw))).toBe(decimals);
  });

  test.each([
    [rate('86.2%', 0.862), 'right'],
    [rate('86%', 0.86), 'right'],
    [rate('86.3%', 0.863), 'over'],
    [rate('85%', 0.85), 'under'],
    [rate(''), 'blank'],
    [rate('—'), 'blank'],
    [rate('见附件'), 'unreadable'],
    // Behind its label in one cell a rate has no cell of its own.
    [{ ...rate('86.2%', 0.862), cell: undefined }, 'right'],
    [{ ...rate(''), cell: undefined }, 'not-judged'],
    [undefined, 'not-judged'],
  ] as const)('%j beside 86.2 %% is %s', (field, expected) => {
    expect(rateStanding(field, Big('0.86204'))).toBe(expected);
  });

  test('is not judged where nothing follows', () => {
    expect(rateStanding(rate('86%', 0.86), undefined)).toBe('not-judged');
    expect(rateStanding(rate(''), undefined)).toBe('not-judged');
    expect(figureStanding(numberField(86, 'H6'), undefined)).toBe('not-judged');
    expect(figureStanding(numberField(undefined, 'H6'), undefined)).toBe('not-judged');
  });
});
