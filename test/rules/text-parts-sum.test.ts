import { testRule } from '../support/rule-tester';

testRule('text-parts-sum', {
  valid: [
    {
      name: 'parts that add up',
      form: {
        goal: { expected: '保障会议', actual: '全年保障会议386次，其中国家级18次，省级216次，市级152次。' },
      },
    },
    {
      name: 'approximate numbers',
      form: { goal: { expected: '保障会议', actual: '全年服务300余人，其中老人100人，儿童150人。' } },
    },
  ],
  invalid: [
    {
      name: '3095+1568+496 against 4613',
      form: {
        goal: { expected: '目录', actual: '目录总数达到4613个，其中库表3095个，文件1568个，接口496个。' },
      },
      expect: [{ cells: ['F11'], severity: 'W', text: '5159' }],
    },
  ],
});
