import { formSheetWith } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

const saying = (actual: string) => ({ name: actual, form: { goal: { expected: '采购', actual } } });
const found = (actual: string, text: string) => ({ ...saying(actual), expect: [{ cells: ['F11'], text }] });
const blank: [null, null, null] = [null, null, null];

testRule('text-amount', {
  valid: [
    ...[
      '采购完成，全年支出98万元。',
      '采购完成，全年支出980000元。',
      '采购完成，全年支出0.0098亿元。',
      '全年执行数98万元，项目预算100万元。',
      '本项目共完成预算资金98万元。',
      '该项目全年预算执行数为98万元',
      '本项目共申请预算资金100万元',
      // The parts of the table may be meant.
      '年度预算80万元，全年支出78万元。',
      // Not of the whole project.
      '其中设备支出50万元，培训支出3万元。',
      '子项目支出50万元',
    ].map(saying),
    {
      name: 'equal at the precision of the text',
      form: {
        funds: fundsWith({ amounts: [100, 100, 98.004] }),
        goal: { expected: '采购', actual: '全年支出98万元，全年支出98.00万元。' },
      },
    },
    {
      name: 'nothing in the table to compare with',
      form: {
        funds: [{ label: '年度资金总额', amounts: blank, weight: 10, rate: null, score: null }],
        goal: { expected: '采购', actual: '全年支出89万元。' },
      },
    },
  ],
  invalid: [
    {
      name: 'a table in 元',
      sheet: formSheetWith(
        { A5: '项目资金（元）' },
        { goal: { expected: '采购', actual: '全年支出98元，项目预算为0.02万元。' } },
      ),
      expect: [{ text: '文字写“项目预算为0.02万元”，表中预算数为0.01万元。' }],
    },
    found('采购完成，全年支出89万元。', '文字写“全年支出89万元”，表中执行数为98万元。'),
    found('本项目共完成预算资金97.99万元。', '文字写“本项目共完成预算资金97.99万元”，表中执行数为98万元。'),
    found('项目预算为120万元', '文字写“项目预算为120万元”，表中预算数为100万元。'),
    found('项目预算数1.2亿元', '表中预算数为100万元'),
    found('全年支出98元', '文字写“全年支出98元”，表中执行数为98万元。'),
    found('采购完成；全年支出97万元', '文字写“全年支出97万元”'),
    found('该项目全年预算执行数为99万元', '表中执行数为98万元'),
    {
      name: 'not equal at the precision of the text',
      form: {
        funds: fundsWith({ amounts: [100, 100, 98.02] }),
        goal: { expected: '采购', actual: '全年支出98.00万元。' },
      },
      expect: [{ text: '表中执行数为98.02万元' }],
    },
  ],
});
