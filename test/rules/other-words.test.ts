import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { RuleId } from '../../src/rules';
import { type FormOverrides, formOn, formSheetWith } from '../support/form-sheet';

/** What reviewers send back, in words and places that the rules' own examples do not have. */
type Case = readonly [
  rule: RuleId,
  text: string,
  form: FormOverrides,
  cells?: Readonly<Record<string, string>>,
];

const row = (index: number, of: NonNullable<FormOverrides['set']>[number]): FormOverrides => ({
  set: { [index]: of },
});
const named = (index: number, level3: string, target: string, actual: string) =>
  row(index, { level3, target, actual });
const told = (actual: string, expected = '保障全年开放。'): FormOverrides => ({ goal: { expected, actual } });
const below = (label: string, text: string) => ({ A20: label, B20: text });
const spent = (amount: number): FormOverrides => ({
  funds: [
    {
      label: '年度资金总额',
      amounts: [100, 100, amount],
      weight: 10,
      rate: amount / 100,
      score: amount / 10,
    },
  ],
});
const PLAN = '新增阅览座位，延长开放时间，确保设备无故障，实现全民阅读。';

const WRONG: readonly Case[] = [
  ['percent-hollow', 'praise behind an adverb', named(3, '有效改善阅读环境', '≥90%', '95%')],
  ['percent-hollow', 'a quality that is only praised', named(1, '服务质量优良', '≥95%', '97%')],
  [
    'score-qualitative',
    'still under way',
    row(4, { target: '制定管理办法', actual: '正在制定', reason: '' }),
  ],
  ['score-qualitative', 'still to come', row(4, { target: '通过验收', actual: '待验收', reason: '' })],
  ['score-qualitative', 'no such work', row(4, { target: '开展', actual: '无此项工作', reason: '' })],
  ['score-qualitative', 'stopped', row(4, { target: '开展', actual: '因故停止', reason: '' })],
  [
    'score-qualitative',
    'in the midst of it',
    row(4, { target: '出台办法', actual: '征求意见中', reason: '' }),
  ],
  ['actual-not-done', 'nothing was opened', named(0, '新增阅览座位', '≥50个', '没开')],
  ['actual-not-done', 'no figures', named(0, '新增阅览座位', '≥50个', '暂无数据')],
  ['actual-not-done', 'a dash of another kind', named(0, '新增阅览座位', '≥50个', '∕')],
  ['percent-hollow', 'a slogan', named(3, '助力乡村振兴', '≥90%', '92%')],
  [
    'goal-copied',
    'the same words in another order',
    told('无故障确保设备，延长开放时间，新增阅览座位，实现全民阅读。', PLAN),
  ],
  [
    'level-fit',
    'a count of times under 时效',
    row(1, { level2: '时效指标', level3: '读书活动场次', target: '≥24场', actual: '24场' }),
  ],
  ['level-fit', 'a fee under 数量', named(0, '授课费', '≤24万元', '23万元')],
  ['name-without-object', 'tasks of no kind', named(1, '任务完成率', '≥90%', '94%')],
  ['reason-hollow', 'a cause without its name', row(4, { reason: '受各种因素影响' })],
  ['reason-hollow', 'what is to be done', row(4, { reason: '下一步加强管理' })],
  ['reason-hollow', 'general words only', row(4, { reason: '多方面原因，有待提高' })],
  ['reason-hollow', 'that there is a deviation', row(4, { reason: '偏差较小' })],
  ['satisfaction-basis', 'complaints are none', row(5, { reason: '全年信访投诉为零' })],
  ['goal-copied', 'two words changed', told(PLAN.replace('确保', '做到'), PLAN)],
  ['goal-copied', 'a label before the same words', told(`完成情况：${PLAN}`, PLAN)],
  ['goal-numbers', 'without the last word of the name', told('全年共采购图书4800册，群众满意。')],
  ['satisfaction-basis', 'nobody was displeased', row(5, { reason: '没有收到任何不满意的反映' })],
  ['satisfaction-basis', 'no opinions', row(5, { reason: '群众无意见' })],
  ['satisfaction-basis', 'an estimate', row(5, { reason: '凭经验估算' })],
  ['indicator-duplicate', 'the same words in another order', named(3, '图书合格验收率', '≥98%', '99%')],
  ['level-fit', 'money that was put in', named(0, '资金投入总额', '100万元', '100万元')],
  ['reason-hollow', 'an ordinary deviation', row(4, { reason: '正常偏差' })],
  ['reason-hollow', 'it is so', row(4, { reason: '情况属实' })],
  [
    'remark-date',
    'delivered later',
    row(0, {
      level3: '图书采购完成时间',
      target: '6月30日前',
      actual: '6月25日',
      reason: '因供货延迟，7月18日到货',
    }),
  ],
  ['text-result', 'a grade without its label', {}, below('自评结论', '本项目综合评定为“良”。')],
  ['text-result', 'a score of the project', {}, below('自评结论', '本项目得分95分，各项任务均已完成。')],
  ['text-rate', 'progress of spending', {}, below('评价结论', '全年支出进度达到99%。')],
  ['text-rate', 'a note under a label of reasons', {}, below('说明', '本年度预算资金使用率90%。')],
  [
    'text-figure-twice',
    'other words before the name',
    told('全年更新馆藏图书5100册。通过更新馆藏图书5300册，满足需求。'),
  ],
  ['total-score', 'another total below', {}, below('自评结论', '自评总分：99分')],
  ['text-amount', 'payments', told('图书到馆。全年支付资金90万元。')],
  ['text-amount', 'a budget that was arranged', {}, below('评价结论', '项目预算安排130万元。')],
];

