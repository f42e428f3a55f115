import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

const deadline = (target: string, actual: string, reason: string) => ({
  set: { 1: { level2: '时效指标', level3: '改造完成时间', target, actual, reason } },
});

testRule('remark-date', {
  valid: [
    {
      name: 'accepted within the year',
      form: { set: { 1: { level3: '设备验收合格率', reason: '2024年11月验收' } } },
    },
    { name: 'the clean form' },
    {
      name: 'accepted soon after',
      form: deadline('2024年10月底前', '2024年8月7日', '2024年8月20日竣工验收'),
    },
    { name: 'planned', form: deadline('2024年10月底前', '2024年8月7日', '预计2025年1月完成决算') },
    { name: 'the same month', form: deadline('2024年10月底前', '2024年8月', '2024年8月完工') },
    { name: 'an earlier step', form: deadline('2024年10月底前', '2024年8月', '3月完成招标') },
    { name: 'missed, and said so', form: deadline('2024年10月底前', '2024年12月', '2024年12月20日完工') },
    {
      name: 'opened in another year, which says nothing of the work',
      form: { set: { 1: { level3: '设备完好率', reason: '2025年3月验收' } } },
    },
    {
      name: 'accepted within the form’s year, without a year',
      form: { set: { 1: { level3: '设备验收合格率', reason: '12月验收' } } },
    },
    { name: 'a value without a month', form: deadline('2024年底前', '2024年', '2024年12月20日完工') },
    { name: 'a value in words', form: deadline('2024年10月底前', '按时完成', '2024年9月20日完工') },
    { name: 'no deadline', form: { set: { 4: { score: 9, reason: '2025年1月完成' } } } },
  ],
  invalid: [
    {
      name: 'accepted in another year than the form’s',
      form: { set: { 1: { level3: '设备验收合格率', reason: '2025年3月验收' } } },
      expect: [{ text: '“设备验收合格率”的完成值是“99%”，说明却写“2025年3月验收”，晚于本表的年度。' }],
    },
    {
      name: 'accepted long after the target',
      form: deadline('2024年10月底前', '2024年8月7日', '2025年1月16日竣工验收'),
      expect: [
        { message: 'late', cells: ['I14', 'F14'], text: '说明却写“2025年1月16日竣工验收”，晚于指标值' },
      ],
    },
    {
      name: 'completed after a value that is a date of Excel',
      sheet: formSheetWith({ F14: 45_511 }, deadline('2024年10月底前', '', '工程于9月30日全部完工')),
      expect: [{ message: 'after', text: '的完成值是“2024年8月7日”' }],
    },
    {
      name: 'a value as written, with a number in it',
      form: deadline('2024年10月底前', '2024年8月7日（20240807批）', '工程于9月30日全部完工'),
      expect: [{ message: 'after', text: '的完成值是“2024年8月7日（20240807批）”' }],
    },
    {
      name: 'completed after the value',
      form: deadline('2024年10月底前', '2024年8月7日', '工程于9月30日全部完工'),
      expect: [{ message: 'after', severity: 'W' }],
    },
    {
      name: 'in words, with a dotted date',
      form: deadline('2024年10月底前', '已完成', '验收时间：2024.12.05'),
      expect: [{ message: 'late' }],
    },
  ],
});
