import { formSheetWith } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

const saying = (actual: string) => ({ name: actual, form: { goal: { expected: '执行', actual } } });
const found = (actual: string, text: string) => ({ ...saying(actual), expect: [{ cells: ['F11'], text }] });

testRule('text-rate', {
  valid: [
    '预算执行率=（98÷100）×100%=98%。',
    '资金到位率=（实际到位资金÷全年项目资金）×100%=（219.91÷219.91）×100%=100%',
    '预算执行率=(219.91/219.91)*100%=100%',
    // Cut instead of rounded, at the written decimals.
    '2÷3×100%=66.67%，2÷3×100%=66.66%，2÷3=67%。',
    '1÷0=100%',
    // The first number is only the end of a longer term.
    '（30+40÷100）×100%=70%',
    '3×40÷100=120%',
    '预算200万元，支出66.86万元，执行率33.43%',
    // Another unit is not compared.
    '预算200万元，支出668600元，执行率33.43%',
    '计划100个，完成95个，完成率95%。',
    '预算1,000万元，到位900万元，到位率90%。',
    // Of the whole project, against the table (98 of 100).
    '完成全年预算的98%，预算执行率达98.00%。',
    '其中甲项目完成预算的50%；上年预算执行率90%；截至9月底预算执行率70%；预算执行率目标95%。',
    '完成年度任务的95%。',
  ].map(saying),
  invalid: [
    found('全年支出98万元，执行率为95%。', '文字写“执行率为95%”'),
    found(
      '全年支出98万元，完成全年预算的95%，举办展览12场。',
      '按表中的数应为98.00%（全年执行数(B)98÷全年预算数(A)100）',
    ),
    found('预算执行率为100%。', '文字写“预算执行率为100%”，按表中的数应为98.00%'),
    found('资金使用率达97.9%', '按表中的数应为98.00%'),
    found('执行率=（66.86÷200）×100%=100%。', '文字写“66.86÷200）×100%=100%”，按66.86÷200应为33.43%。'),
    found(
      '执行率：66.86万元/200万元=33.4 %，下年为66.86÷200=33.44%',
      '66.86÷200=33.44%”，按66.86÷200应为33.43%。',
    ),
    found('2÷3＝66.68%', '按2÷3应为66.67%'),
    found(
      '预算200万元，支出66.86万元，执行率100%',
      '文字写“预算200万元，支出66.86万元，执行率100%”，按66.86÷200应为33.43%。',
    ),
    found('全年预算数为 1,000 万元，实际支出 900 万元，预算执行率达到 95%。', '按900÷1000应为90.00%'),
    found('预算资金200元，使用资金100元，执行率为60%', '按100÷200应为50.00%'),
    found('预算200万元，实际到位150万元，资金到位率80%', '按150÷200应为75.00%'),
    found('计划100个，实际完成95个，完成率100%。', '按95÷100应为95.00%'),
  ],
});

const ofBudgets = (expected: string, actual: string) => ({
  funds: fundsWith({ amounts: [200, 100, 98], rate: 0.98, score: 9.8 }),
  goal: { expected, actual },
});

testRule('text-rate', {
  valid: [
    { name: 'of any budget of the table', form: ofBudgets('执行', '预算执行率为49%。') },
    { name: 'what was planned', form: ofBudgets('预算执行率达到95%。', '执行') },
    { name: 'beside an arithmetic of its own', form: ofBudgets('执行', '预算执行率为50%，即1÷2。') },
  ],
  invalid: [
    {
      name: 'of no budget of the table',
      form: ofBudgets('执行', '预算执行率为50%，支出见附件/附表。'),
      expect: [{ severity: 'W', message: 'table', cells: ['F11'] }],
    },
    {
      name: 'in a note, with the amounts as places',
      sheet: formSheetWith({ A20: '备注', B20: '预算执行率为50%。' }),
      expect: [{ cells: ['B20'], message: 'table' }],
    },
  ],
});
