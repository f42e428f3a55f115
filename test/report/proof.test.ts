import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { readEarlier } from '../../src/report/earlier';
import { merge } from '../../src/report/merge';
import { narrate } from '../../src/report/narrate';
import { blanksIn, proofOf, proofOfMerged, proofTexts } from '../../src/report/proof';
import { reportSheet } from '../../src/report/sheet';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { type ReportRow, touch } from '../support/report-rows';

const assessed = (overrides: FormOverrides = {}) => assess(formOn(formSheet(overrides)), defaultPolicy);
const FIRST = assessed();

/** The report of the first form after a person changed it, beside what a form says now. */
function proof(change: (rows: ReportRow[]) => readonly ReportRow[], now: FormOverrides = {}) {
  const sheet = touch(reportSheet(merge(narrate(FIRST)), '绩效自评报告', '自评表#1'), change);
  const assessment = assessed(now);
  return proofOf(assessment, narrate(assessment), readEarlier(sheet)!);
}

const written = (text: string) => (rows: ReportRow[]) => [...rows, { text }];

test('blanks are counted; a report that is new and untouched contradicts nothing', () => {
  const { blanks, stale, contradictions } = proof((rows) => rows);
  expect(blanks).toBeGreaterThan(6);
  expect([stale, contradictions]).toEqual([0, []]);
  const full = (rows: ReportRow[]) =>
    rows.map((row) => ({ ...row, text: row.text.replace(/〔请填写：[^〕]*〕/g, '已写') }));
  expect(proofTexts(proof(full))).toEqual([]);
});

test('paragraphs whose facts have changed in the form', () => {
  const { stale, contradictions } = proof((rows) => rows, {
    set: { 0: { score: 15, reason: '到货推迟' } },
    total: { weight: 100, score: 93.8, grade: '优' },
  });
  expect(stale).toBeGreaterThan(1);
  expect(contradictions).toContain('报告写总分98.8分，按表中为93.8分');
});

test.each([
  ['项目自评总分95分，等级见表。', ['报告写总分95分，按表中为98.8分']],
  ['自评得分为98.8分，自评等级为“良”。', ['报告写等级“良”，按表中为“优”']],
  ['预算执行率为99%，', ['报告写预算执行率99%，按表中为98%']],
  ['共设绩效指标7项。', ['报告写绩效指标7项，按表中为6项']],
  ['预算执行率98%，自评等级为优，综合得分98.80分。', []],
  ['采购图书得分5分，上年执行率90%。', []],
])('«%s» beside the form', (text, found) => {
  expect(proof(written(text)).contradictions).toEqual(found);
});

test.each([
  ['全年共发出问卷300份，其中教师100份，学生150份，家长60份。', ['报告写“300份”，分项100+150+60合计为310份']],
  ['问卷回收率=（270÷300）×100%=95%。', ['报告写“270÷300）×100%=95%”，按270÷300应为90.00%']],
  ['全年共发出问卷300份，其中教师100份，学生150份，家长50份。', []],
])('the arithmetic of a person’s own text: «%s»', (text, found) => {
  expect(proof(written(text)).contradictions).toEqual(found);
});

test('a blank filled in with a sum that does not come out', () => {
  const fill = (rows: ReportRow[]) =>
    rows.map((row) => ({
      ...row,
      text: row.text.replace(/〔请填写：何时[^〕]*〕/, '走访共20户，其中甲村8户，乙村9户，丙村4户。'),
    }));
  expect(proof(fill).contradictions).toEqual(['报告写“20户”，分项8+9+4合计为21户']);
});

test('every blank of a text counts', () => {
  expect(blanksIn(['〔请填写：甲〕和〔请填写：乙〕', '没有'])).toBe(2);
});

test.each([
  ['全年预算资金120万元已到位。', '报告写全年预算数120万元，按表中为100万元'],
  ['全年执行数为96万元。', '报告写全年执行数96万元，按表中为98万元'],
  ['共设绩效指标6项，其中达到指标值的5项，未达到的1项。', '报告写未达到指标值的指标1项，按表中为0项'],
  ['产出指标（分值50分，自评得45分）：很好。', '报告写产出指标得分45分，按表中为50分'],
])('amounts, points and numbers of indicators that a person wrote: %s', (text, contradiction) => {
  expect(proof(written(text)).contradictions).toContain(contradiction);
});

test('a report as it is given out now is proved as it stands', () => {
  expect(proofOfMerged(FIRST, merge(narrate(FIRST)))).toMatchObject({ stale: 0, contradictions: [] });
});
