import { parseValue } from '../../src/values/parse';
import { typed } from '../../src/values/spoken';

test.each([
  ['百分之95', '95%'],
  ['百分之九十五', '95%'],
  ['不低于百分之十', '不低于10%'],
  ['百分之百。', '100%'],
  ['98%；', '98%'],
  ['12场。', '12场'],
  ['显著提升，群众满意。', '显著提升，群众满意'],
  ['……', '……'],
  ['、', '、'],
])('%s is as good as %s', (text, expected) => {
  expect(typed(text)).toBe(expected);
});

test('what was written stays what is shown', () => {
  expect(parseValue('百分之九十五。')).toMatchObject({ kind: 'quantity', unit: '%', raw: '百分之九十五。' });
});
