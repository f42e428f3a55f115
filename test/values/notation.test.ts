import { noted, notationOf, tidied } from '../../src/values/notation';

test.each([
  ['>=95%', '≥95%'],
  ['≧95 ％', '≥95%'],
  ['═3次', '=3次'],
  ['不低于９５百分比', '≥95%'],
  ['90%以上', '≥90%'],
  ['10分钟以内', '≤10分钟'],
  ['10 台套', '10台套'],
  ['约100人', '约100人'],
  ['不少于', '≥'],
  ['百分比', '%'],
  ['提升 10%', '提升10%'],
])('%s → %s', (raw, text) => expect(tidied(raw)).toBe(text));

test.each(['持续 改善', '2024年12月 底前', '定性', '/', '3-5 次', '控制在100万元以内', '个', '百分比95'])(
  'left as it is: %s',
  (raw) => expect(tidied(raw)).toBeUndefined(),
);

test('the styles of one aspect are told apart', () => {
  expect(notationOf('>=９５百分比')).toEqual({ '≥': '>=', '%': '百分比', digits: '全角', space: '无空格' });
  expect(notationOf('95 %')).toEqual({ '%': '%', digits: '半角', space: '空格' });
});

test('one aspect alone, and none in words', () => {
  expect(notationOf('≥5000册')).toEqual({ '≥': '≥', digits: '半角', space: '无空格' });
  expect(notationOf('5000')).toEqual({ digits: '半角' });
  expect(notationOf('8  万人次')).toEqual({ digits: '半角', space: '空格' });
  expect(notationOf('3.5')).toEqual({ digits: '半角' });
  expect(notationOf('效果 明显')).toEqual({});
});

test('both are remembered together', () => {
  expect(noted('>=95%')).toEqual({ notation: notationOf('>=95%'), tidy: '≥95%' });
  expect(noted('持续改善')).toEqual({ notation: {}, tidy: undefined });
  expect(noted('>=95%')).toBe(noted('>=95%'));
});
