import { gridSheet } from '../support/form-sheet';
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
    { name: 'complaints below a number', form: quality('投诉人次', '<3人次') },
    { name: 'a share of people', form: quality('参加培训人数', '≥95%') },
    { name: 'a count by another name', form: quality('参加培训', '≥200人') },
    { name: 'a name that only speaks of a number', form: quality('人数统计及时', '≥200人') },
    { name: 'years of people', form: quality('投入人数', '≥20人年') },
    {
      name: 'a table without levels 2',
      sheet: gridSheet([
        ['项目支出绩效自评表'],
        ['项目名称', '甲', '主管部门', '乙', '实施单位', '丙'],
        ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        ['产出指标', '图书上架率', '≥98%', '99%', 50, 50],
        ['效益指标', '读者满意度', '≥90%', '92%', 50, 50],
      ]),
    },
    { name: 'surveys of satisfaction are counted', form: quantity('满意度调查份数', '≥200份') },
    { name: 'satisfaction in its place', form: { set: { 5: { level3: '读者满意度', target: '≥90%' } } } },
    { name: 'a length of time', form: quantity('开放时间', '≥300天') },
    {
      name: 'a rate of money under cost',
      form: { set: { 2: { level3: '成本节约率', target: '≤5%', actual: '4%' } } },
    },
    { name: 'a rate that is counted', form: quantity('设备利用率', '≥3次') },
    { name: 'money that others spend', form: quantity('消费券拉动金额', '≥80万元') },
    { name: 'money that others put in', form: quantity('带动社会投入', '≥80万元') },
    { name: 'a price by the piece', form: quantity('图书单价', '≤30元/册') },
    { name: 'a percentage of a thing named like a rate', form: quantity('利率下调目标', '100%') },
    {
      name: 'a time in its place, and one that is not the name of the row',
      form: {
        set: {
          0: { level2: '时效指标', level3: '采购完成时间', target: '12月底前', actual: '11月' },
          1: { level3: '时间安排', target: '12月底前', actual: '11月' },
        },
      },
    },
    {
      name: 'a number in words that belongs nowhere else',
      form: { set: { 0: { level3: '图书上架率', target: '全部上架', actual: '全部上架' } } },
    },
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
    { name: 'a price', form: quantity('图书单价', '≤30元'), expect: [{ message: 'money' }] },
    {
      name: 'a name broken over two lines',
      form: quantity('图书上\n架率', '≥98%'),
      expect: [{ message: 'rate' }],
    },
    {
      name: 'a head count under 时效',
      form: { set: { 1: { level2: '时效指标', level3: '培训人次', target: '≥2万人次', actual: '2万人次' } } },
      expect: [{ message: 'count', text: '放在“时效指标”下' }],
    },
    { name: 'money', form: quantity('图书采购成本', '≤80万元'), expect: [{ message: 'money' }] },
    {
      name: 'a head count',
      form: quality('参加培训人数', '≥200人'),
      expect: [{ message: 'count', cells: ['D14', 'C14'] }],
    },
  ],
});
