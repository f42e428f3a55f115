import { remember } from '../../src/values/remember';

test('a text is worked on once while it is remembered; beyond the bound it starts anew', () => {
  const computed: string[] = [];
  const length = remember(2, (text) => {
    computed.push(text);
    return text.length;
  });
  expect(['甲', '乙丙', '甲', '乙丙'].map(length)).toEqual([1, 2, 1, 2]);
  expect(computed).toEqual(['甲', '乙丙']);
  expect(length('丁戊己')).toBe(3);
  expect(length('甲')).toBe(1);
  expect(computed).toEqual(['甲', '乙丙', '丁戊己', '甲']);
});
