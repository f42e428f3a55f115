import { balancedLines } from '../../src/report/title-lines';

test('a title that fits stays one line; one with a blank is not broken', () => {
  expect(balancedLines('2024年度公共阅读服务', 20)).toEqual(['2024年度公共阅读服务']);
  const open = `〔请填写：项目名称〕${'某'.repeat(20)}`;
  expect(balancedLines(open, 20)).toEqual([open]);
});

test('lines are about as long as each other, and nothing is lost', () => {
  const title = '2024年度某某县乡镇图书馆公共阅读服务能力提升专项经费';
  const lines = balancedLines(title, 20);
  expect(lines.join('')).toBe(title);
  expect(lines).toHaveLength(2);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
  expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThanOrEqual(8);
});

test('a cell full of text is broken as well: each line looks at what comes next only', () => {
  const title = '某某县乡镇图书馆公共阅读服务能力提升'.repeat(1_800).slice(0, 32_767);
  const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
  const lines = balancedLines(title, 20);
  expect(lines.join('')).toBe(title);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
  expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThanOrEqual(40);
  segment.mockRestore();
});
