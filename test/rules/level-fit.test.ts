import { testRule } from '../support/rule-tester';

const quantity = (level3: string, target: string) => ({
  set: { 0: { level3, target, actual: target.replace(/[≥≤]/, '') } },
});
const quality = (level3: string, target: string) => ({
  set: { 1: { level3, target, actual: target.replace(/[≥≤]/, '') } },
});

testRule('level-fit', {
  valid: [
    { name: 'the clean form' },
    { name: 'money that is handed out', form: quantity('发放补助资金', '≥80万元') },
    { name: 'a percentage that is no rate', form: quantity('完成工程量', '100%') },
    { name: 'a change', form: quantity('借阅率', '提升10%') },
    { name: 'words', form: quantity('覆盖率', '全部') },
    { name: 'errors are a matter of quality', form: quality('返修次数', '≤3次') },
    { name: 'accidents too', form: quality('事故次数', '0次') },
  ],
  invalid: [
    { name: 'money put in', form: quantity('投入经费', '≥50万元'), expect: [{ text: '“投入经费”是金额' }] },
    {
      name: 'satisfaction',
      form: quality('读者满意度', '≥90%'),
      expect: [{ text: '“读者满意度”是满意度，放在“质量指标”下；应归入满意度指标。' }],
    },
    {
      name: 'a date',
      form: { set: { 0: { level3: '采购完成时间', target: '12月底前', actual: '11月' } } },
      expect: [{ text: '“采购完成时间”是完成的时间（12月底前），放在“数量指标”下；应归入时效指标。' }],
    },
    {
      name: 'a rate',
      form: quantity('图书上架率', '≥98%'),
      expect: [
        {
          cells: ['D13', 'C13'],
          severity: 'W',
          text: '“图书上架率”是比率（≥98%），放在数量指标下；应归入质量、时效等指标。',
        },
      ],
    },
    { name: 'money', form: quantity('图书采购成本', '≤80万元'), expect: [{ message: 'money' }] },
    {
      name: 'a head count',
      form: quality('参加培训人数', '≥200人'),
      expect: [{ message: 'count', cells: ['D14', 'C14'] }],
    },
  ],
});