const RIGHT: readonly Case[] = [
  ['reason-hollow', 'a short cause', row(4, { reason: '招工不足' })],
  ['reason-hollow', 'a cause among general words', row(4, { reason: '受疫情影响' })],
  [
    'execution-reason',
    'less was spent than planned',
    { ...spent(60), ...told('因政策性减员，实际支出低于预算。') },
  ],
  [
    'score-qualitative',
    'what its name denies',
    row(4, { target: '建成', actual: '无障碍设施已建成', reason: '' }),
  ],
  ['actual-not-done', 'nothing where nothing is wanted', named(0, '安全事故', '0起', '未发生')],
  ['goal-numbers', 'of a quarter', told('第一季度采购图书1200册。')],
  [
    'execution-reason',
    'to be paid next year',
    { ...spent(60), ...told('第四季度补贴次年1月发放，当年未列支。') },
  ],
  ['unit-missing', 'the unit behind a stroke', named(0, '采购图书/册', '≥5000', '5100')],
  ['text-result', 'marks of other things', {}, below('评价结论', '读者讲座考核平均得分86分，等级为良。')],
  ['percent-hollow', 'a share of works', named(1, '优良等级工程占比', '≥95%', '96%')],
  ['percent-hollow', 'a share of days', named(3, '环境优良天数比率', '≥85%', '88%')],
  ['score-qualitative', 'nothing bad happened', row(4, { target: '不发生', actual: '未发生', reason: '' })],
  ['goal-copied', 'other numbers', told(`${PLAN}新增120个`, `${PLAN}新增100个`)],
  ['goal-numbers', 'of three years', told('完成年度任务。', '三年内采购图书15000册。')],
  ['satisfaction-basis', 'an estimate from a survey', row(5, { reason: '问卷调查120份，按样本推算' })],
  ['text-rate', 'planned in the goal', told('完成年度任务。', '预算执行率达到100%。')],
  ['text-rate', 'to be reached next year', {}, below('改进措施', '力争明年预算执行率达到100%。')],
  ['text-result', 'the full total beside the score', {}, below('自评结论', '总分100分，自评98.8分。')],
  [
    'text-figure-twice',
    'halves of a year',
    told('上半年购置图书2100册，下半年购置图书3000册，全年购置图书5100册。'),
  ],
  ['total-score', 'a total of last year', told('上年度自评得分92分，本年改进后群众满意。')],
  ['total-score', 'a total of a part', {}, below('评价结论', '产出指标自评得分49分，效益指标自评得分29分。')],
  ['total-score', 'a total of others', {}, below('评价结论', '第三方评价总得分88分。')],
  ['execution-reason', 'money that could not be paid', { ...spent(60), ...told('款项因库款紧张未能支付。') }],
  [
    'execution-reason',
    'slow payment',
    { ...spent(50), ...row(4, { reason: '资金支付进度慢，发票送达较晚。' }) },
  ],
];

function foundBy([rule, , form, cells = {}]: Case): string[] {
  const { findings } = assess(formOn(formSheetWith(cells, form)), defaultPolicy);
  return findings.flatMap((finding) => (finding.rule === rule ? finding.message : []));
}

for (const each of WRONG)
  test(`${each[0]}: ${each[1]} is found`, () => expect(foundBy(each)).not.toEqual([]));

for (const each of RIGHT)
  test(`${each[0]}: ${each[1]} is not found`, () => expect(foundBy(each)).toEqual([]));
