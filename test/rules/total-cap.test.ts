import Big from 'big.js';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import type { Finding } from '../../src/rules/engine/finding';
import { findingText } from '../../src/rules/text';
import { parseA1 } from '../../src/sheet/address';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const capping: Policy = { ...defaultPolicy, caps: [{ below: Big('0.7'), cap: Big(79) }] };

const atTotal = (rate: number, total: number, policy = capping) =>
  findings(rate, total, policy).filter(({ rule }) => rule === 'total-cap');

function findings(rate: number, total: number, policy: Policy): readonly Finding[] {
  const form = formSheet({
    funds: fundsWith({ amounts: [100, 100, rate], rate: rate / 100, score: rate / 10 }),
    total: { weight: 100, score: total, grade: '优' },
  });
  return assess(formOn(form), policy).findings;
}

test('a total above the cap of a low execution rate is found once the total itself is right', () => {
  expect(atTotal(65, 95.5).map(findingText)).toEqual(['预算执行率65.00%，总分不得超过79，现为95.5。']);
  expect(atTotal(65, 95.5)[0]).toMatchObject({ severity: 'E', cells: [parseA1('H19')] });
  expect(atTotal(80, 97)).toEqual([]);
  expect(atTotal(65, 95.5, { ...capping, caps: [] })).toEqual([]);
});

test('a wrong total is corrected first', () => {
  expect(atTotal(65, 90)).toEqual([]);
  const unchecked: Policy = { ...capping, rules: { 'total-score': { severity: 'off' } } };
  expect(atTotal(65, 90, unchecked).map(findingText)).toEqual(['预算执行率65.00%，总分不得超过79，现为90。']);
  expect(atTotal(65, 79.01, unchecked)).toHaveLength(1);
  expect(atTotal(65, 79, unchecked)).toEqual([]);
  expect(atTotal(70, 90, unchecked)).toEqual([]);
  expect(atTotal(69.99, 90, unchecked)).toHaveLength(1);
});

const OFF = { 'total-score': { severity: 'off' as const } };
const found = (overrides: FormOverrides, policy: Partial<Policy>) =>
  assess(formOn(formSheet(overrides)), { ...defaultPolicy, rules: OFF, ...policy }).findings.flatMap(
    (each) => (each.rule === 'total-cap' ? [findingText(each)] : []),
  );

test('a total above the cap of a budget that was moved far', () => {
  const adjustmentCaps = [
    { above: Big('0.5'), cap: Big(60) },
    { above: Big('0.2'), cap: Big(80) },
  ];
  const moved = (annual: number, total: number | null = 90, policy: Partial<Policy> = { adjustmentCaps }) =>
    found(
      {
        funds: fundsWith({ amounts: [100, annual, 98], rate: null, score: null }),
        total: { weight: 100, score: total, grade: '优' },
      },
      policy,
    );
  expect(moved(130)).toEqual(['预算调整率30.00%，总分不得超过80，现为90。']);
  expect(moved(160)).toEqual(['预算调整率60.00%，总分不得超过60，现为90。']);
  expect(moved(70)).toEqual(['预算调整率30.00%，总分不得超过80，现为90。']);
  expect(moved(120)).toEqual([]);
  expect(moved(130, 80)).toEqual([]);
  expect(moved(130, null)).toEqual([]);
  expect(moved(130, 90, {})).toEqual([]);
  expect(moved(130, 90, { adjustmentCaps, caps: [{ below: Big('0.7'), cap: Big(79) }] })).toHaveLength(1);
});

test('an amount that is missing says nothing of how far a budget was moved', () => {
  const funds = fundsWith({ amounts: [null, 100, 98] });
  expect(found({ funds }, { adjustmentCaps: [{ above: Big(0), cap: Big(1) }] })).toEqual([]);
});

test('a total above the cap of a form that sets no cost', () => {
  const without = { level2: '时效指标', level3: '采购完成率', target: '≥98%', actual: '99%' };
  const capWithoutCost = Big(95);
  const costless = (level: object, policy: Partial<Policy> = { capWithoutCost }) =>
    found({ set: { 2: { ...without, ...level } } }, policy);
  expect(costless({})).toEqual(['没有成本指标，总分不得超过95，现为98.8。']);
  expect(costless({ level2: '经济成本指标' })).toEqual([]);
  expect(costless({ level1: '成本指标' })).toEqual([]);
  expect(costless({}, {})).toEqual([]);
  expect(costless({}, { capWithoutCost: Big('98.8') })).toEqual([]);
  expect(costless({ level2: '成本指标', target: '/', actual: '/', weight: null, score: null })).toHaveLength(
    1,
  );
});
