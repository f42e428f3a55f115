import type { Finding } from '../../src/rules/engine/finding';
import type { Suppression } from '../../src/rules/engine/suppression';
import { unusedSuppressions } from '../../src/rules/engine/unused-suppressions';

const entry = (rule: string, sheet = '自评表'): Suppression => ({
  rule,
  sheet,
  reason: '另有规定',
  by: '张三',
  on: '2026-03-02',
});
const finding = (ignored: Suppression): Finding => ({
  rule: ignored.rule,
  severity: 'E',
  message: 'differs',
  params: {},
  cells: [],
  waiting: 0,
  ignored,
});

test('entries that a finding answers to are used, the others of the sheet are not', () => {
  const [used, unused, elsewhere] = [
    entry('weight-total'),
    entry('total-score'),
    entry('fund-unit', '别的表'),
  ];
  const found = unusedSuppressions([finding(used)], [used, unused, elsewhere], '自评表');
  expect(found).toEqual([unused]);
});
