import { Session } from '../../src/panel/session';
import { formatA1 } from '../../src/sheet/address';
import { formSheet, gridSheet } from '../support/form-sheet';
import { openExcel } from '../workbook/excel/open-excel';
import { AT_ONCE, FAULTY, opened } from './opened-session';

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

test('a result that changes because of another sheet updates the panel', async () => {
  const { host, session, settled, rules, state } = await opened([
    formSheet(),
    gridSheet([['分值', 20]], [], '附表'),
  ]);
  const weight = state().assessment?.form.indicators[0]?.weight.cell;
  host.type('自评表', `${String.fromCharCode(64 + (weight?.column ?? 0))}${weight?.row}`, '=附表!B1');
  await settled();
  expect(rules()).not.toContain('weight-total');
  host.type('附表', 'B1', 25);
  await settled();
  expect(rules()).toContain('weight-total');
  session.stop();
});

test('a grading under preview is computed anew when the form changes, and what was ticked stays', async () => {
  const { host, session, settled, state } = await opened();
  await session.proposeGrade('grade');
  const first = state().proposal?.grading?.decide({ accept: new Set(), lines: new Map([['H13', true]]) });
  session.store.change({ proposal: first });
  const { row = 0, column = 0 } = state().assessment?.form.indicators[0]?.score.cell ?? {};
  host.type('自评表', formatA1({ row, column }), 3);
  await settled();
  const [line] = state().proposal?.groups[0]?.lines ?? [];
  expect(line).toMatchObject({ place: 'H13', before: '3', after: '20', choice: { isTaken: true } });
  const renewed = state().proposal;
  session.revisit();
  await settled();
  expect(state().proposal).toBe(renewed);
});

test('coming back to the panel looks once, and not while something is under way', async () => {
  const { host, session, settled, state } = await opened();
  host.resetCounters();
  session.revisit();
  session.revisit();
  await settled();
  expect(host.counters.roundTrips).toBe(1);
  host.beginCellEdit();
  const proposing = session.proposeGrade('grade');
  const before = host.counters.roundTrips;
  session.revisit();
  expect(host.counters.roundTrips).toBe(before);
  host.endCellEdit();
  await proposing;
  expect(state().proposal?.kind).toBe('grade');
});

test('coming back finds a host that was lost again, without a blank panel in between', async () => {
  const { host, session, settled, state } = await opened();
  host.failAlways('ConnectionFailure');
  await session.refresh();
  host.heal();
  const phases = new Set<string>();
  session.store.subscribe(() => phases.add(state().phase));
  session.revisit();
  await settled();
  expect([...phases]).toEqual(['ready']);
});

