import { groupBy } from '../../src/values/group';

test('items by their key, in order; those without one are in no group', () => {
  const groups = groupBy(['b1', 'a1', '', 'b2'], (item) => item[0]);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('objects are keys by identity', () => {
  const [one, other] = [{ name: '产出指标' }, { name: '产出指标' }];
  expect(groupBy([one, other, one], (label) => label).get(one)).toEqual([one, one]);
});
