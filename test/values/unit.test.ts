import { normaliseUnit } from '../../src/values/unit';

test.each([
  ['%', ['%', '百分比', '%(百分比)', '%百分比', '(百分比)', '个百分比', '百分之']],
  ['‰', ['‰', '千分之']],
  ['公里', ['公里', '千米', 'km', 'KM']],
  ['公斤', ['公斤', '千克', 'kg', 'KG']],
  ['平方米', ['平方米', '平米', 'm2', '㎡', '(平方米)']],
  ['人', ['名', '位', '(名)', '名？？', '位。']],
  ['天', ['日']],
  ['米', ['米', 'm']],
  ['元/人·月', ['元/人*月', '元/人、月', '元/人×月', '元/人.月']],
])('%s is written as %j', (unit, written) => {
  expect(written.map(normaliseUnit)).toEqual(written.map(() => unit));
});

test('a unit that only holds another one is its own', () => {
  const own = [
    '百分比值',
    '约百分比',
    '约‰',
    '‰左右',
    '约千分之',
    '千分之几',
    '乡村公里',
    '公里路',
    '每公斤',
    '公斤袋',
  ];
  const more = [
    '每平方米',
    '平方米房',
    '人名',
    '名单',
    '工日',
    '日均',
    '厘米',
    '米线',
    '每(个)',
    '(个)次',
    '个?/人',
  ];
  expect([...own, ...more].map(normaliseUnit)).toEqual([...own, ...more]);
});

test.each(['', '。', '()'])('«%s» is no unit', (written) => {
  expect(normaliseUnit(written)).toBeUndefined();
});
