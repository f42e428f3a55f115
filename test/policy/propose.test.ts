import { defaultPolicy, policies, proposePolicy } from '../../src/policy';
import { readForms } from '../../src/form/read';
import { schemaProblem } from '../../src/policy/problem-text';
import { formOn, type FormOverrides, formSheet, gridSheet } from '../support/form-sheet';
import type { TemplateIndicator } from '../../src/plan/template';

const indicator = (level1: string, weight: number | null): TemplateIndicator => ({
  level1,
  level2: '数量指标',
  level3: `${level1}的一项`,
  target: '≥1个',
  actual: '1个',
  weight,
  score: weight,
});
const funds = (weight: number | '—') => [
  { label: '年度资金总额', amounts: [100, 100, 100] as const, weight, rate: 1, score: weight },
];
const proposed = (overrides: FormOverrides) => proposePolicy(formOn(formSheet(overrides)));

test('the pack whose points the form has, and why', () => {
  expect(proposed({})).toMatchObject({ policy: { id: 'mof-2020' }, sureness: 'agrees' });
  const levels = [
    indicator('产出指标(60分)', 60),
    indicator('效益指标(25分)', 25),
    indicator('满意度指标(5分)', 5),
  ];
  const { policy, reason } = proposed({ indicators: levels, funds: funds(10) });
  expect(policy.id).toBe('yichun-2022');
  expect(reason).toContain('预算执行10/产出指标60/效益指标25/满意度指标5 与');
});

test('20+80 is known on a grid of another family', () => {
  const levels = [indicator('产出指标', 50), indicator('效益指标', 20), indicator('满意度指标', 10)];
  const { policy, reason } = proposed({ indicators: levels, funds: funds(20) });
  expect(policy.id).toBe('hubei');
  expect(reason).toContain('预算执行20/产出指标50/效益指标20/满意度指标10 与');
  const short = [indicator('产出指标', 50), indicator('效益指标', 20)];
  expect(proposed({ indicators: short, funds: funds(20) }).policy).toBe(defaultPolicy);
});

test('points that no pack has: the first pack, and that it is so', () => {
  const { policy, reason } = proposed({
    indicators: [indicator('产出指标(33分)', 33), indicator('效益指标(57分)', 57)],
    funds: funds(10),
  });
  expect(policy).toBe(defaultPolicy);
  expect(reason).toContain('与内置口径都不一致');
});

test('a label that says other than its rows add up to is named', () => {
  const { reason } = proposed({
    indicators: [
      indicator('产出指标(50分)', 40),
      indicator('效益指标(30分)', 30),
      indicator('满意度指标(10分)', 10),
    ],
    funds: funds(10),
  });
  expect(reason).toContain('（产出指标是标签所写，各行分值合计为40）');
});

test('without weights the points of execution may tell', () => {
  const withPoints = (label: string) =>
    formOn(
      gridSheet([
        ['项目自评表'],
        [`预算执行情况（万元）${label}`, '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
        ['', '年度财政资金总额', 104, 104, '100%', 20],
        ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
        ['产出指标', '数量指标', '活动', '10场', '9场', 7],
      ]),
    );
  expect(proposePolicy(withPoints('（20分）'))).toMatchObject({ policy: { id: 'hubei' } });
  expect(proposePolicy(withPoints('')).reason).toContain('表中没有分值，暂按');
});

test('points without levels are points: they cannot be compared', () => {
  const form = formOn(
    gridSheet([
      ['项目支出绩效自评表（2024年度）'],
      ['项目名称', '阅读推广', '主管部门', '某市文旅局'],
      ['指标名称', '指标值', '实际完成值', '分值', '得分'],
      ['举办活动', '20场', '20场', 60, 60],
      ['读者满意度', '≥90%', '95%', 40, 40],
    ]),
  );
  const { reason, sureness } = proposePolicy(form);
  expect(reason).toMatch(/^表中没有一级指标，分值无法与内置口径比较，暂按/);
  expect(sureness).toBe('guessed');
});

test('every pack says what it is', () => {
  for (const { title, region, year } of policies)
    expect(`${title}${region}${year}`).toMatch(/[\u4e00-\u9fff]/);
});

describe('problems of a pack in words', () => {
  const json = { weight: '10', list: [], name: '' };

  test.each([
    [{ code: 'invalid_type', path: ['weight'], expected: 'number' }, '应为数字，不加引号'],
    [{ code: 'invalid_type', path: ['lost'], expected: 'string' }, '缺少这一项，应为文字，加英文引号'],
    [{ code: 'invalid_type', path: ['lost'], expected: 'set' }, '缺少这一项，应为set'],
    [{ code: 'invalid_type', path: ['weight', 'deep'] }, '缺少这一项，应为其他类型'],
    [{ code: 'unrecognized_keys', path: [], keys: ['wieght'] }, '不认识的项目：wieght，请检查拼写或删去'],
    [{ code: 'unrecognized_keys', path: [] }, '不认识的项目：，请检查拼写或删去'],
    [{ code: 'invalid_value', path: ['weight'], values: ['a', 'b'] }, '只能是 a、b'],
    [{ code: 'invalid_value', path: ['lost'] }, '缺少这一项，只能是 '],
    [{ code: 'too_small', path: ['weight'], minimum: 0 }, '不能小于 0'],
    [{ code: 'too_small', path: ['weight'], minimum: 0, inclusive: false }, '应大于 0'],
    [{ code: 'too_big', path: ['weight'], maximum: 9 }, '不能大于 9'],
    [{ code: 'too_small', path: ['list'], origin: 'array', minimum: 1 }, '至少要有 1 项'],
    [{ code: 'too_big', path: ['list'], origin: 'array', maximum: 3 }, '最多 3 项'],
    [{ code: 'too_small', path: ['name'], origin: 'string' }, '不能为空'],
    [{ code: 'invalid_format', path: ['name'] }, '只能用小写字母、数字和连字符，例如 yichun-2022'],
    [{ code: 'invalid_union', path: ['name'] }, '应为数字、文字（加英文引号）或 true、false'],
    [{ code: 'custom', path: [] }, '格式不对，请对照 docs/policy.schema.json'],
  ])('%j', (issue, text) => {
    expect(schemaProblem(issue, json)).toBe(text);
  });
});

test('says how sure it is: points that are no pack’s are a guess, those of the execution alone a part', () => {
  expect(proposed({ set: { 0: { level1: '产出指标(33分)' } } }).sureness).toBe('guessed');
  const unweighted = Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { weight: null }]));
  const bare = proposed({
    indicators: [indicator('产出指标', null), indicator('效益指标', null)],
    set: unweighted,
    funds: funds(20),
  });
  expect([bare.sureness, bare.policy.id]).toEqual(['partly', 'hubei']);
});

test('execution inside a level is not said twice', () => {
  const sheet = gridSheet([
    ['项目支出绩效自评表'],
    ['项目名称', '数字乡村'],
    ['项目资金（万元）', '预算数', '执行数', '执行率'],
    ['年度资金总额', 100, 95, '95%'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['过程（25分）', '资金管理', '资金到位率', '100%', '100%', 15, 15],
    ['', '', '预算执行率', '100%', '95%', 10, 9.5],
    ['产出（75分）', '数量指标', '试点村', '20个', '20个', 75, 75],
  ]);
  const [form] = readForms([sheet]).forms;
  expect(form && proposePolicy(form).reason).toContain('过程25（含预算执行10）/产出75 与');
});
