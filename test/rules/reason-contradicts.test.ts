import { testRule } from '../support/rule-tester';

testRule('reason-contradicts', {
  valid: [
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
      expect: [{ text: '“本年度各项工作已完成,下年度继续加强管理和宣传推…”' }],
    },
    {
      name: 'a reason that just fits',
      form: { set: { 4: { reason: '本年度各项工作已完成，下年度继续加强管理和宣传' } } },
      expect: [{ text: '“本年度各项工作已完成,下年度继续加强管理和宣传”' }],
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
