import Big from 'big.js';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formOn, formSheet, gridSheet, sheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

/** 决策 and 管理 are scored by criteria; only the second table has targets and completions. */
const criteria = (score: number) =>
  gridSheet([
    ['项目支出绩效自评表'],
    ['项目名称', '值守中心开办费', null, '项目实施单位', '值守中心'],
    ['项目权重', '评价内容', '分值', '自评分', '评价标准及依据'],
    ['项目决策', '决策依据', 2, 2, '有上级文件计2分，没有不得分。'],
    ['项目管理', '运行监管', 4, score, '运行监管记录3分；绩效监控表1分。'],
    ['一级指标', '二级指标', '三级指标', '年初指标值', '年终完成值', '自评分'],
    ['产出指标', '数量指标', '出车次数', '100次', '100次', 15],
    ['产出指标', '质量指标', '上岗培训率', '100%', '100%', 12],
  ]);

/** One missed row; reasons are told below, if at all. */
const withoutReasons = (below: Readonly<Record<string, string>> = {}) =>
  sheetWith(
    gridSheet([
      ['项目支出绩效自评表'],
      ['项目名称', '甲', '主管部门', '乙', '实施单位', '丙'],
      ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ...[1, 2, 3, 4].map((row) => ['产出指标', `修建水渠${row}段`, '≥1个', '1个', 20, 20]),
      ['产出指标', '采购图书册数', '≥100册', '80册', 20, 16],
      ['总分', null, null, null, 100, 96],
    ]),
    below,
  );

testRule('deviation-reason', {
  valid: [
    {
      name: 'a form without a column of reasons that tells them below',
      sheet: withoutReasons({
        A10: '未完成原因分析',
        B10: '因供货商排产紧张，图书到货推迟，下年度提前签订合同。',
      }),
    },
    {
      name: '预算执行率 as a row',
      form: {
        funds: [{ label: '年度资金总额', amounts: [100, 100, 50], weight: null, rate: 0.5, score: null }],
        set: { 0: { level3: '预算执行率', target: '100%', actual: '50%', score: 10 } },
      },
    },
    { name: 'full marks by criteria', sheet: criteria(4) },
    { name: 'a mark for what cannot be compared', form: { set: { 0: { actual: '5100本', score: 16 } } } },
    { name: 'words at full marks', form: { set: { 4: { score: 10, reason: '' } } } },
    { name: 'words without points', form: { set: { 4: { weight: null, score: null, reason: '' } } } },
    { name: 'words without a score yet', form: { set: { 4: { score: null, reason: '' } } } },
    {
      name: 'late, with its reason',
      form: { set: { 0: { target: '9月前', actual: '10月', reason: '招标推迟' } } },
    },
    { name: 'fewer points for a target that was met is another rule’s', form: { set: { 0: { score: 18 } } } },
    { name: 'the clean form' },
    {
      name: 'missed, with its reason',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '到货推迟' } } },
    },
  ],
  invalid: [
    {
      name: 'a form without a column of reasons that tells none',
      sheet: withoutReasons(),
      expect: [{ message: 'missed', severity: 'E', cells: ['F8', 'D8'] }],
    },
    {
      name: 'fewer points by criteria, and no place for a reason',
      sheet: criteria(3),
      expect: [
        {
          cells: ['D5'],
          severity: 'W',
          message: 'words',
          text: '“运行监管”分值4，得分3，没有说明扣分原因。',
        },
      ],
    },
    {
      name: 'late',
      form: { set: { 0: { target: '9月前', actual: '10月' } } },
      expect: [
        {
          cells: ['I13'],
          message: 'late',
          text: '“采购图书册数”应在“9月前”完成，实际“10月”，没有说明原因。',
        },
      ],
    },
    ...['没有', '0', '—', '//', '不涉及。', '暂无.', ' 无 '].map((reason) => ({
      name: `«${reason}» is no reason`,
      form: { set: { 4: { reason } } },
      expect: [{ message: 'words' }],
    })),
    {
      name: 'a ceiling exceeded',
      form: { set: { 2: { actual: '125万元', score: 8 } } },
      expect: [{ message: 'missed', text: '指标值≤100万元，完成值125万元（完成80.00%）' }],
    },
    {
      name: 'nothing allowed, two happened',
      form: { set: { 2: { target: '0次', actual: '2次', score: 0 } } },
      expect: [{ message: 'missed', text: '（完成—）' }],
    },
    {
      name: 'an answer in words that missed a number',
      form: { set: { 0: { actual: '未完成', score: 5 } } },
      expect: [{ message: 'words', text: '分值20，得分5' }],
    },
    {
      name: '80 of 100 and no reason',
      form: { set: { 0: { actual: '4000册', score: 16 } } },
      expect: [
        {
          cells: ['I13', 'H13', 'F13'],
          severity: 'E',
          message: 'missed',
          text: '“采购图书册数”指标值≥5000册，完成值4000册（完成80.00%），没有说明原因。',
        },
      ],
    },
    {
      name: '无 is no reason',
      form: { set: { 4: { reason: '无' } } },
      expect: [
        {
          cells: ['I17', 'H17', 'F17'],
          message: 'words',
          text: '“阅读氛围”分值10，得分9，没有说明扣分原因。',
        },
      ],
    },
  ],
});

test('a policy may ask for reasons beyond a deviation only', () => {
  const policy = { ...defaultPolicy, quantitative: { ...defaultPolicy.quantitative, deviation: Big('0.2') } };
  const asked = (change: object) =>
    assess(formOn(formSheet({ set: { 0: change } })), policy).findings.flatMap(({ rule, message }) =>
      rule === 'deviation-reason' ? [message] : [],
    );
  expect(asked({ actual: '4000册', score: 16 })).toEqual([]);
  expect(asked({ actual: '3999册', score: 16 })).toEqual(['missed']);
  expect(asked({ target: '9月前', actual: '10月', score: 16 })).toEqual(['late']);
  expect(asked({ actual: '未完成', score: 5 })).toEqual(['words']);
});
