import { moneyUnit, yuanIn } from '../../src/form/money-unit';
import { formOn, formSheetWith } from '../support/form-sheet';

test.each([
  ['元', 1],
  ['千元', 1_000],
  ['万元', 10_000],
  ['百万元', 1_000_000],
  ['亿元', 100_000_000],
] as const)('a table in %s counts %s 元 as one', (unit, yuan) => {
  expect(formOn(formSheetWith({ A5: `项目资金（${unit}）` })).moneyUnit.value).toBe(unit);
  expect(yuanIn(unit)).toBe(yuan);
});

test('a form that names no unit counts in 万元; what is no unit is none', () => {
  expect(yuanIn(undefined)).toBe(10_000);
  expect(moneyUnit('美元')).toBeUndefined();
});
