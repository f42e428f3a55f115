import { type FormOverrides, formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

/** Every score is full; a note below the form. */
const FULL = { set: { 4: { score: 10, reason: '' } } };
const noted = (label: string, text: string, form: FormOverrides = FULL) =>
  formSheetWith({ A20: label, B20: text }, form);

testRule('reason-contradicts', {
  valid: [
    { name: 'a problem, and points were lost', sheet: noted('存在问题', '部分工作推迟。', {}) },
    { name: 'no problem is named', sheet: noted('存在问题', '无。') },
    {
      name: 'a problem in a note about something else',
      sheet: noted('改进措施', '针对宣传不足，加强宣传。'),
    },
    { name: 'a blank note', sheet: formSheetWith({ A20: '存在问题' }, FULL) },
    {
      name: 'a score missing while the others are full',
      sheet: noted('存在问题', '部分工作推迟。', {
        set: { 0: { score: null }, 4: { score: 10, reason: '' } },
      }),
    },
    { name: 'a missed target, no reason', form: { set: { 0: { actual: '4000册', score: 16, reason: '' } } } },
    {
      name: '无偏差 without a score, target met',
      form: { set: { 0: { score: null, reason: '无偏差' } } },
    },
    {
      name: 'a deduction that names what is open',
      form: { set: { 4: { reason: '已完成布展，未按时完成验收' } } },
    },
    { name: '无偏差 at full marks', form: { set: { 0: { reason: '无偏差' } } } },
    {
      name: 'unfinished work without points',
      form: { set: { 0: { weight: null, score: null, reason: '正在实施' } } },
    },
    { name: 'the clean form' },
    {
      name: 'unfinished, and points were lost',
      form: { set: { 0: { score: 16, reason: '项目尚在实施中待验收' } } },
    },
    {
      name: 'full marks with a reason that names nothing open',
      form: { set: { 0: { reason: '已验收，超额完成' } } },
    },
  ],
  invalid: [
    {
      name: 'a problem is named while every score is full',
      sheet: noted('存在问题', '分馆建设进度滞后，个别分馆未按时开放，宣传推广工作还不足，需要加强。'),
      expect: [
        {
          cells: ['B20'],
          severity: 'W',
          message: 'full',
          text: '“存在问题”写明有问题（“分馆建设进度滞后，个别分馆未按时开放，宣传推广工…”），而所有指标都得了满分。',
        },
      ],
    },
    {
      name: 'rows without points do not count',
      sheet: noted('存在的问题', '未完成验收', {
        set: { 4: { target: '/', actual: '/', weight: null, score: null, reason: '' } },
      }),
      expect: [{ message: 'full', text: '“存在的问题”写明有问题（“未完成验收”）' }],
    },
    {
      name: '无偏差 while missed, not scored yet',
      form: { set: { 0: { actual: '4000册', score: null, reason: '无偏差' } } },
      expect: [{ cells: ['I13'], message: 'none' }],
    },
    ...['没有偏差', '未出现偏差', '已完成', '全部完成', '按时 完成', '达到预期'].map((reason) => ({
      name: `points lost and «${reason}»`,
      form: { set: { 4: { reason } } },
      expect: [{ cells: ['I17', 'H17'], message: 'none' }],
    })),
    ...['待验收', '尚在施工', '项目尚未完工', '工程未竣工', '正在建设'].map((reason) => ({
      name: `full marks and «${reason}»`,
      form: { set: { 0: { reason } } },
      expect: [{ cells: ['I13'], message: 'unfinished' }],
    })),
    {
      name: 'a long reason is cut',
      form: { set: { 4: { reason: '本年度各项工作已完成，下年度继续加强管理和宣传推广工作' } } },
      expect: [{ text: '“本年度各项工作已完成，下年度继续加强管理和宣传推…”' }],
    },
    {
      name: 'a reason that just fits',
      form: { set: { 4: { reason: '本年度各项工作已完成，下年度继续加强管理和宣传' } } },
      expect: [{ text: '“本年度各项工作已完成，下年度继续加强管理和宣传”' }],
    },
    {
      name: 'full marks for what waits to be accepted',
      form: { set: { 0: { reason: '项目尚在实施中待验收' } } },
      expect: [
        {
          cells: ['I13', 'H13'],
          severity: 'W',
          message: 'unfinished',
          text: '“采购图书册数”的说明写“项目尚在实施中待验收”，得分却是满分。',
        },
      ],
    },
    {
      name: '无偏差 while missed',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '无偏差' } } },
      expect: [
        {
          cells: ['I13', 'H13'],
          message: 'none',
          text: '“采购图书册数”的说明写“无偏差”，但指标没有完成或没有得满分。',
        },
      ],
    },
  ],
});