test.each(['grade', 'fix', 'settings'] as const)(
  '%s: waiting for a cell that is being edited can be called off before anything is read',
  async (what) => {
    const wait = (_: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (!signal) setTimeout(resolve, 0);
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const { host, session, settled, state } = await opened([FAULTY()], {}, { wait });
    const before = host.dump();
    host.beginCellEdit();
    const clicked = {
      grade: () => session.proposeGrade('grade'),
      fix: () => session.proposeFix(state().assessment?.findings.filter(({ fix }) => fix) ?? []),
      settings: () => session.save({ suppressions: [] }),
    }[what]();
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    session.cancelWaiting();
    host.endCellEdit();
    await clicked;
    await settled();
    expect(state().notice).toEqual({ kind: 'info', text: '已取消，什么都没有写入。' });
    expect([state().proposal, state().task, host.dump()]).toEqual([undefined, undefined, before]);
  },
);

test('a renamed sheet is followed by its new name', async () => {
  const { host, settled, state } = await opened();
  host.renameSheet('自评表', '自评表（定稿）');
  await settled();
  expect([state().phase, state().form?.sheet, state().forms.map(({ sheet }) => sheet)]).toEqual([
    'ready',
    '自评表（定稿）',
    ['自评表（定稿）'],
  ]);
});

test('a sheet in the background that cannot be read does not take the findings away', async () => {
  const { host, workbook } = openExcel([formSheet(), gridSheet([['说明']], [], '说明')]);
  const session = new Session(workbook, { later: AT_ONCE });
  host.failOn(3, 'ResponsePayloadSizeLimitExceeded');
  await session.start();
  expect(session.store.state.phase).toBe('ready');
});

test.each([
  [17, true],
  [20, false],
])('ExcelApi 1.%i: whether the person hears that Ctrl+Z will not help is %s', async (apiLevel, isTold) => {
  const { session, state } = await opened([formSheet()], { apiLevel });
  await session.proposeGrade('grade');
  await session.accept();
  expect(state().notice?.kind).toBe('success');
  expect(state().notice?.text.includes('此次写入不能用 Ctrl+Z 撤销，可点“恢复”')).toBe(isTold);
});

test('a write that stands half way can be put back with 恢复 once the host answers again', async () => {
  const { host, session, state } = await opened();
  const before = host.dump();
  await session.proposeGrade('grade');
  host.failOn(2, 'ConnectionFailure', 'middle');
  for (let trip = 3; trip < 30; trip++) host.failOn(trip, 'ConnectionFailure', 'before');
  await session.accept();
  expect(state().notice?.text).toContain('可能只写入了一部分');
  host.heal();
  await session.restore();
  if (state().written?.asksAgain) await session.restore();
  expect(state().notice?.text).toContain('已恢复');
  expect(host.dump()).toBe(before);
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

test('after Ctrl+Z took back what was written, 恢复 is not offered any more', async () => {
  const { host, session, state, settled } = await opened([FAULTY()], { apiLevel: 20 });
  const finding = state().assessment?.findings.find(({ fix }) => fix !== undefined);
  await session.proposeFix(finding ? [finding] : []);
  await session.accept();
  await settled();
  expect(state().written).toBeDefined();
  while (host.undoable > 0) host.undo();
  await settled();
  expect(state().written).toBeUndefined();
});

test('writing takes four round trips, showing it one', async () => {
  const { host, session } = await opened();
  await session.proposeGrade('grade');
  host.resetCounters();
  await session.accept();
  // Then the sheet goes to what was written, and the look that follows.
  expect(host.counters.roundTrips).toBe(6);
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

test('the panel follows the form in front; a sheet without a form leaves the last one', async () => {
  const second = formSheet({ sheetName: '自评表二', projectName: '第二个项目' });
  const { host, settled, state } = await opened([formSheet(), second, gridSheet([['说明']], [], '说明')]);
  expect(state().forms.map(({ title }) => title)).toEqual(['公共阅读服务', '第二个项目']);
  host.activate('自评表二');
  await settled();
  expect(state().form?.title).toBe('第二个项目');
  expect(state().forms.map(({ sheet }) => sheet)).toEqual(['自评表', '自评表二']);
  host.activate('说明');
  await settled();
  expect([state().form?.title, state().isElsewhere]).toEqual(['第二个项目', true]);
});

test('a sheet that was in front for a moment only is not shown as such', async () => {
  const { host, settled, state } = await opened([formSheet(), gridSheet([['收入', '支出']], [], '台账')]);
  host.activate('台账');
  host.activate('自评表');
  await settled();
  expect([state().sheet, state().isElsewhere]).toEqual(['自评表', false]);
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

test('a report takes no name of a chart sheet', async () => {
  const { workbook } = openExcel([formSheet()], {}, {});
  const withCharts = Object.assign(workbook, { chartSheets: ['绩效自评报告'] });
  const session = new Session(withCharts, { later: AT_ONCE, today: () => '2026-03-02' });
  await session.start();
  await session.proposeGrade('grade');
  expect(session.store.state.proposal?.plan.newSheets.map(({ name }) => name)).toEqual(['绩效自评报告2']);
});
