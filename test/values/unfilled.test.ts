import { isOpenChoice, isTemplateMark } from '../../src/values/unfilled';

test.each(['*', '≤ **', '××个', '≥XX%'])('«%s» is a mark of the template', (text) => {
  expect(isTemplateMark(text)).toBe(true);
});

test.each(['型号*', '5*8米', 'x台', 'XX12型1台', ''])('«%s» is none', (text) => {
  expect(isTemplateMark(text)).toBe(false);
});

test.each([
  '好坏',
  '优良中差',
  '高中低',
  '是/否',
  '是、否',
  '□有 □无',
  '（优/良/中/差）',
  '完成/部分完成/未完成',
  '达成预期指标/部分达成预期指标并具有一定效果/未达成预期指标且效果较差',
])('«%s» still has to be chosen from', (text) => {
  expect(isOpenChoice(text)).toBe(true);
});

test.each([
  '',
  '优良',
  '良好',
  '好',
  '高中',
  '有',
  '☑有 □无',
  '完成、未发现问题',
  '道路、桥梁、涵洞',
  '好/90%',
  '达成预期指标',
  '是否达标由县局另行考核并在年度报告中逐项说明，好坏、优劣、高低、大小、快慢均以县局考核结果为准，本表不再另行填列说明',
])('«%s» is an answer', (text) => {
  expect(isOpenChoice(text)).toBe(false);
});

test.each(['……', '（请填写）', '请在此填写', '待填', '（填写项目全称）', '[填报单位全称]'])(
  '«%s» says what is to be written',
  (text) => {
    expect(isTemplateMark(text)).toBe(true);
  },
);

test.each(['填写率100%', '表格填写规范', '请示办理', '…已完成'])('«%s» is written', (text) => {
  expect(isTemplateMark(text)).toBe(false);
});
