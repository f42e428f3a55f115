import { says } from '../support/goal-text';
import { testRule } from '../support/rule-tester';

testRule('text-figure-twice', {
  valid: [
    { name: 'the clean form' },
    { name: 'the same figure again', form: says('开展公益培训640人次，全年公益培训640人次。') },
    { name: 'planned and done', form: says('计划公益培训600人次，实际公益培训640人次。') },
    { name: 'another year', form: says('公益培训640人次，上年公益培训600人次。') },
    { name: 'a part', form: says('公益培训640人次，其中线上公益培训200人次。') },
    { name: 'other units', form: says('公益培训12场，公益培训640人次。') },
    { name: 'a short name', form: says('完成3场，完成5场。') },
    { name: 'rough', form: says('公益培训约640人次，公益培训600人次。') },
  ],
  invalid: [
    {
      name: '新增 compares with nothing',
      form: { goal: { expected: '执行', actual: '新增图书5100册。活动中推介新增图书5300册。' } },
      expect: [{ text: '先写“5100册”，后写“5300册”' }],
    },
    {
      name: 'one thing, two figures',
      form: says('全年开展公益培训640人次，成效明显。公益培训600人次均有记录。'),
      expect: [{ message: 'twice', cells: ['F11'], text: '先写“640人次”，后写“600人次”' }],
    },
    {
      name: 'with a verb between',
      form: says('受益群众达5200户，受益群众为4900户。'),
      expect: [{ severity: 'W' }],
    },
  ],
});
