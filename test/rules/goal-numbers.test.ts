import { testRule } from '../support/rule-tester';

const goal = (expected: string, actual = '图书馆正常开放。') => ({ goal: { expected, actual } });

testRule('goal-numbers', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'the same number',
      form: goal('采购图书5,000册，受益读者8万人次。', '采购图书5100册，受益读者82000人次。'),
    },
    {
      name: 'a row without a unit, and an amount with one',
      form: { ...goal('采购图书600册'), set: { 0: { target: '5000', actual: '5100' } } },
    },
    {
      name: 'numbers in 千 and 万',
      form: { ...goal('受益读者8.2万人次'), set: { 3: { target: '82千人次', actual: '82千人次' } } },
    },
    {
      name: 'a row of words beside it',
      form: { ...goal('', '采购图书600册'), set: { 0: { actual: '全部采购' } } },
    },
    { name: 'another unit', form: goal('采购图书30种') },
    { name: 'another thing', form: goal('修复古籍20册') },
    { name: 'two numbers in one piece', form: goal('采购图书30册捐赠图书20册') },
    { name: 'a part', form: goal('采购图书，其中少儿采购图书300册') },
    { name: 'a rough number', form: goal('采购图书约5200册') },
    { name: 'a change', form: goal('采购图书比上年增加200册') },
    { name: 'no text', form: goal('') },
    {
      name: 'more than a number that was passed',
      form: goal('正常开放', '采购图书逾5000册，受益读者8万人次以上'),
    },
    {
      name: 'two rows of the same name: nobody knows which is meant',
      form: {
        ...goal('采购图书6000册'),
        set: { 3: { level3: '采购图书册数', target: '≥500册', actual: '500册' } },
      },
    },
    {
      name: 'a row that promises a change',
      form: { ...goal('采购图书600册'), set: { 0: { target: '增长5000册' } } },
    },
    {
      name: 'a row without a number',
      form: { ...goal('采购图书600册'), set: { 0: { target: '足额采购' } } },
    },
    {
      name: 'a rough value in the row',
      form: { ...goal('采购图书5200册'), set: { 0: { target: '约5000册' } } },
    },
    ...['约', '近'].map((about) => ({
      name: `within a tenth: ${about}`,
      form: goal(`采购图书${about}5500册`),
    })),
    { name: 'within a tenth: 左右', form: goal('采购图书5500册左右') },

    { name: 'more than', form: goal('正常开放', '采购图书超过5000册') },
  ],
  invalid: [
    {
      name: 'the unit stands in the target only',
      form: { ...goal('正常开放', '采购图书4100册'), set: { 0: { actual: '5100' } } },
      expect: [{ message: 'actual', text: '“采购图书册数”的完成值却是“5100”。' }],
    },
    {
      name: 'the row that is named best, not the last that is named',
      form: {
        ...goal('新建村级图书馆读者书屋30间'),
        set: {
          0: { level3: '村级图书馆读者书屋', target: '≥20间', actual: '20间' },
          3: { level3: '级图书馆读者书屋甲', target: '≥10间', actual: '10间' },
        },
      },
      expect: [{ cells: ['B11', 'E13'] }],
    },
    {
      name: 'more than was reached',
      form: goal('正常开放', '采购图书超过5200册；受益读者9万人次以上'),
      expect: [{ cells: ['F11', 'F13'] }, { cells: ['F11', 'F16'] }],
    },
    { name: 'more than is aimed at', form: goal('采购图书超过4000册'), expect: [{ message: 'target' }] },
    {
      name: 'the row that is named in full, beside one whose name is a part of it',
      form: {
        ...goal('采购少儿图书600册'),
        set: {
          0: { level3: '采购少儿图书', target: '≥500册', actual: '500册' },
          3: { level3: '采购图书馆少儿图书架', target: '≥700册', actual: '700册' },
        },
      },
      expect: [{ cells: ['B11', 'E13'], message: 'target' }],
    },
    {
      name: 'the goal',
      form: goal('全年采购图书6000册，受益读者8万人次。'),
      expect: [
        {
          cells: ['B11', 'E13'],
          severity: 'W',
          text: '目标写“全年采购图书6000册”，“采购图书册数”的指标值却是“≥5000册”。',
        },
      ],
    },
    {
      name: 'the completion',
      form: goal('正常开放', '采购图书4100册；受益读者9万人次。'),
      expect: [{ cells: ['F11', 'F13'], message: 'actual' }, { cells: ['F11', 'F16'] }],
    },
    { name: 'a bound is a number', form: goal('1.采购图书4000册以上'), expect: [{ message: 'target' }] },
    { name: 'a rough number too far off', form: goal('采购图书约6000册'), expect: [{ message: 'target' }] },
  ],
});
