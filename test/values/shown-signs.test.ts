import { withSignsShown } from '../../src/values/shown-signs';

test.each([
  ['零\u200b宽', '零〔零宽字符〕宽'],
  ['\ufeff甲\u2060\u00ad', '〔零宽字符〕甲〔零宽字符〕〔零宽字符〕'],
  ['\u202e%001', '〔方向字符〕%001'],
  ['\u2067甲\u2069', '〔方向字符〕甲〔方向字符〕'],
  ['\u001b[31m红', '〔控制字符〕[31m红'],
  ['第一行\n第二行\t尾', '第一行\n第二行\t尾'],
  ['普通文字 100%', '普通文字 100%'],
])('%j is shown as %s', (text, shown) => {
  expect(withSignsShown(text)).toBe(shown);
});
