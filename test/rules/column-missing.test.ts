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

/** A table that says how rows are scored, and no targets. */
const criteria = (...columns: string[]) => [
  ...HEAD.slice(0, 2),
  ['一级指标', '二级指标', '三级指标', ...columns, '评分标准', '分值', '得分'],
];
const rowOf = (name: string, ...values: (string | number | null)[]) => [
  '产出指标',
  '数量指标',
  name,
  ...values,
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
    {
      name: 'rows scored by criteria alone',
      sheet: gridSheet([
        ...criteria(),
        rowOf('甲', '每少1个扣1分', 10, 10),
        rowOf('乙', '每少1个扣1分', 20, 15),
        rowOf('丙', '每少1个扣1分', 20, null),
      ]),
      expect: [
        {
          ...{ cells: ['F4', 'F5'], message: 'criteria', severity: 'W' },
          text: '第4行起2行按评分标准打分，没有“年度指标值”和“实际完成值”，得分与完成情况是否相符无法核对',
        },
      ],
    },
    {
      name: 'rows scored by criteria whose values are told',
      sheet: gridSheet([...criteria('实际完成值'), rowOf('甲', '1个', '每少1个扣1分', 10, 10)]),
      expect: [{ message: 'criteria', text: '没有“年度指标值”，得分' }],
    },
    {
      name: 'rows scored by criteria beside 预算执行率, whose rate is its own',
      sheet: gridSheet([
        ...criteria(),
        ['投入指标', '资金', '预算执行率', '按执行率', 10, 10],
        rowOf('甲', '每少1个扣1分', 10, 10),
      ]),
      expect: [{ cells: ['F5'], message: 'criteria', text: '第5行起1行' }],
    },
  ],
});
