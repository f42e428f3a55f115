import Big from 'big.js';
import fc from 'fast-check';
import { assess } from '../../src/assess';
import { methodFor } from '../../src/evaluation/method-score';
import type { Indicator } from '../../src/form/form';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { formOn, formSheet } from '../support/form-sheet';

type Method = Policy['methods'][number];

const plainMethod: Method = {
  applies: '',
  measure: 'completion',
  bands: [],
  limits: [],
  over: [],
  stepSize: undefined,
  stepPoints: undefined,
  stepCounting: 'whole',
  passMark: undefined,
};
const named = (applies: string): Method => ({ ...plainMethod, applies });
const bands = (...each: [number, number][]) =>
  each.map(([from, share]) => ({ from: Big(from), share: Big(share) }));

/** Row 0 of the clean form (weight 20) under one method. */
function scored(method: Partial<Method>, target: string, actual: string, weight: number | null = 20) {
  const policy = { ...defaultPolicy, methods: [{ ...plainMethod, ...method }] };
  const form = formOn(formSheet({ set: { 0: { target, actual, weight, score: weight } } }));
  return assess(form, policy).evaluation.indicators[0]!.computed;
}

const score = (method: Partial<Method>, target: string, actual: string) =>
  Number(scored(method, target, actual).value);

test('bands by the value itself: ≥90 full, 80–90 four fifths, below 60 nothing', () => {
  const method = { measure: 'value', bands: bands([0.9, 1], [0.8, 0.8], [0.6, 0.5]) } as const;
  const values = ['95%', '90%', '89.9%', '80%', '60%', '59%'];
  expect(values.map((actual) => score(method, '≥95%', actual))).toEqual([20, 20, 16, 16, 10, 0]);
  expect(scored(method, '≥95%', '85%')).toMatchObject({
    explanation: '完成值85%，按分档得80% × 分值20 = 16.00',
    formula:
      'IFERROR(ROUND(IF(ROUND((VALUE(F13)*100)/100,10)>=0.9,1,IF(ROUND((VALUE(F13)*100)/100,10)>=0.8,0.8,IF(ROUND((VALUE(F13)*100)/100,10)>=0.6,0.5,0)))*G13,2),"")',
  });
});

test('bands by completion, more and less being better', () => {
  const method = { bands: bands([1, 1], [0.8, 0.6]) };
  expect(score(method, '≥100个', '90个')).toBe(12);
  expect(score(method, '≤100个', '125个')).toBe(12);
  expect(score(method, '≤100个', '126个')).toBe(0);
});

test('steps: every full point below loses half a point, down to nothing', () => {
  const method = { measure: 'value', stepSize: Big(0.01), stepPoints: Big(0.5) } as const;
  expect(['95%', '97%', '94.1%', '94%', '90%', '10%'].map((actual) => score(method, '≥95%', actual))).toEqual(
    [20, 20, 20, 19.5, 17.5, 0],
  );
  expect(score({ ...method, stepCounting: 'started' }, '≥95%', '94.1%')).toBe(19.5);
  expect(score({ ...method, stepCounting: 'proportional' }, '≥95%', '94.1%')).toBe(19.55);
  expect(scored(method, '≥95%', '90%').explanation).toBe('完成值90%，低5%，每低1%扣0.5分，扣2.5分 = 17.50');
});

test('a pass mark below which nothing is given, and over-completion that loses points', () => {
  const method = { passMark: Big(0.6), over: bands([1.5, 0.5], [1.3, 0.8]) };
  expect(
    ['59个', '60个', '100个', '130个', '150个'].map((actual) => score(method, '≥100个', actual)),
  ).toEqual([0, 12, 20, 16, 10]);
});

test('a method holds for its class only, the first that applies', () => {
  expect(score({ applies: '质量', bands: bands([1, 0.1]) }, '≥100册', '100册')).toBe(20);
  expect(score({ applies: '数量', bands: bands([1, 0.1]) }, '≥100册', '100册')).toBe(2);
});

