import { gridSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

/** A form without weights and without a total, of which single rows are scored. */
const withoutWeights = (score: string) =>
  gridSheet([
    ['项目支出绩效自评表'],
    ['项目名称', '双创载体建设'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '未完成原因和改进措施', '得分'],
    ['产出指标', '数量指标', '入驻企业数量'],
    ['产出指标', '数量指标', '其中：本地企业数量'],
    ['产出指标', '质量指标', '服务水平', '提升', '提升', null, score],
    ['效益指标', '经济效益指标', '技术合同成交额', '5万元', '5万元', null, '100%'],
  ]);

testRule('indicator-incomplete', {
  valid: [
    {
      name: 'a table of criteria, which has no place for values',
      sheet: gridSheet([
        ['项目支出绩效自评表'],
        ['项目名称', '值守中心开办费'],
        ['项目权重', '评价内容', '分值', '自评分', '评价标准及依据'],
        ['项目决策', '决策依据', 2, 2, '有上级文件计2分，没有不得分。'],
        ['项目管理', '运行监管', 4, 4, '运行监管记录3分；绩效监控表1分。'],
        ['一级指标', '二级指标', '三级指标', '年初指标值', '年终完成值', '自评分'],
        ['产出指标', '数量指标', '出车次数', '100次', '100次', 15],
        ['产出指标', '质量指标', '上岗培训率', '100%', '100%', 12],
      ]),
    },
    {
      name: 'neither points nor values',
      form: { set: { 4: { target: null, actual: null, weight: null, score: null, reason: '' } } },
    },
    { name: 'marked as not to be answered', form: { set: { 0: { actual: '/' } } } },
    { name: 'no points', form: { set: { 0: { actual: null, weight: 0, score: 0 } } } },
    { name: 'the clean form' },
    {
      name: 'a row that does not apply',
      form: { set: { 4: { target: '/', actual: '/', weight: null, score: null } } },
    },
  ],
  invalid: [
    {
      name: 'a form without weights: what is scored is not being filled in',
      sheet: withoutWeights('100%'),
      expect: [
        {
          cells: ['D4', 'E4', 'G4'],
          message: 'both',
          text: '“入驻企业数量”的指标值和完成值都没有填，也没有可用的得分。',
        },
      ],
    },
    {
      name: 'no target',
      form: { set: { 0: { target: null } } },
      expect: [{ cells: ['E13', 'H13'], message: 'target', text: '没有填指标值，分值20，已给20分。' }],
    },
    {
      name: 'a score, but no weight',
      form: { set: { 0: { actual: null, weight: null } } },
      expect: [{ message: 'actual', text: '没有填完成值，已给20分。' }],
    },
    {
      name: 'full marks without values',
      form: { set: { 0: { target: null, actual: null } } },
      expect: [
        {
          cells: ['E13', 'F13', 'H13'],
          severity: 'E',
          message: 'both',
          text: '“采购图书册数”的指标值和完成值都没有填，分值20，已给20分。',
        },
      ],
    },
    {
      name: 'no actual yet',
      form: { set: { 0: { actual: null, score: null } } },
      expect: [{ cells: ['F13', 'H13'], message: 'actual', text: '“采购图书册数”没有填完成值，分值20。' }],
    },
  ],
});
