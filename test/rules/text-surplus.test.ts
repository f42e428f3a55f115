import { says } from '../support/goal-text';
import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';
import { fundsWith } from '../support/funds';

testRule('text-surplus', {
  valid: [
    { name: 'the clean form' },
    { name: 'what is left', form: says('全年预算100万元，支出98万元，结余2万元。') },
    { name: 'in 元', form: says('年末结余资金20000元。') },
    {
      name: 'of other years, of a part, taken back',
      form: says('上年结余5万元；其中设备费结余3万元；结余1万元已收回。'),
    },
    {
      name: 'more spent than planned',
      form: { ...says('结余5万元。'), funds: fundsWith({ amounts: [100, 100, 120] }) },
    },
    {
      name: 'against any budget of the table',
      form: { ...says('结余22万元。'), funds: fundsWith({ amounts: [120, 100, 98] }) },
    },
    {
      name: 'in a table of 元',
      sheet: formSheetWith({ A5: '项目资金（元）' }, says('结余2元。')),
    },
    {
      name: 'nothing spent yet',
      form: { ...says('结余5万元。'), funds: fundsWith({ amounts: [100, 100, null] }) },
    },
    { name: 'no budget', form: { ...says('结余5万元。'), funds: fundsWith({ amounts: [null, null, 98] }) } },
    { name: 'rounded', form: { ...says('结余2万元。'), funds: fundsWith({ amounts: [100, 100, 97.6] }) } },
    { name: 'right in itself', form: says('项目预算50万元，项目支出45万元，结余5万元。') },
  ],
  invalid: [
    {
      name: 'something else',
      form: says('资金按进度支付，年末结余5万元。'),
      expect: [{ message: 'differs', cells: ['F11'], text: '按表中100−98应为2万元' }],
    },
    {
      name: 'in a table of 元, with its unit',
      sheet: formSheetWith({ A5: '项目资金（元）' }, says('结余5元。')),
      expect: [{ text: '按表中100−98应为2元。' }],
    },
    {
      name: 'wrong in itself',
      form: says('项目预算50万元，项目支出45万元，结余50万元。'),
      expect: [{ message: 'differs' }],
    },
    {
      name: 'a sum and a spending of the text',
      form: says('项目支出45万元，结余0万元。'),
      expect: [{ message: 'differs' }],
    },
    { name: 'ten thousand times', form: says('结余2元。'), expect: [{ severity: 'W' }] },
  ],
});
