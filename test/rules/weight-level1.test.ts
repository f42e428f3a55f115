import { testRule } from '../support/rule-tester';

testRule('weight-level1', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'levels as yichun wants them',
      policy: 'yichun-2022',
      form: { set: { 0: { weight: 30 }, 3: { weight: 15 }, 5: { weight: 5 } } },
    },
  ],
  invalid: [
    {
      name: 'right total, other levels: W in mof-2020',
      form: { set: { 0: { weight: 30 }, 3: { weight: 10 } } },
      expect: [
        { severity: 'W', text: '“产出指标”分值合计60' },
        { severity: 'W', text: '“效益指标”分值合计20' },
      ],
    },
    {
      name: 'a binding policy: E',
      policy: 'yichun-2022',
      form: {},
      expect: [{ severity: 'E' }, { severity: 'E' }, { severity: 'E' }],
    },
  ],
});
