import { testRule } from '../support/rule-tester';

const named = (level3: string) => ({ set: { 1: { level3 } } });

testRule('name-without-object', {
  valid: [
    { name: 'the clean form' },
    { name: 'with its object', form: named('设备采购完成率') },
    { name: 'no name', form: named('') },
    {
      name: 'the rate of the funds',
      form: {
        funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: null, rate: 0.98, score: null }],
        set: { 0: { level3: '执行率', target: '100%', actual: '98%', score: 19.6 } },
      },
    },
    { name: 'a moment', form: named('完成时间') },
    { name: 'the level says whose', form: { set: { 5: { level3: '满意度' } } } },
  ],
  invalid: [
    ...['按时完成率', '验收通过率', '一次验收合格率'].map((level3) => ({
      name: level3,
      form: { set: { 1: { level3 } } },
      expect: [{ text: `“${level3}”没有写明是什么的${level3}。` }],
    })),
    {
      name: 'a rate',
      form: named('完成率'),
      expect: [{ cells: ['D14'], severity: 'W', text: '“完成率”没有写明是什么的完成率。' }],
    },
    { name: 'numbered', form: named('指标2：合格率（%）'), expect: [{ message: 'bare' }] },
    { name: 'a count', form: { set: { 0: { level3: '数量' } } }, expect: [{ cells: ['D13'] }] },
  ],
});