test('its class is named by any level of the row, and by none where a row has no names', () => {
  const [row] = formOn(formSheet()).indicators;
  const policy = { ...defaultPolicy, methods: ['产出', '数量', '册数', 'undefined'].map(named) };
  const found = (...names: (keyof Indicator)[]) =>
    methodFor(
      {
        ...{ ...row!, level1: undefined, level2: undefined, level3: { ...row!.level3, value: undefined } },
        ...Object.fromEntries(names.map((name) => [name, row![name]])),
      },
      policy,
    )?.applies;
  expect([found('level1'), found('level2'), found('level3'), found()]).toEqual([
    ...['产出', '数量', '册数'],
    undefined,
  ]);
});

test('a row without points has no score to compute', () => {
  expect(scored({ bands: bands([1, 1]) }, '≥100个', '90个', null)).toEqual({
    value: undefined,
    explanation: expect.stringMatching(/^完成率90\.00%.*；表中没有分值，不计算得分。$/) as string,
  });
});

test('words and formula of a pass mark, of over-completion and of steps', () => {
  const method = { passMark: Big(0.6), over: bands([1.5, 0.5], [1.3, 0.8]) };
  const { formula = '', explanation } = scored(method, '≥100个', '59个');
  const rate = /IF\(ROUND\((.*?),10\)>=1\.5/.exec(formula)?.[1] ?? '';
  expect(explanation).toContain('低于及格线60%，得0分 = 0.00');
  expect(rate).toContain('F13');
  expect(formula).toBe(
    `IFERROR(ROUND(IF(ROUND(${rate},10)>=1.5,0.5*G13,IF(ROUND(${rate},10)>=1.3,0.8*G13,IF(ROUND(${rate},10)<0.6,0,MAX(0,MIN(1,${rate}))*G13))),2),"")`,
  );
  expect(scored(method, '≥100个', '150个').explanation).toContain('超额达到150%，得50% × 分值20 = 10.00');
  expect(scored({ passMark: Big(0.6) }, '≥100个', '90个').explanation).toContain('90.00% × 分值20 = 18.00');
  const steps = { measure: 'value', stepSize: Big(0.01), stepPoints: Big(0.5) } as const;
  expect(scored(steps, '≥95%', '90%').formula).toMatch(
    /^IFERROR\(ROUND\(MAX\(0,G13-ROUNDDOWN\(ROUND\(MAX\(0,.*F13.*\)\/0\.01,6\),0\)\*0\.5\),2\),""\)$/,
  );
  expect(scored({ ...steps, stepCounting: 'started' }, '≥95%', '90%').formula).toContain('ROUNDUP(ROUND(');
  expect(scored({ ...steps, stepCounting: 'proportional' }, '≥95%', '90%').formula).not.toContain('ROUNDUP');
});

describe('a measure of the money', () => {
  const row = (method: Partial<Method>, amounts: readonly [number, number, number]) => {
    const policy = { ...defaultPolicy, methods: [{ ...plainMethod, ...method }] };
    const sheet = formSheet({
      funds: [{ label: '年度资金总额', amounts, weight: 10, rate: null, score: null }],
      set: { 0: { level3: '预算管理', target: '达标', actual: '达标', weight: 10, score: 10 } },
    });
    return assess(formOn(sheet), policy).evaluation.indicators[0]!.computed;
  };

  test('by limits: the share of the first that holds, nothing beyond the last', () => {
    const limits = [
      { upTo: Big('0.1'), share: Big(1) },
      { upTo: Big('0.3'), share: Big('0.5') },
    ];
    const method = { measure: 'adjustment', limits } as const;
    expect([110, 130, 131].map((annual) => Number(row(method, [100, annual, 90]).value))).toEqual([10, 5, 0]);
    const { formula = '' } = row(method, [100, 110, 90]);
    const moved = /IF\(ROUND\((.*?),10\)<=0\.1/.exec(formula)?.[1] ?? '';
    expect(moved).toContain('E6');
    expect(formula).toBe(
      `IFERROR(ROUND(IF(ROUND(${moved},10)<=0.1,1,IF(ROUND(${moved},10)<=0.3,0.5,0))*G10,2),0)`,
    );
  });

  test.each([
    ['adjustment', [100, 125, 90], 7.5],
    ['surplus', [100, 100, 60], 6],
    ['surplus', [100, 100, 100], 10],
    ['adjustment', [100, 300, 90], 0],
  ] as const)('without limits what is left of it: %s of %j', (measure, amounts, points) => {
    expect(Number(row({ measure }, amounts).value)).toBe(points);
  });

  test('what is left of it in words and as a formula', () => {
    const { explanation, formula } = row({ measure: 'surplus' }, [100, 100, 60]);
    expect(explanation).toMatch(/40\.00%，60\.00% × 分值10 = 6\.00$/);
    expect(formula).toMatch(/^IFERROR\(ROUND\(MAX\(0,MIN\(1,1-.*E6.*\)\)\*G10,2\),0\)$/);
  });
});

test('rows of the money are scored from the funds table', () => {
  const policy = policyById('county-methods')!;
  const row = (level3: string) =>
    assess(
      formOn(
        formSheet({
          funds: [{ label: '年度资金总额', amounts: [100, 110, 99], weight: 10, rate: 0.9, score: 9 }],
          set: { 0: { level3, target: '达标', actual: '达标', weight: 10, score: 10 } },
        }),
      ),
      policy,
    ).evaluation.indicators[0]!.computed;
  expect(row('预算调整率')).toMatchObject({
    value: Big(7),
    explanation: '预算调整率｜110－100｜ ÷ 100 = 10.00%，按分档得70% × 分值10 = 7.00',
  });
  expect(row('资金结余率').value).toEqual(Big(5));
  expect(row('资金到位率')).toEqual({
    value: undefined,
    explanation: '资金表中的数不全，无法计算资金到位率。',
  });
});

test('spending above the budget scores less where the policy says so', () => {
  const policy = policyById('county-methods')!;
  const earned = (spent: number) =>
    Number(
      assess(
        formOn(
          formSheet({
            funds: [
              { label: '年度资金总额', amounts: [100, 100, spent], weight: 10, rate: null, score: null },
            ],
          }),
        ),
        policy,
      ).evaluation.executionScore.value,
    );
  expect([90, 100, 105, 111].map(earned)).toEqual([9, 10, 5, 0]);
});

test('tiers go by their own words, the longest first', () => {
  const policy = policyById('county-methods')!;
  const band = (actual: string) => {
    const form = formOn(formSheet({ set: { 4: { actual } } }));
    const found = assess(form, policy).evaluation.indicators[4]!.band;
    return found && [Number(found.low), Number(found.high)];
  };
  expect(['效果显著', '效果较好', '效果一般', '较差', '达成预期指标', '好'].map(band)).toEqual([
    [9, 10],
    [7.5, 9],
    [5, 7.5],
    [0, 5],
    [9, 10],
    undefined,
  ]);
});

test('rows that do not apply are left out and the rest stands for the whole', () => {
  const policy = { ...defaultPolicy, scalesToTotal: true };
  const form = formOn(
    formSheet({
      set: { 0: { target: '/', actual: '/', weight: null, score: null, level3: '/' }, 4: { score: 10 } },
    }),
  );
  const { totalScore, indicators } = assess(form, policy).evaluation;
  expect(indicators[0]!.isCounted).toBe(false);
  // 9.8 of 10 and all 70 others: 79.8 of 80.
  expect(totalScore.value).toEqual(Big(99.75));
  expect(totalScore.explanation).toContain('79.8 × 100 ÷ 80 = 99.75');
});

test('whatever the method, a score stays within nothing and the weight', () => {
  const share = fc.integer({ min: 0, max: 100 }).map((each) => Big(each).div(100));
  const methods = fc.record({
    measure: fc.constantFrom('completion' as const, 'value' as const),
    bands: fc.array(fc.record({ from: share, share }), { maxLength: 3 }),
    stepSize: fc.option(
      fc.integer({ min: 1, max: 50 }).map((each) => Big(each).div(100)),
      { nil: undefined },
    ),
    stepPoints: fc.option(
      share.map((each) => each.times(10)),
      { nil: undefined },
    ),
    stepCounting: fc.constantFrom('whole' as const, 'started' as const, 'proportional' as const),
    passMark: fc.option(share, { nil: undefined }),
    over: fc.array(fc.record({ from: share.map((each) => each.plus(1)), share }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(
      methods,
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom('≥', '≤', '='),
      (method, actual, sign) => {
        const value = Number(scored(method, `${sign}90%`, `${actual}%`, 7).value);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(7);
      },
    ),
    { numRuns: 150 },
  );
});
