import { picked } from '../../src/values/picked';

test('what the items hold stands in their order, without those that hold nothing', () => {
  expect(picked([3, 0, 5], (each) => (each > 0 ? each * 2 : undefined))).toEqual([6, 10]);
});

test('zero, blank and null are something, and items are numbered', () => {
  const seen: number[] = [];
  const found = picked(new Set([0, '', null, undefined]), (each, index) => {
    seen.push(index);
    return each;
  });
  expect(found).toEqual([0, '', null]);
  expect(seen).toEqual([0, 1, 2, 3]);
});
