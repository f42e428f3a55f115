import { assess } from '../../src/assess';
import { planGrade } from '../../src/plan/grade';
import { previewOf } from '../../src/plan/preview';
import { defaultPolicy } from '../../src/policy';
import { narrate } from '../../src/report/narrate';
import { formOn, formSheet } from '../support/form-sheet';

const sheet = formSheet({ set: { 0: { score: null } }, total: { weight: 100, score: null, grade: '' } });
const plan = planGrade({
  sheet,
  assessment: assess(formOn(sheet), defaultPolicy),
  sheetNames: [sheet.name],
  narrate: (final) => narrate(final),
});

test('groups in the order in which a person checks them', () => {
  expect(previewOf(plan).map(({ title }) => title)).toEqual([
    '指标得分',
    '自评表',
    '评价结果',
    '绩效自评报告',
  ]);
});

test('a line says where, from what, to what and why', () => {
  const [scores, form] = previewOf(plan);
  expect(scores?.lines).toEqual([
    expect.objectContaining({ place: 'H13', before: '（空）', after: '20', label: '得分：采购图书册数' }),
  ]);
  expect(scores?.lines[0]?.explanation).not.toBe('');
  expect(form?.lines[0]).toMatchObject({ place: 'H19', after: '98.8', formula: '=ROUND(SUM(H13:H18,I6),2)' });
});

test('of the block only its numbers, percents as percents', () => {
  const block = previewOf(plan).find(({ group }) => group === 'block')!;
  expect(block.lines.every(({ formula, after }) => formula !== undefined || /\d/.test(after))).toBe(true);
  expect(block.lines.find(({ label }) => label === '预算执行率')).toMatchObject({ after: '98.00%' });
});

test('nothing to change, nothing to show', () => {
  expect(previewOf({ edits: [], newSheets: [] })).toEqual([]);
  const [report] = previewOf({
    edits: [],
    newSheets: plan.newSheets.map((each) => ({ ...each, replaces: each.name })),
  });
  expect(report?.lines[0]).toMatchObject({ label: '更新工作表“绩效自评报告”', place: '' });
});
