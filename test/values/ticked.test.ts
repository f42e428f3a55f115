import { isTick, tickedGrade, tickedOption } from '../../src/values/ticked';

test.each([
  ['□√优   □良   □中   □差', '优'],
  ['□优 ☑良 □中 □差', '良'],
  ['■优□良□中□差', '优'],
  ['优□ 良□ 中☑ 差□', '中'],
  ['优（√） 良（ ） 中（ ） 差（ ）', '优'],
  ['（ ）优（ ）良（ ）中（√）差', '差'],
  ['优秀√、良好、合格、不合格', '优秀'],
  ['○优 ●良 ○中 ○差', '良'],
])('«%s» ticks %s', (text, grade) => {
  expect(tickedGrade(text)).toEqual({ grade });
});

test.each(['□优 □良 □中 □差', '优□良□中□差□', '☑优 ☑良 □中 □差'])('«%s» ticks no one', (text) => {
  expect(tickedGrade(text)).toEqual({ grade: undefined });
});

test.each(['优', '优良', '良好', '□优', '自评等级优，良好运行', '', '优良中差'.repeat(20)])(
  '«%s» is no list',
  (text) => {
    expect(tickedGrade(text)).toBeUndefined();
  },
);

test.each([
  ['☑是 □否', '是'],
  ['□是 ☑否', '否'],
  ['完成（ ） 部分完成（√） 未完成（ ）', '部分完成'],
])('of «%s» %s is ticked', (text, option) => {
  expect(tickedOption(text)).toBe(option);
});

test.each(['□是 □否', '☑是 ☑否', '√', '√完成', '是', '☑是 □否，原因见附件1', '☑是 □否 '.repeat(20)])(
  'of «%s» none alone is ticked',
  (text) => {
    expect(tickedOption(text)).toBeUndefined();
  },
);

test('a tick is nothing but its sign', () => {
  expect(['√', '☑', '√ 完成', '□', ''].map(isTick)).toEqual([true, true, false, false, false]);
});
