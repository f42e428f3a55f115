import { readFileSync } from 'node:fs';
import Big from 'big.js';
import fc from 'fast-check';
import { evaluate } from '../../src/evaluation/evaluate';
import { levelLines } from '../../src/evaluation/evaluation';
import { gradeOf } from '../../src/evaluation/grade';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const linear: Policy = {
  ...defaultPolicy,
  quantitative: { ...defaultPolicy.quantitative, reverse: 'linear' },
};

/** The first row's evaluation, with weight 10. */
function firstRow(
  target: string | number,
  actual: string | number,
  policy = defaultPolicy,
  level2 = '数量指标',
  level3 = '甲',
) {
  const form = formOn(
    formSheet({
      set: { 0: { target, actual, weight: 10, level2, level3 } } as FormOverrides['set'] & object,
    }),
  );
  return evaluate(form, policy).indicators[0]!;
}

const score = (...words: Parameters<typeof firstRow>) => firstRow(...words).computed.value?.toFixed();

test.each([
  ['≥100个', '95个', '9.5'],
  ['≥100个', '250个', '10'],
  ['100个', '95个', '9.5'],
  ['=100%', '97.3%', '9.73'],
  ['≤5300元/户', '5830元/户', '9.09'],
  ['≤5300元/户', '5000元/户', '10'],
  ['≤0次', '0次', '10'],
  ['≤0次', '2次', '0'],
  ['0起', '3起', '0'],
  ['≥0个', '5个', '10'],
  ['≥100个', '-5个', '0'],
  ['≥1.8万人', '9000人', '5'],
  ['提升10%', '提升8%', '8'],
  ['±10%', '5%', '10'],
  ['9月前', '7月', '10'],
])('target %s, actual %s: %s of 10', (target, actual, expected) => {
  expect(score(target, actual)).toBe(expected);
});

test('less is better: the inverse ratio, or linear where the policy says so', () => {
  expect(score('≤5300元', '5830元')).toBe('9.09');
  expect(score('≤5300元', '5830元', linear)).toBe('9');
  expect(score('≤100元', '250元', linear)).toBe('0');
});

test('without an operator, cost and unwanted things are better when less; people under control are not', () => {
  expect(firstRow('20万元', '18万元', defaultPolicy, '成本指标').direction).toBe('reverse');
  expect(firstRow('5次', '3次', defaultPolicy, '质量指标', '设备故障次数').direction).toBe('reverse');
  expect(firstRow('3807人', '3220人', defaultPolicy, '数量指标', '高血压随访控制数').direction).toBe(
    'positive',
  );
});

test.each([
  ['≥50个', '50家'],
  ['9月前', '10月'],
  ['±10%', '15%'],
  ['提升10%', '下降10%'],
  ['效果明显', '有所改善'],
])('%s against %s is left to a person, with the reason', (target, actual) => {
  const { computed } = firstRow(target, actual);
  expect(computed.value).toBeUndefined();
  expect(computed.explanation).toContain('人工');
});

test('percent cells stand in a formula as what they show, in brackets', () => {
  const { computed } = firstRow(0.98, 0.96);
  expect(computed.value?.toFixed()).toBe('9.8');
  expect(computed.formula).toBe('ROUND(IF((F13*100)>=(E13*100),1,MAX(0,(F13*100)/(E13*100)))*G13,2)');
});

test('a phrase gives a band', () => {
  const band = firstRow('效果明显', '部分达成').band!;
  expect([band.low.toFixed(), band.high.toFixed(), band.highIncluded]).toEqual(['6', '8', false]);
});

test('every number says how it came about', () => {
  expect(firstRow('≥100个', '95个').computed.explanation).toBe('完成值95 ÷ 指标值100 × 分值10 = 9.50');
  const { executionRate, executionScore } = evaluate(formOn(formSheet()), defaultPolicy);
  expect(executionRate.explanation).toBe('全年执行数(B)98 ÷ 全年预算数(A)100 × 100% = 98.00%');
  expect(executionScore.explanation).toContain('× 分值10 = 9.80');
});

test.each([
  [100, '10'],
  [99.99, '7'],
  [79.99, '5'],
  [59.99, '0'],
])('bands: %s %% executed earns %s', (spent, expected) => {
  const form = formOn(formSheet({ funds: fundsWith({ amounts: [100, 100, spent] }) }));
  expect(evaluate(form, policyById('jiangxi-bands')!).executionScore.value?.toFixed()).toBe(expected);
});

test('no rate from a blank or zero total', () => {
  const form = formOn(formSheet({ funds: fundsWith({ amounts: [0, 0, 0] }) }));
  const { executionRate } = evaluate(form, defaultPolicy);
  expect(executionRate.value).toBeUndefined();
  expect(executionRate.explanation).toContain('各项已填数');
});

test.each([
  ['90', '优'],
  ['89.995', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['60', '中'],
  ['59.99', '差'],
])('a total of %s is %s', (total, grade) => {
  expect(gradeOf(Big(total), defaultPolicy).value).toBe(grade);
});

describe('properties', () => {
  const numbers = fc.integer({ min: 0, max: 1_000_000 }).map((n) => Big(n).div(100));
  const earned = (sign: string, target: Big, actual: Big) =>
    Big(score(`${sign}${target.toFixed()}个`, `${actual.toFixed()}个`) ?? -1);

  test('ŝ lies between 0 and the weight', () => {
    fc.assert(
      fc.property(fc.constantFrom('≥', '≤', '='), numbers, numbers, (sign, target, actual) => {
        const value = earned(sign, target, actual);
        expect(value.gte(0) && value.lte(10)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('more of a good thing never earns less', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (target, a, b) => {
        const [low, high] = a.lt(b) ? [a, b] : [b, a];
        expect(earned('≥', target, high).gte(earned('≥', target, low))).toBe(true);
        expect(earned('≤', target, low).gte(earned('≤', target, high))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('a better total never has a worse grade', () => {
    const order = ['差', '中', '良', '优'];
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const rank = (value: Big) => order.indexOf(gradeOf(value.div(100), defaultPolicy).value ?? '');
        expect(a.gte(b) ? rank(a) >= rank(b) : rank(a) <= rank(b)).toBe(true);
      }),
    );
  });

  test('the order of rows does not change the total', () => {
    const scores = [20, 18.5, 10, 19.25, 9, 7];
    fc.assert(
      fc.property(fc.shuffledSubarray(scores, { minLength: 6 }), (shuffled) => {
        const set = Object.fromEntries(shuffled.map((each, index) => [index, { score: each }]));
        expect(evaluate(formOn(formSheet({ set })), defaultPolicy).totalScore.value?.toFixed()).toBe('93.55');
      }),
      { numRuns: 10 },
    );
  });
});

test('points printed in labels are weights where the form has no column of them', () => {
  const file = 'samples/校园安全_湖北样式.xlsx';
  const form = formOn(openXlsx(readFileSync(file), file).readSheet('项目自评表'));
  const { lines, totalWeight } = evaluate(form, policyById('hubei')!);
  expect(levelLines({ lines }).map(({ weight, score }) => [weight?.toFixed(), score?.toFixed()])).toEqual([
    ['40', '40'],
    ['30', '27'],
    ['10', '10'],
  ]);
  expect(totalWeight.value?.toFixed()).toBe('100');
  expect(totalWeight.formula).toBe('ROUND(0+40+30+10+20,4)');
});
