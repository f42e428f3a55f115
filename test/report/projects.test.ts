import { assess } from '../../src/assess';
import type { SelfEvaluationForm } from '../../src/form/form';
import { defaultPolicy } from '../../src/policy';
import { narrateProjects } from '../../src/report/narrate';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { reportLines } from '../support/report-text';

const NOBODY = { value: undefined, cell: undefined };
const nameless: Partial<SelfEvaluationForm> = {
  projectName: NOBODY,
  implementingUnit: NOBODY,
  competentDepartment: NOBODY,
  year: NOBODY,
};
const project = (overrides: FormOverrides = {}, parts: Partial<SelfEvaluationForm> = {}) =>
  assess({ ...formOn(formSheet(overrides)), ...parts }, defaultPolicy);
const summary = (...all: ReturnType<typeof project>[]) =>
  reportLines(narrateProjects(all, 'summary')).join('\n');

test('all are graded: no word of others', () => {
  const text = summary(project(), project({ projectName: '流动书车' }));
  expect(text).toContain('评出等级的项目2个，其中“优”2个。');
  expect(text).not.toContain('不评总分和等级的项目');
  expect(text).not.toContain('资金数据不全，未计入');
});

test('none is graded, no budget is known: neither a sum nor a rate is made up', () => {
  const unknown = project({
    funds: [{ label: '年度资金总额', amounts: [null, null, null], weight: 10, rate: null, score: null }],
  });
  const text = summary(unknown, unknown);
  expect(text).toContain('另有2个项目的资金数据不全，未计入合计。');
  expect(text).not.toContain('总的预算执行率');
  expect(text).not.toContain('评出等级的项目');
});

test('indicators of all projects are counted: reached, missed, not to be judged', () => {
  const text = summary(
    project({ set: { 0: { actual: '4000册', reason: '到货推迟' } } }),
    project({ projectName: '流动书车', set: { 1: { actual: '' } } }),
  );
  expect(text).toContain(
    '各项目共设绩效指标12项，其中达到指标值的10项，未达到的1项，按表中所填无法判断的1项。',
  );
});

test('the unit that signs is one that all name; without any it is a blank, as are name and year', () => {
  const other = project({ implementingUnit: '某县文化馆' });
  expect(summary(project(), other)).toMatch(/^某县文化局2024年度/);
  expect(summary(project(), project({ year: 2023 }))).toContain('2023、2024年度');
  const text = summary(project({}, nameless), project({}, nameless));
  expect(text).toMatch(/^〔请填写：单位名称〕〔请填写：年度〕/);
  expect(text).toContain('项目2（表中没有项目名称）');
});
