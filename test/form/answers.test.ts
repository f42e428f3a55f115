import type { Layout } from '../../src/form/layout';
import { unreadParts } from '../../src/form/reading';
import { readForms } from '../../src/form/read';
import { gridSheet } from '../support/form-sheet';

/** «得分» and «说明» stand in several blocks; the head, the goal and the foot hold words that nobody knows. */
const SHEET = gridSheet([
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['甲方', '展览', '', '乙方', '某县文化局', '', '丙方', '某县文化馆'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
  ['丁栏', '全年举办展览十二场，服务群众五万人次。'],
  ['戊栏', '已举办展览十二场，服务群众五万四千人次。'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '己栏'],
  ['产出指标', '数量指标', '举办展览', '≥12场', '12场', 60, 60, '布展时间较紧，下年提前准备。'],
  ['效益指标', '社会效益指标', '服务群众人次', '≥5万人次', '5.4万人次', 30, 30, ''],
  ['总分', '', '', '', '', 100, 99.5],
  ['庚栏', '优'],
]);

function read(labels: Layout['labels']) {
  const [form] = readForms([SHEET], { labels, cells: [] }).forms;
  if (!form) throw new Error('no form');
  return form;
}

test('an answer holds in the block it was given for, and in no other', () => {
  const form = read([
    { label: '得分', block: 'funds', meaning: 'irrelevant' },
    { label: '甲方', block: 'head', meaning: 'projectName' },
    { label: '丁栏', block: 'goal', meaning: 'goalExpected' },
    { label: '戊栏', block: 'goal', meaning: 'goalActual' },
    { label: '庚栏', block: 'foot', meaning: 'note' },
  ]);
  expect(form.projectName.value).toBe('展览');
  expect(form.goal.expected.value).toMatch(/^全年举办/);
  expect(form.goal.actual.value).toMatch(/^已举办/);
  expect(form.notes).toEqual([{ label: '庚栏', text: expect.objectContaining({ value: '优' }) }]);
  expect(form.grade.value).toBeUndefined();
  expect(form.columns.score).toBe(7);
  expect(form.funds?.columns.score).toBeUndefined();
});

test('two answers for one word, each in its block', () => {
  const form = read([
    { label: '得分', block: 'funds', meaning: 'irrelevant' },
    { label: '得分', block: 'indicators', meaning: 'score' },
    { label: '分值', block: 'head', meaning: 'projectName' },
  ]);
  const scores = form.labels.filter(({ text }) => text === '得分').map(({ block, state }) => [block, state]);
  expect(scores).toEqual([
    ['funds', 'irrelevant'],
    ['indicators', 'chosen'],
  ]);
  expect([form.columns.weight, form.funds?.columns.weight]).toEqual([6, 6]);
});

test('what a person calls irrelevant is weighed no more', () => {
  expect(read([]).columns.reason).toBe(8);
  const form = read([
    { label: '己栏', meaning: 'irrelevant' },
    { label: '乙方', meaning: 'irrelevant' },
    { label: '丁栏', meaning: 'irrelevant' },
    { label: '戊栏', meaning: 'irrelevant' },
    { label: '庚栏', meaning: 'irrelevant' },
  ]);
  expect(form.columns.reason).toBeUndefined();
  expect(form.grade.cell).toBeUndefined();
  expect(form.competentDepartment.cell).toBeUndefined();
  const said = form.labels.filter(({ evidence }) => evidence.some(({ code }) => code === 'person'));
  expect(said.map(({ text, state }) => [text, state])).toEqual([
    ['乙方', 'irrelevant'],
    ['丁栏', 'irrelevant'],
    ['戊栏', 'irrelevant'],
    ['己栏', 'irrelevant'],
    ['庚栏', 'irrelevant'],
  ]);
  expect(unreadParts(form).map(({ text }) => text)).not.toContain('丁栏');
});
