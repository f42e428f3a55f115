import { Session } from '../../src/taskpane/session';
import type { ExcelHostOptions } from '../excel-host';
import { formSheet, gridSheet } from '../support/form-sheet';
import { openExcel } from '../workbook/excel/open-excel';

/** Looks at once: no test waits for quiet. */
const AT_ONCE = (action: () => void) => {
  const timer = setTimeout(action, 0);
  return () => clearTimeout(timer);
};

async function opened(
  sheets: Parameters<typeof openExcel>[0] = [formSheet()],
  options: ExcelHostOptions = {},
) {
  const { host, workbook } = openExcel(sheets, options);
  const session = new Session(workbook, { later: AT_ONCE, today: () => '2026-03-02' });
  await session.start();
  const state = () => session.store.state;
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) await host.idle();
  };
  const rules = () => state().assessment?.findings.map(({ rule }) => rule);
  return { host, session, state, settled, rules };
}

/** One wrong weight: 25 instead of 20. */
const FAULTY = () => formSheet({ set: { 0: { weight: 25 } } });

test('the first findings take two round trips: overview and form', async () => {
  const { host, state } = await opened();
  expect(host.counters.roundTrips).toBe(2);
  expect([state().phase, state().form?.title]).toEqual(['ready', '公共阅读服务']);
});

test('what a person types shows after one read', async () => {
  const { host, settled, rules, state } = await opened();
  expect(rules()).not.toContain('weight-total');
  const weight = state().assessment?.form.indicators[0]?.weight.cell;
  host.resetCounters();
  host.type('自评表', `${String.fromCharCode(64 + (weight?.column ?? 0))}${weight?.row}`, 25);
  await settled();
  expect(rules()).toContain('weight-total');
  expect(host.counters.roundTrips).toBe(1);
});

test("a co-author's change updates the panel and writes nothing", async () => {
  const { host, settled, state } = await opened();
  const before = state().assessment;
  const cell = before?.form.projectName.cell;
  host.type(
    '自评表',
    `${String.fromCharCode(64 + (cell?.column ?? 0))}${cell?.row}`,
    '另一个项目',
    'co-author',
  );
  const written = host.dump();
  await settled();
  expect(state().assessment?.form.projectName.value).toBe('另一个项目');
  expect(host.dump()).toBe(written);
});

test('grade: preview, write, receipt, restore as before', async () => {
  const { host, session, state } = await opened();
  const before = host.dump();
  await session.proposeGrade('grade');
  expect(state().proposal?.groups.map(({ title }) => title)).toContain('评价结果');
  expect(host.dump()).toBe(before);
  host.resetCounters();
  await session.accept();
  expect(state().notice?.kind).toBe('success');
  expect(host.sheetNames).toContain('绩效自评报告');
  await session.restore();
  expect(state().notice?.text).toContain('已恢复');
  expect(host.dump()).toBe(before);
});

test('writing takes three round trips', async () => {
  const { host, session } = await opened();
  await session.proposeGrade('grade');
  host.resetCounters();
  await session.accept();
  // Then the look that follows, and one at the list for the new sheet's name.
  expect(host.counters.roundTrips).toBe(5);
});

test('a form that is graded already says so', async () => {
  const { session, state } = await opened();
  await session.proposeGrade('grade');
  await session.accept();
  await session.proposeGrade('grade');
  const lines = state().proposal?.groups.flatMap((group) => (group.group === 'report' ? [] : group.lines));
  expect(lines ?? []).toEqual([]);
});

test('restoring over changes asks once more', async () => {
  const { host, session, state } = await opened();
  await session.proposeGrade('grade');
  const cell = state().proposal?.plan.edits[0]?.cell;
  await session.accept();
  host.type('自评表', `${String.fromCharCode(64 + (cell?.column ?? 0))}${cell?.row}`, '改过');
  await session.restore();
  expect([state().written?.asksAgain, state().notice?.kind]).toEqual([true, 'error']);
  await session.restore();
  expect([state().written, state().notice?.kind]).toEqual([undefined, 'success']);
});

test('an error is said and the panel goes on', async () => {
  const { host, session, state } = await opened();
  await session.proposeGrade('grade');
  const before = host.dump();
  host.failOn(2, 'AccessDenied');
  await session.accept();
  expect(state().notice).toMatchObject({ kind: 'error' });
  expect(host.dump()).toBe(before);
  expect([state().phase, state().task]).toEqual(['ready', undefined]);
});

