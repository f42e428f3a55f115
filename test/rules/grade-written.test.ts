import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { findingText } from '../../src/rules/text';
import { formOn, formSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('grade-written', {
  valid: [
    { name: 'blank', form: { total: { weight: 100, score: 98.8, grade: '' } } },
    { name: 'no grade of the policy', form: { total: { weight: 100, score: 98.8, grade: '合格' } } },
    { name: 'the clean form' },
    { name: '优秀 is 优', form: { total: { weight: 100, score: 98.8, grade: '优秀' } } },
  ],
  invalid: [
    {
      name: '优级 at 85',
      form: { set: { 0: { score: 6.2, reason: '推迟' } }, total: { weight: 100, score: 85, grade: '优级' } },
      expect: [{ text: '等级应为“良”（80（含）至90为良），填的是“优级”', fix: ['I19=良'] }],
    },
    {
      name: '良好 at 98.8',
      form: { total: { weight: 100, score: 98.8, grade: '良好' } },
      expect: [{ text: '填的是“良好”', fix: ['I19=优'] }],
    },
    {
      name: '良 at 98.8',
      form: { total: { weight: 100, score: 98.8, grade: '良' } },
      expect: [
        {
          cells: ['I19'],
          severity: 'E',
          text: '总分98.80，等级应为“优”（90（含）以上为优），填的是“良”。',
          fix: ['I19=优'],
        },
      ],
    },
  ],
});

test.each([
  ['优秀', []],
  ['优', []],
  ['良好', ['总分98.80，等级应为“优秀”（90（含）以上为优秀），填的是“良好”。']],
  ['良', ['总分98.80，等级应为“优秀”（90（含）以上为优秀），填的是“良”。']],
  ['中等', []],
])('under a policy that calls it 优秀, «%s»', (grade, expected) => {
  const names: Readonly<Record<string, string>> = { 优: '优秀', 良: '良好' };
  const grades = defaultPolicy.grades.map((band) => ({ ...band, name: names[band.name] ?? band.name }));
  const form = formOn(formSheet({ total: { weight: 100, score: 98.8, grade } }));
  const found = assess(form, { ...defaultPolicy, grades } as Policy).findings;
  expect(found.filter(({ rule }) => rule === 'grade-written').map(findingText)).toEqual(expected);
});
