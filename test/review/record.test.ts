import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { columnNamed } from '../../src/review/columns';
import { recordOf } from '../../src/review/record';
import { formOn, formSheet } from '../support/form-sheet';

type Amounts = readonly [number | null, number | null, number | null];

/** 年初预算数, 全年预算数, 全年执行数 of the total row under a policy. */
function budgetOf(amounts: Amounts, policy: Policy = defaultPolicy) {
  const total = { label: '年度资金总额', amounts, weight: 10, rate: null, score: null };
  const form = formOn(formSheet({ funds: [total] }));
  const review = { ...assess(form, policy), origin: 'given' as const, policyReason: '' };
  const record = recordOf({ file: '甲.xlsx', error: undefined, forms: [review] });
  const row = { record, form: record.forms[0]!, across: [] };
  return [columnNamed('budget').value(row), columnNamed('budgetOf').value(row)];
}

const { execution } = defaultPolicy;
const byInitial: Policy = { ...defaultPolicy, execution: { ...execution, denominator: 'initialBudget' } };

test.each<[string, Amounts, Policy, (number | string | null)[]]>([
  ['全年预算数 is the budget', [90, 100, 80], defaultPolicy, [100, '全年预算数']],
  ['a blank one stays blank beside 年初预算数', [90, null, 80], defaultPolicy, [null, null]],
  ['unless the rate is divided by that one', [90, null, 80], byInitial, [90, '年初预算数']],
  ['a filled one is the budget whatever the rate', [90, 100, 80], byInitial, [100, '全年预算数']],
])('%s', (_, amounts, policy, expected) => {
  expect(budgetOf(amounts, policy)).toEqual(expected);
});
