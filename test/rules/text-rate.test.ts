import { testRule } from '../support/rule-tester';

testRule('text-rate', {
  valid: [
    {
      name: 'a right rate',
      form: { goal: { expected: '执行', actual: '预算执行率=（98÷100）×100%=98%。' } },
    },
  ],
  invalid: [
    {
      name: 'a wrong division',
      form: { goal: { expected: '执行', actual: '执行率=（66.86÷200）×100%=100%。' } },
      expect: [{ cells: ['F11'], text: '33.43%' }],
    },
  ],
});
