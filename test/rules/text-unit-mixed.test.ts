import { says } from '../support/goal-text';
import { testRule } from '../support/rule-tester';

testRule('text-unit-mixed', {
  valid: [
    { name: 'the clean form' },
    { name: 'one unit', form: says('补助471.23万元，其中中央189.63万元，地方281.6万元。') },
    { name: 'two units that agree', form: says('补助4712300元，其中中央189.63万元，地方281.6万元。') },
    { name: 'a wrong sum is another matter', form: says('补助470元，其中中央189.63万元，地方281.6万元。') },
    { name: 'one part', form: says('补助30元，其中中央30万元。') },
  ],
  invalid: [
    {
      name: 'one part alone',
      form: { goal: { expected: '执行', actual: '支出98万元，其中购书60元、活动38万元。' } },
      expect: [{ text: '像是应为“60万元”' }],
    },
    {
      name: 'the total in 元 over parts in 万元',
      form: says('补助471.23元，其中中央补助189.63万元，地方补助281.6万元。'),
      expect: [{ message: 'mixed', cells: ['F11'], text: '像是应为“471.23万元”' }],
    },
    {
      name: 'the parts in 元',
      form: says('投入50万元，包括设备30元、材料20元。'),
      expect: [{ text: '像是应为“50元”' }],
    },
  ],
});
