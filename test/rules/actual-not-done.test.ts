import { testRule } from '../support/rule-tester';

testRule('actual-not-done', {
  valid: [
    { name: 'the clean form' },
    { name: 'no points', form: { set: { 0: { actual: '/', score: 0, reason: '没有采购' } } } },
    { name: 'blank is another rule’s', form: { set: { 0: { actual: null } } } },
    { name: 'nothing is best', form: { set: { 1: { level3: '安全事故', target: '0起', actual: '无' } } } },
    {
      name: 'nothing of an unwanted thing',
      form: { set: { 1: { level3: '重大投诉', target: '少', actual: '无' } } },
    },
    {
      name: 'nothing wanted in words',
      form: { set: { 1: { level3: '拖欠工资', target: '杜绝', actual: '无' } } },
    },
    {
      name: 'nothing of what should be little, or of what a number forbids',
      form: {
        set: {
          0: { level3: '返工', target: '≤3次', actual: ' 无' },
          1: { level3: '返工', target: '0次', actual: '没有' },
          2: { level3: '返工', target: '<3次', actual: '无' },
        },
      },
    },
    {
      name: 'nothing where no target says what is wanted',
      form: { set: { 0: { level3: '返工', target: '/', actual: '无' } } },
    },
    {
      name: '预算执行率 as a row is judged by the amounts',
      form: { set: { 0: { level3: '预算执行率', target: '100%', actual: '/' } } },
    },
    { name: 'no points for words', form: { set: { 0: { actual: '暂无数据', score: 0 } } } },
    { name: 'words without a score', form: { set: { 0: { actual: '暂无数据', score: null } } } },
    { name: 'a dash without a score', form: { set: { 0: { actual: '/', score: null } } } },
    { name: 'an answer is judged by score-qualitative', form: { set: { 0: { actual: '未开展' } } } },
    ...['0起', '≤3起', '<3起', '少'].map((target) => ({
      name: `no such thing where ${target} is wanted`,
      form: { set: { 0: { level3: '返工', target, actual: '暂没发现返工' } } },
    })),
    ...[
      '图书全部到馆，暂无积压',
      '未成年人图书全部到馆',
      '面向未来的图书全部到馆',
      '接待室图书全部到馆',
      '时尚类图书全部到馆',
      '无人机图书全部到馆',
      '查漏补缺图书全部到馆',
      '无偿赠书全部到馆',
    ].map((actual) => ({ name: `done: ${actual}`, form: { set: { 0: { actual } } } })),
  ],
  invalid: [
    {
      name: 'a dash at full marks',
      form: { set: { 0: { actual: '/' } } },
      expect: [
        {
          cells: ['F13', 'H13'],
          severity: 'E',
          text: '“采购图书册数”指标值是“≥5000册”，完成值只填“/”，却得20分。',
        },
      ],
    },
    { name: '不适用', form: { set: { 1: { actual: '不适用', score: 5 } } }, expect: [{ text: '却得5分' }] },
    {
      name: 'words that deny',
      form: { set: { 0: { actual: '暂无数据' } } },
      expect: [
        {
          cells: ['F13', 'H13'],
          severity: 'E',
          message: 'words',
          text: '“采购图书册数”指标值是“≥5000册”，完成值写“暂无数据”，却得20分。',
        },
      ],
    },
    ...['图书没到', '未见采购', '图书采购无人负责', '因资金原因无法采购', '缺少统计'].map((actual) => ({
      name: `words that deny: ${actual}`,
      form: { set: { 0: { actual } } },
      expect: [{ message: 'words' }],
    })),
    {
      name: 'nothing where a thing is wanted that is named like an unwanted one',
      form: { set: { 0: { level3: '图书', target: '建无障碍书架', actual: '无' } } },
      expect: [{ message: 'none' }],
    },
    { name: 'N/A', form: { set: { 1: { actual: 'N/A' } } }, expect: [{ severity: 'E' }] },
    {
      name: 'nothing where much is wanted',
      form: { set: { 0: { actual: '无' } } },
      expect: [{ severity: 'E' }],
    },
    {
      name: 'a row that does not apply',
      form: { set: { 0: { target: '/', actual: '/' } } },
      expect: [{ severity: 'W', message: 'both', text: '都是“/”，像是不适用，却得20分' }],
    },
  ],
});

testRule('score-qualitative', {
  valid: ['未发生安全事故', '没有投诉', '未超出预算'].map((actual) => ({
    name: `${actual} is good`,
    form: { set: { 1: { target: '无', actual } } },
  })),
  invalid: [
    '未开展',
    '尚未完工',
    '制度未建立',
    '因资金未到位，项目没有实施',
    '已取消',
    '活动因疫情取消',
    '正在实施',
    '计划下年实施',
    '推迟到明年',
    '暂停',
  ].map((actual) => ({
    name: `${actual} is not done`,
    form: { set: { 1: { target: '完成', actual } } },
    expect: [{ cells: ['H14'], severity: 'E' }],
  })),
});
