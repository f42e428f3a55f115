import { testRule } from '../support/rule-tester';

const cost = (target: string, actual: string) => ({ set: { 2: { target, actual } } });

testRule('amount-unit', {
  valid: [
    { name: 'the clean form' },
    { name: '元 that is written', form: cost('≤100万元', '980000元') },
    { name: 'no money', form: { set: { 0: { target: '≥5000册', actual: '5' } } } },
    { name: 'a thousand times', form: cost('≤100万元', '98000') },
    { name: 'nothing spent', form: cost('≤100万元', '0') },
    { name: 'one digit more than ten thousand times', form: cost('≤100万元', '9800000') },
  ],
  invalid: [
    {
      name: '元 without its unit',
      form: cost('≤100万元', '980000'),
      expect: [
        {
          cells: ['F15', 'E15'],
          severity: 'W',
          text: '“项目总成本”的指标值“≤100万元”与完成值“980000”相差一万倍左右，像是一个用元、一个用万元，请写明单位。',
        },
      ],
    },
    { name: 'the other way round', form: cost('≤1000000元', '98'), expect: [{ cells: ['F15'] }] },
    { name: 'neither has a unit', form: cost('≤100', '980000'), expect: [{ cells: ['F15'] }] },
    { name: 'the wrong unit', form: cost('≤100万元', '980000万元'), expect: [{ cells: ['F15'] }] },
    {
      name: 'money outside of costs',
      form: { set: { 3: { target: '≥8万元', actual: '82000' } } },
      expect: [{ cells: ['F16'] }],
    },
  ],
});

testRule('score-quantitative', {
  valid: [{ name: 'no 0 points for 元', form: cost('≤100万元', '980000') }],
});
