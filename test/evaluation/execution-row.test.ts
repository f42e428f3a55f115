import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const ROW = { level3: '预算执行率', level2: '成本指标' };

function assessed(form: FormOverrides) {
  const policy = policyById('mof-2020');
  if (!policy) throw new Error('no policy');
  const { evaluation, form: read } = assess(formOn(formSheet(form)), policy);
  return {
    total: evaluation.totalWeight.value?.toFixed(),
    computed: evaluation.indicators[2]?.computed.value?.toFixed(),
    isExecution: read.indicators[2]?.isExecution,
  };
}

test('an indicator 预算执行率 beside the points of the funds block is scored by what its row says', () => {
  expect(assessed({ set: { 2: { ...ROW, target: '≥95%', actual: '98%' } } })).toEqual({
    total: '100',
    computed: '10',
    isExecution: false,
  });
  expect(
    assessed({ set: { 2: { ...ROW, level3: '1.资金执行率（%）', target: '100%', actual: '98%' } } }).computed,
  ).toBe('9.8');
});

test('without values of its own it earns the rate of the funds at its own weight', () => {
  const { computed, total } = assessed({ set: { 2: { ...ROW, target: '', actual: '', weight: 5 } } });
  expect([computed, total]).toEqual(['4.9', '95']);
});

test('where the rows make the whole, the points of the funds block are those of the row and count once', () => {
  const rows = { 0: { weight: 25 }, 1: { weight: 25 }, 2: { ...ROW, target: '100%', actual: '98%' } };
  expect(assessed({ set: rows })).toMatchObject({ total: '100', isExecution: true });
});

test.each([
  [1_000_000, '相差一万倍'],
  [98, '98.00%'],
])('spending of %s beside a budget of 100: %s', (spent, text) => {
  const policy = policyById('mof-2020');
  const form = formOn(formSheet({ funds: fundsWith({ amounts: [100, 100, spent] }) }));
  expect(policy && assess(form, policy).evaluation.executionRate.explanation).toContain(text);
});
