import { testRule } from '../support/rule-tester';

testRule('text-amount', {
  valid: [
    {
      name: 'the table’s amount',
      form: { goal: { expected: '采购', actual: '采购完成，全年支出98万元。' } },
    },
  ],
  invalid: [
    {
      name: 'another amount',
      form: { goal: { expected: '采购', actual: '采购完成，全年支出89万元。' } },
      expect: [{ cells: ['F11'], text: '98' }],
    },
  ],
});
