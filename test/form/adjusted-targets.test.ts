import { unreadParts } from '../../src/form/reading';
import { formOn, gridSheet } from '../support/form-sheet';

const formWith = (...adjusted: readonly string[]) => {
  const [first = '', second = ''] = adjusted;
  return formOn(
    gridSheet([
      ['项目支出绩效自评表（2024年度）'],
      ['项目名称', '公路养护', '主管部门', '某县交通局'],
      ['一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '养护里程', '≥300公里', first, '292公里', 60, 60],
      ['效益指标', '社会效益指标', '群众满意度', '≥90%', second, '91%', 40, 40],
    ]),
  );
};
const targets = ({ indicators }: ReturnType<typeof formWith>) =>
  indicators.map(({ target }) => target.value.raw);

test('the adjusted targets count where each row has one', () => {
  const form = formWith('≥290公里', '≥90%');
  expect(targets(form)).toEqual(['≥290公里', '≥90%']);
  expect(unreadParts(form)).toEqual([]);
});

test('where some rows only were adjusted, it is asked which target holds', () => {
  const form = formWith('≥290公里');
  expect(targets(form)).toEqual(['≥300公里', '≥90%']);
  expect(unreadParts(form).map(({ text }) => text)).toContain('年初指标值');
});

test('a blank column of adjusted targets says nothing', () => {
  const form = formWith();
  expect(targets(form)).toEqual(['≥300公里', '≥90%']);
  expect(unreadParts(form)).toEqual([]);
});
