import { testRule } from '../support/rule-tester';

testRule('reason-contradicts', {
  valid: [
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
      name: 'full marks for what waits to be accepted',
      form: { set: { 0: { reason: '项目尚在实施中待验收' } } },
      expect: [{ cells: ['I13', 'H13'], message: 'unfinished' }],
    },
    {
      name: '无偏差 while missed',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '无偏差' } } },
      expect: [{ cells: ['I13'], message: 'none' }],
    },
  ],
});
