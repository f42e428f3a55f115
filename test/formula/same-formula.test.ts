import { sameFormula } from '../../src/formula/same-formula';

test.each([
  ["'自评表'!a1*1.50", '自评表!A1*1.5'],
  ['SUM( H13:H24 , I6 )', 'sum(H13:H24,I6)'],
  ['IF(A1>0,"是 的",0)', 'IF( A1 > 0, "是 的", 0.0)'],
  ['A1', 'A1'],
  ['TRUE', 'true'],
  // Beyond our own tokens: spaces and case outside of texts.
  ['{1;2}', '{ 1 ; 2 }'],
  ['@a1 & "x y"', '@A1&"x y"'],
])('%s says the same as %s', (one, other) => {
  expect(sameFormula(one, other)).toBe(true);
});

test.each([
  ['A1+B1', 'B1+A1'],
  ['ROUND(A1,2)', 'ROUND(A1,3)'],
  ['"Ab"', '"aB"'],
  ["'表 1'!A1", "'表 2'!A1"],
  ['{"a b"}', '{"ab"}'],
])('%s says other than %s', (one, other) => {
  expect(sameFormula(one, other)).toBe(false);
});
