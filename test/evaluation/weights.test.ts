import type { Indicator } from '../../src/form/form';
import { weightsOf } from '../../src/evaluation/weights';
import { formOn, formSheet, sampleSheet } from '../support/form-sheet';

const numbers = (form = hubei, indicators: readonly Indicator[] = form.indicators) =>
  weightsOf(form, indicators).map(({ number }) => number?.toNumber());
const hubei = formOn(sampleSheet('校园安全_湖北样式'));
const without = (level: 'level1' | 'level2', from = 0) =>
  hubei.indicators.map((row, index) => {
    const label = row[level];
    return index < from || !label ? row : { ...row, [level]: { ...label, points: undefined } };
  });

test('the column of weights, row by row, blank ones too', () => {
  const form = formOn(formSheet({ set: { 1: { weight: null } } }));
  expect(numbers(form)).toEqual([20, undefined, 10, 20, 10, 10]);
});

test('without such a column the points of 一级指标, each label once', () => {
  expect(numbers()).toEqual([40, 30, 10]);
  expect(weightsOf(hubei, hubei.indicators)[0]).toMatchObject({
    raw: '产出指标(40分)',
    cell: { row: 8, column: 2 },
    isText: true,
  });
});

test('else those of 二级指标', () => {
  expect(numbers(hubei, without('level1'))).toEqual([20, 10, 10, 20, 10, 10]);
});

test('points that one row lacks say nothing of the others', () => {
  const level1 = without('level1', 5);
  expect(numbers(hubei, level1)).toEqual([20, 10, 10, 20, 10, 10]);
  const neither = level1.map((row, index) => (index < 5 ? row : { ...row, level2: undefined }));
  expect(numbers(hubei, neither)).toEqual(Array(6).fill(undefined));
});
