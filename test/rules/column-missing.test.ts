import { gridSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

const HEAD = [
  ['项目支出绩效自评表'],
  ['项目名称', '甲', '主管部门', '乙', '实施单位', '丙'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
];
const UNSCORED = [
  ...HEAD.slice(0, 2),
  ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值'],
  ['产出指标', '数量指标', '甲', '≥1个', '1个'],
];

testRule('column-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'neither targets nor actuals, and no scores',
      sheet: gridSheet([
        ...HEAD.slice(0, 2),
        ['一级指标', '二级指标', '三级指标', '备注'],
        ['产出指标', '数量指标', '甲', ''],
      ]),
      expect: [
        { cells: ['C3'], message: 'missing', severity: 'E', text: '“年度指标值”' },
        { cells: ['C3'], message: 'missing', severity: 'E', text: '“实际完成值”' },
        { message: 'unscored' },
      ],
    },
    {
      name: 'no score column',
      sheet: gridSheet([...HEAD, ['产出指标', '数量指标', '甲', '≥1个', '1个', 10]].map((row) => [...row])),
      expect: [
        {
          cells: ['C3'],
          message: 'missing',
          severity: 'E',
          text: '指标表头缺少“得分”一栏，有关检查无法进行。',
        },
      ],
    },
    {
      name: 'neither weights nor scores',
      sheet: gridSheet(UNSCORED),
      expect: [{ cells: ['C3'], message: 'unscored', severity: 'I' }],
    },
  ],
});
