import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('placeholder-left', {
  valid: [
    { name: 'one letter, one sign', form: { set: { 0: { level3: 'X光机数量', reason: '3×4米' } } } },
    { name: 'talk of filling in', form: { goal: { expected: '规范填写说明', actual: '按要求填写' } } },
    { name: 'a length elsewhere', form: { goal: { expected: '编写50字的标语', actual: '完成' } } },
    { name: 'the clean form' },
    {
      name: 'the form’s own note, below it',
      sheet: formSheetWith({ A20: '注：1.其他资金请填写来源，请说明情况。' }),
    },
    {
      name: 'marks inside other words',
      form: {
        set: {
          0: { actual: '型号*' },
          1: { reason: '5*8米，对照年度目标已完成' },
          2: { actual: 'x台' },
        },
      },
    },
    ...['优良', '良好', '√是 □否', '高质量', '是', '完成、部分支付', '好'].map((actual) => ({
      name: `an answer «${actual}»`,
      form: { set: { 4: { actual } } },
    })),
    { name: 'letters with a number', form: { set: { 0: { target: 'XX12型1台', actual: '5*8米' } } } },
  ],
  invalid: [
    ...[
      '简介（50字左右）',
      '×××项目',
      'XXX县',
      'xxx县',
      '**县',
      '填写本年目标',
      '请说明情况',
      '请填写',
      '请简要介绍',
    ].map((actual) => ({
      name: `«${actual}»`,
      form: { goal: { expected: '开放', actual } },
      expect: [{ cells: ['F11'], message: 'text', text: `“${actual}”` }],
    })),
    ...['××个', '≥XX%', '＊', '≤ **', '=xx件'].map((actual) => ({
      name: `a value «${actual}»`,
      form: { set: { 0: { actual } } },
      expect: [{ cells: ['F13'], message: 'value' }],
    })),
    ...[
      '好坏',
      '优良中差',
      '是/否',
      '□有 □无',
      '满意/基本满意/不满意',
      '达成预期指标、部分达成预期指标、未达成预期指标',
    ].map((actual) => ({
      name: `choices «${actual}»`,
      form: { set: { 4: { actual } } },
      expect: [{ cells: ['F17'], message: 'choice' }],
    })),
    {
      name: 'in names, in a reason and in the head',
      form: {
        projectName: '×××项目',
        competentDepartment: 'XXX局',
        implementingUnit: '**馆',
        set: { 0: { level3: '×××册数' }, 1: { reason: '（100字以内）' } },
      },
      expect: [
        { cells: ['C3'] },
        { cells: ['C4'] },
        { cells: ['G4'] },
        { cells: ['D13'] },
        { cells: ['I14'] },
      ],
    },
    {
      name: 'in a note',
      sheet: formSheetWith({ A20: '存在问题', B20: '请填写（50字以内）' }),
      expect: [{ cells: ['B20'], message: 'text', text: '“请填写（50字以内）”' }],
    },
    {
      name: 'an instruction of twenty characters is shown whole, a longer one is cut',
      form: {
        goal: {
          expected: '请说明本年度绩效目标的设定依据和完成情况',
          actual: '请说明本年度绩效目标的设定依据和完成情况呢',
        },
      },
      expect: [
        { text: '“请说明本年度绩效目标的设定依据和完成情况”' },
        { text: '“请说明本年度绩效目标的设定依据和完成情况…”' },
      ],
    },
    ...['（5字左右）', '(100字以内)'].map((reason) => ({
      name: `a length of its own «${reason}»`,
      form: { set: { 1: { reason } } },
      expect: [{ cells: ['I14'] }],
    })),
    {
      name: 'a mark instead of a value',
      form: { set: { 0: { target: '*' }, 1: { actual: '××%' } } },
      expect: [
        {
          cells: ['E13'],
          severity: 'W',
          message: 'value',
          text: '“采购图书册数”的“*”是未填的占位符，请填写实际的值。',
        },
        { cells: ['F14'], message: 'value' },
      ],
    },
    {
      name: 'an empty template row',
      form: { set: { 0: { level3: '指标2：', target: null, actual: null, weight: null, score: null } } },
      expect: [{ cells: ['D13'], message: 'row', text: '“指标2：”是模板留下的空行，请删去或补填。' }],
    },
    {
      name: 'instructions in the goal',
      form: { goal: { expected: '保障开放', actual: '对照年度目标，说明完成情况（100字以内）' } },
      expect: [
        {
          cells: ['F11'],
          message: 'text',
          text: '“对照年度目标，说明完成情况（100字以内…”是模板的说明文字，请换成实际内容。',
        },
      ],
    },
  ],
});