test('ignoring travels in the workbook and can be taken back', async () => {
  const { host, session, state, rules } = await opened([FAULTY()]);
  const finding = state().assessment?.findings.find(({ rule }) => rule === 'weight-total');
  expect(finding).toBeDefined();
  await session.ignore(finding!, '上级文件另有规定', '张三');
  const ignored = state().assessment?.findings.find(({ rule }) => rule === 'weight-total');
  expect(ignored?.ignored).toMatchObject({ reason: '上级文件另有规定', by: '张三', on: '2026-03-02' });
  expect(host.xmlParts[0]).toContain('上级文件另有规定');
  await session.heed(ignored!.ignored!);
  expect(rules()).toContain('weight-total');
  expect(state().assessment?.findings.every((each) => each.ignored === undefined)).toBe(true);
});

test('a rule ignored for the whole form is ignored at every place, and taken back in one', async () => {
  const rows = { 0: { score: 15 }, 1: { score: 15 } };
  const { session, state } = await opened([formSheet({ set: rows })]);
  const found = () => state().assessment?.findings.filter(({ rule }) => rule === 'score-unexplained') ?? [];
  expect(found()).toHaveLength(2);
  await session.ignore(found()[0]!, '专家评审扣分', '李四', 'form');
  expect(found().map(({ ignored }) => [ignored?.cell, ignored?.reason])).toEqual([
    [undefined, '专家评审扣分'],
    [undefined, '专家评审扣分'],
  ]);
  await session.heed(found()[0]!.ignored!);
  expect(found().map(({ ignored }) => ignored)).toEqual([undefined, undefined]);
});

test('the panel follows the form in front; a sheet without a form leaves the last one', async () => {
  const second = formSheet({ sheetName: '自评表二', projectName: '第二个项目' });
  const { host, settled, state } = await opened([formSheet(), second, gridSheet([['说明']], [], '说明')]);
  expect(state().forms.map(({ title }) => title)).toEqual(['公共阅读服务', '第二个项目']);
  host.activate('自评表二');
  await settled();
  expect(state().form?.title).toBe('第二个项目');
  host.activate('说明');
  await settled();
  expect([state().form?.title, state().isElsewhere]).toEqual(['第二个项目', true]);
});

test('a workbook without a form says what was looked for', async () => {
  const { state } = await opened([gridSheet([['收入', '支出']])]);
  expect(state().phase).toBe('no-form');
  expect(state().problem).toContain('一级指标');
});

test('a deleted sheet is an error that names it, not a crash', async () => {
  const { host, settled, state } = await opened([formSheet(), gridSheet([['说明']], [], '说明')]);
  host.deleteSheet('自评表');
  await settled();
  expect(state().phase === 'failed' || state().phase === 'no-form').toBe(true);
});

test('a lost host is said, and looking again works once it is back', async () => {
  const { host, session, state } = await opened();
  host.failAlways('ConnectionFailure');
  await session.refresh();
  expect([state().phase, state().problem]).toEqual(['failed', expect.stringContaining('连接已断开')]);
  host.heal();
  await session.refresh();
  expect(state().phase).toBe('ready');
});

test('a fix is previewed, written, and the form checked again', async () => {
  const { session, state } = await opened([formSheet({ total: { weight: 100, score: 97, grade: '优' } })]);
  const finding = state().assessment?.findings.find(({ rule, fix }) => rule === 'total-score' && fix);
  expect(finding).toBeDefined();
  await session.proposeFix([finding!]);
  expect(state().proposal?.title).toContain('修正');
  await session.accept();
  expect(state().assessment?.findings.map(({ rule }) => rule)).not.toContain('total-score');
});

test('a fix with a choice: the preview follows the answer, and the receipt counts what is solved and what remains', async () => {
  const weights = {
    0: { weight: 25, score: 25 },
    1: { weight: 25, score: 25 },
    2: { weight: 11, score: 11 },
  };
  const { session, state } = await opened([formSheet({ set: weights })]);
  const finding = state().assessment?.findings.find(({ rule }) => rule === 'weight-level1');
  const [choice] = finding?.fix?.choices ?? [];
  const shown = () =>
    state().proposal?.groups.flatMap(({ lines }) => lines.map(({ place, after }) => `${place} ${after}`));
  await session.proposeFix([finding!]);
  expect(shown()).toEqual(expect.arrayContaining(['G13 21', 'G14 20', 'G15 9']));
  await session.proposeFix([finding!], { [choice!.key]: choice!.options[2]!.key });
  expect(shown()).toEqual(expect.arrayContaining(['G13 20', 'G14 20', 'G15 10']));
  await session.accept();
  const rest = state().assessment?.findings.length ?? 0;
  expect(state().notice?.text).toContain(`已解决1处，${rest === 0 ? '没有其他问题' : `还有${rest}处`}。`);
  expect(state().assessment?.findings.map(({ rule }) => rule)).not.toContain('weight-total');
});
