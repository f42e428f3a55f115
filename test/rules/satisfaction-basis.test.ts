import { testRule } from '../support/rule-tester';

const row = (changes: object) => ({ set: { 5: changes } });

testRule('satisfaction-basis', {
  valid: [
    { name: 'the clean form' },
    { name: 'a survey', form: row({ actual: '92%（问卷调查120份）' }) },
    {
      name: 'complaints are the indicator',
      form: row({ level3: '投诉率', target: '≤1%', actual: '0%（无投诉）' }),
    },
    { name: 'a survey without complaints', form: row({ reason: '发放问卷100份，无投诉' }) },
    { name: 'no points', form: row({ actual: '0%', score: 0, reason: '未开展满意度调查' }) },
    { name: 'no value reached', form: row({ actual: '/', reason: '全年没有投诉' }) },
    { name: 'complaints in the target', form: row({ target: '投诉少于3起', actual: '没有投诉' }) },
    { name: 'another row', form: { set: { 1: { reason: '全年没有投诉' } } } },
  ],
  invalid: [
    {
      name: 'no complaint',
      form: row({ actual: '100%（全年没有投诉）' }),
      expect: [
        { cells: ['F18', 'I18'], severity: 'W', text: '“读者满意度”以没有投诉作为依据；没有投诉不等于满意' },
      ],
    },
    {
      name: 'in the remark',
      form: row({ actual: '100%', reason: '未接到群众投诉' }),
      expect: [{ message: 'complaint' }],
    },
    {
      name: 'a row that is about satisfaction by its level only',
      form: row({ level3: '读者评价', actual: '100%（全年没有投诉）' }),
      expect: [{ message: 'complaint' }],
    },
    {
      name: 'a row that is about satisfaction by its name only, not scored yet',
      form: { set: { 1: { level3: '读者满意率', actual: '100%（全年没有投诉）', score: null } } },
      expect: [{ message: 'complaint' }],
    },
    { name: 'in a word', form: row({ actual: '零投诉' }), expect: [{ message: 'complaint' }] },
    {
      name: 'nobody was asked',
      form: row({ reason: '受疫情影响未组织问卷调查' }),
      expect: [{ message: 'survey', text: '却填了满意度“92%”' }],
    },
  ],
});
