import { takeOperator } from '../../src/values/operator';

test.each([
  [
    '≥',
    [
      '≥',
      '≧',
      '⩾',
      '>=',
      '=>',
      '不低于',
      '不少于',
      '不小于',
      '大于等于',
      '大于或等于',
      '至少',
      '至少达到',
      '达到',
    ],
  ],
  ['≤', ['≤', '≦', '⩽', '<=', '=<', '不高于', '不超过', '不多于', '不大于', '小于等于', '控制在', '至多']],
  ['>', ['>', '大于', '超过', '高于', '多于']],
  ['<', ['<', '小于', '低于', '少于']],
  ['=', ['=', '==', '═', '等于']],
])('%s is written as %j', (operator, written) => {
  expect(written.map((each) => takeOperator(`${each}95%`))).toEqual(written.map(() => [operator, '95%']));
});

test('words behind the number are operators only at the end', () => {
  expect(takeOperator('90%及以上')).toEqual(['≥', '90%']);
  expect(takeOperator('90%以上(含)')).toEqual(['≥', '90%']);
  expect(takeOperator('10天以内')).toEqual(['≤', '10天']);
  expect(takeOperator('10天及以下(含)')).toEqual(['≤', '10天']);
  expect(takeOperator('90个以上的村')).toEqual([undefined, '90个以上的村']);
  expect(takeOperator('10个以内部培训')).toEqual([undefined, '10个以内部培训']);
});
