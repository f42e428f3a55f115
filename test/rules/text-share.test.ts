import { says } from '../support/goal-text';
import { testRule } from '../support/rule-tester';

testRule('text-share', {
  valid: [
    { name: 'the clean form' },
    { name: 'shares that make a whole', form: says('其中甲镇占60%，乙镇占40%。') },
    { name: 'rounding', form: says('其中甲占33.4%，乙占33.4%，丙占33.3%。') },
    { name: 'shares of different things', form: says('女性占60%，60岁以上占55%。') },
    { name: 'area taken, not a share', form: says('项目占地70.18，占用林地20。') },
    { name: 'a share of a number with a unit', form: says('培训600人次，占比较高。') },
  ],
  invalid: [
    {
      name: 'without a sign',
      form: says('省级资金占70.18，市级资金占29.82。'),
      expect: [
        { message: 'unsigned', cells: ['F11'], text: '“占70.18”' },
        { message: 'unsigned', text: '“占29.82”' },
      ],
    },
    {
      name: 'a share of the whole',
      form: says('专项资金占总投资的比例为120%。'),
      expect: [{ message: 'over' }],
    },
    {
      name: 'parts of one whole',
      form: says('其中甲镇占60%，乙镇占55.5%。'),
      expect: [{ message: 'sum', text: '60%+55.5%，合计115.5%' }],
    },
    { name: 'in one list', form: says('甲、乙分别占60%、50%。'), expect: [{ message: 'sum' }] },
  ],
});
