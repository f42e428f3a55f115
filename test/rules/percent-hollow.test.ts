import { testRule } from '../support/rule-tester';

const effect = (level3: string, target: string) => ({
  set: { 3: { level3, target, actual: target.replace('≥', '') } },
});

testRule('percent-hollow', {
  valid: [
    {
      name: 'a share of something',
      form: { set: { 3: { level3: '政策覆盖面', target: '≥95%', actual: '96%' } } },
    },
    { name: 'the clean form' },
    { name: 'a rate', form: effect('办件按时办结率', '≥95%') },
    { name: 'a share of satisfied people', form: effect('群众满意程度明显', '≥95%') },
    { name: 'praise in words', form: effect('社会影响成效显著', '显著') },
    { name: 'a small share may be a growth', form: effect('服务能力提升', '≥5%') },
    { name: 'a change', form: effect('服务能力提升', '提升60%') },
    { name: 'a count', form: effect('服务水平提升', '≥60人次') },
  ],
  invalid: [
    ...['社会影响力', '服务水平提高', '影响深远'].map((level3) => ({
      name: level3,
      form: { set: { 3: { level3, target: '≥95%', actual: '96%' } } },
      expect: [{ text: `“${level3}”是评价的话` }],
    })),
    {
      name: 'praise by the hundred',
      form: effect('社会影响成效显著', '≥95%'),
      expect: [
        {
          cells: ['D16', 'E16'],
          severity: 'W',
          text: '“社会影响成效显著”是评价的话，指标值却填“≥95%”：看不出是什么的百分比，无法核实。',
        },
      ],
    },
    { name: 'a wish', form: effect('提升窗口办事效率', '≥95%'), expect: [{ message: 'hollow' }] },
    { name: 'numbered', form: effect('指标1：公共服务能力提升', '100%'), expect: [{ message: 'hollow' }] },
    { name: 'a mechanism', form: effect('长效管理机制健全', '≥90%'), expect: [{ message: 'hollow' }] },
  ],
});
