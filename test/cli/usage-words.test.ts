import { ziping } from '../support/command-line';

test.each([
  [['看看'], '没有“看看”这个命令'],
  [['check', '--foo'], '没有“--foo”这个选项'],
  [['check', '--sheet'], '选项“--sheet <name>”后面缺少内容'],
  [['report', 'a.xlsx'], '请写明“-o, --output <file>”'],
  [['fix'], '请写明“--rule <id>”'],
  [['ignore'], '请写明'],
  [['layout', 'a', 'b'], '写得太多了'],
])('%j is answered in Chinese, once, with exit code 2', async (words, expected) => {
  const { code, out, err } = await ziping(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(expected);
  expect(err).not.toMatch(/error|argument|option|unknown/i);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('the help has Chinese headings and defaults', async () => {
  const { code, out } = await ziping('grade', '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/用法：[^]*参数：[^]*选项：/);
  expect(out).toContain('（默认：text）');
  expect(out).not.toMatch(/Usage|Options|default/);
});
