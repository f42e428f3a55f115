import { testRule } from '../support/rule-tester';

testRule('indicator-incomplete', {
  valid: [
    {
      name: 'neither points nor values',
      form: { set: { 4: { target: null, actual: null, weight: null, score: null, reason: '' } } },
    },
    { name: 'marked as not to be answered', form: { set: { 0: { actual: '/' } } } },
    { name: 'no points', form: { set: { 0: { actual: null, weight: 0, score: 0 } } } },
    { name: 'the clean form' },
    {
      name: 'a row that does not apply',
      form: { set: { 4: { target: '/', actual: '/', weight: null, score: null } } },
    },
  ],
  invalid: [
    {
      name: 'no target',
      form: { set: { 0: { target: null } } },
      expect: [{ cells: ['E13', 'H13'], message: 'target', text: '没有填指标值，分值20，已给20分。' }],
    },
    {
      name: 'a score, but no weight',
      form: { set: { 0: { actual: null, weight: null } } },
      expect: [{ message: 'actual', text: '没有填完成值，已给20分。' }],
    },
    {
      name: 'full marks without values',
      form: { set: { 0: { target: null, actual: null } } },
      expect: [
        {
          cells: ['E13', 'F13', 'H13'],
          severity: 'E',
          message: 'both',
          text: '“采购图书册数”的指标值和完成值都没有填，分值20，已给20分。',
        },
      ],
    },
    {
      name: 'no actual yet',
      form: { set: { 0: { actual: null, score: null } } },
      expect: [{ cells: ['F13', 'H13'], message: 'actual', text: '“采购图书册数”没有填完成值，分值20。' }],
    },
  ],
});
