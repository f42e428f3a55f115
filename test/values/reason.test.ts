import { isBlankReason } from '../../src/values/reason';

test('a reason that says nothing is none', () => {
  const isBlank = (value?: string) => isBlankReason({ value });
  expect(isBlank(undefined)).toBe(true);
  const blank = [
    '无',
    '没有',
    '0',
    '—',
    '--',
    '/',
    '\\',
    '不涉及',
    '暂无',
    '无。',
    '无.',
    ' 无 ',
    '10',
    '？',
    '……',
    'x',
  ];
  expect(blank.map(isBlank)).toEqual(blank.map(() => true));
  const reasons = ['无法采购', '并无', '没有到货', '10天', '—推迟', '无。推迟'];
  expect(reasons.map(isBlank)).toEqual(reasons.map(() => false));
});
