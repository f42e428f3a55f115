import { testRule } from '../support/rule-tester';

const lost = (reason: string) => ({ set: { 4: { reason } } });

testRule('reason-hollow', {
  valid: [
    { name: 'the clean form' },
    { name: 'full marks', form: { set: { 0: { reason: '见附件' } } } },
    { name: 'a reason beside the pointer', form: lost('乡镇分馆借阅量偏低，见附件2') },
  ],
  invalid: [
    '见附件',
    '详见自评报告。',
    '同上',
    '客观原因',
    '其他因素',
    '见附件2',
    '正常',
    '存在偏差',
    '部分未完成',
  ].map((reason) => ({
    name: reason,
    form: lost(reason),
    expect: [{ cells: ['I17'], severity: 'W', text: `原因只写“${reason}”，看不出为什么。` }],
  })),
});

testRule('deviation-reason', {
  invalid: ['？', '1', '……', '、', '略'].map((reason) => ({
    name: `${reason} is no reason`,
    form: lost(reason),
    expect: [{ cells: ['I17'], severity: 'E' }],
  })),
});
