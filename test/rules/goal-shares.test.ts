import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formOn, gridSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

const sheet = (goals: readonly (readonly string[])[]) =>
  gridSheet([
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['部门名称', '某县水利局'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 100, 100, 98, 20, '98%', 19.6],
    ...goals,
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '加固水库', '≥5座', '5座', 40, 40],
    ['效益指标', '社会效益指标', '受益群众', '≥3000人', '3100人', 40, 40],
  ]);
const goal = (label: string, share: string, actual: string) => [
  label,
  '加固水库及渠道',
  share,
  '完成情况',
  actual,
];

describe('a policy that asks for shares', () => {
  const none = [goal('目标1', '', '已加固'), goal('目标2', '', '已整治')];
  const percent = [goal('目标1', '权重40%', '已加固'), goal('目标2', '权重60%', '已整治')];
  const found = (goalShares: 'percent' | 'points' | undefined, goals: readonly (readonly string[])[]) =>
    assess(formOn(sheet(goals)), { ...defaultPolicy, goalShares })
      .findings.filter(({ rule }) => rule === 'goal-shares')
      .map(findingText);

  test('names goals without any, and shares of the other kind', () => {
    expect(found('percent', none)).toEqual([
      expect.stringMatching(/^有2个目标，“.*”要求每个目标都有权重，表中没有填。$/),
    ]);
    expect(found('points', percent)).toEqual([expect.stringMatching(/^各目标填的是权重，“.*”要求分值。$/)]);
  });

  test('is content with what it asks for, and other policies with none', () => {
    expect([found('percent', percent), found(undefined, none)]).toEqual([[], []]);
  });
});

testRule('goal-shares', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'shares of 100 %',
      sheet: sheet([goal('目标1', '权重40%', '已加固'), goal('目标2', '权重60%', '已整治')]),
    },
    {
      name: 'points of the indicators',
      sheet: sheet([
        ['年度目标1（30分）', '加固水库5座，保障安全度汛。'],
        ['年度目标2（50分）', '整治河道30公里，改善水质。'],
      ]),
    },
    { name: 'no shares', sheet: sheet([goal('目标1', '', '已加固'), goal('目标2', '', '已整治')]) },
  ],
  invalid: [
    {
      name: 'shares of 90 %',
      sheet: sheet([goal('目标1', '权重40%', '已加固'), goal('目标2', '权重50%', '已整治')]),
      expect: [{ cells: ['C6', 'C7'], severity: 'W', text: '2个目标的权重合计90%，应为100%。' }],
    },
    {
      name: 'points that are not those of the indicators',
      sheet: sheet([
        ['年度目标1（30分）', '加固水库5座，保障安全度汛。'],
        ['年度目标2（40分）', '整治河道30公里，改善水质。'],
      ]),
      expect: [{ message: 'sum', text: '2个目标的分值合计70分，应为80分。' }],
    },
    {
      name: 'one share and one completion left out',
      sheet: sheet([goal('目标1', '权重40%', '已加固'), ['目标2', '整治河道30公里', '', '完成情况', '']]),
      expect: [
        { message: 'blank', text: '“目标2”没有填权重' },
        { message: 'no-completion', text: '“目标2”没有写完成情况' },
      ],
    },
  ],
});
