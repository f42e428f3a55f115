import { findingsAt, keyAt, keysOf, marksOf } from '../../src/panel/finding-keys';
import { groupsOf, wantedFindings } from '../../src/panel/finding-groups';
import { lookAt } from '../../src/panel/looking';
import type { CellRef, PanelWorkbook } from '../../src/workbook/workbook';
import { Session } from '../../src/panel/session';
import { termsWith } from '../../src/acts/look';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { DEFAULT_SETTINGS } from '../../src/settings/settings';
import { formSheet } from '../support/form-sheet';

/** No test waits for a person to stay. */
const AT_ONCE = (action: () => void) => {
  action();
  return () => undefined;
};

/** Two reasons missing, one weight wrong. */
const SET = { 0: { weight: 25 }, 1: { score: 15 }, 4: { score: 5, reason: '' } } as const;

function look(set: Parameters<typeof formSheet>[0] = { set: SET }) {
  const { assessment } = lookAt(formSheet(set), 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT));
  if (!assessment) throw new Error('no form');
  return assessment;
}

test('each finding has a name of its own that stays while others come and go', () => {
  const all = keysOf(look().findings);
  expect(new Set(all).size).toBe(all.length);
  const fewer = keysOf(look({ set: { 1: SET[1], 4: SET[4] } }).findings);
  expect(fewer.length).toBeGreaterThan(0);
  expect(all).toEqual(expect.arrayContaining(fewer));
});

test('a cell leads to the finding that points there first', () => {
  const { findings } = look();
  for (const { cells } of findings) {
    const [cell] = cells;
    const index = keysOf(findings).indexOf(keyAt(findings, cell!) ?? '');
    expect(findings[index]?.cells[0]).toEqual(cell);
  }
  expect(keyAt(findings, { row: 99, column: 99 })).toBeUndefined();
});

test('a cell is marked once, by the gravest of what is found there', () => {
  const { findings } = look();
  const [first] = findings;
  const cell = first!.cells[0]!;
  const two = [
    { ...first!, severity: 'I' as const },
    { ...first!, severity: 'E' as const },
  ];
  expect(marksOf(two)).toEqual([{ cell, severity: 'E' }]);
  expect(findingsAt(two, cell)).toHaveLength(2);
  const ignored = { rule: '', sheet: '', reason: '', by: '', on: '' };
  expect(marksOf(two.map((each) => ({ ...each, ignored })))).toEqual([]);
});

test('groups hold every finding once, by kind or from the top of the form to its end', () => {
  const { findings, form } = look();
  const wanted = wantedFindings(findings, { filter: 'all', words: '' });
  for (const grouping of ['kind', 'row'] as const) {
    const groups = groupsOf(wanted, grouping, form);
    expect(groups.flatMap((group) => group.findings.map(({ key }) => key)).sort()).toEqual(
      keysOf(findings).sort(),
    );
  }
  const rows = groupsOf(wanted, 'row', form).map(({ key }) => Number(key));
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test('searching takes words of the title, the fact and the place', () => {
  const { findings } = look();
  const found = (words: string) => wantedFindings(findings, { filter: 'all', words }).length;
  expect(found('分值合计')).toBeGreaterThan(0);
  expect(found('h14')).toBeGreaterThan(0);
  expect(found('没有这样的字')).toBe(0);
});

test('stepping goes round, takes the sheet along, and where the open one is solved the next takes its place', async () => {
  const selected: string[] = [];
  const workbook = {
    // The program tells of a selection that we made ourselves, too.
    select: async (ref: CellRef) => {
      selected.push(`${ref.cell.row}`);
      session.walk.selected(ref);
    },
  };
  const session: Session = new Session(workbook as unknown as PanelWorkbook, { later: AT_ONCE });
  const { assessment, form } = lookAt(formSheet({ set: SET }), 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT));
  session.store.change({ assessment, form, phase: 'ready' });
  const keys = keysOf(assessment?.findings ?? []);
  session.walk.showing(keys);
  await session.walk.step(1);
  expect(session.store.state.current).toBe(keys[0]);
  await session.walk.step(-1);
  expect(session.store.state.current).toBe(keys.at(-1));
  await session.walk.step(1);
  await session.walk.step(1);
  expect(session.store.state.current).toBe(keys[1]);
  expect(selected).toHaveLength(4);
  session.walk.showing(keys.filter((key) => key !== keys[1]));
  expect(session.store.state.current).toBe(keys[2]);
  session.walk.selected({ sheet: form!.sheet, cell: assessment!.findings[0]!.cells[0]! });
  expect(session.store.state.current).toBe(keys[0]);
});

test('what the sheet answers to an older step changes nothing; what a person selects then opens', async () => {
  const session = new Session({ select: async () => undefined } as unknown as PanelWorkbook, {
    later: AT_ONCE,
  });
  const { assessment, form } = lookAt(formSheet({ set: SET }), 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT));
  session.store.change({ assessment, form, phase: 'ready' });
  const findings = assessment!.findings;
  const keys = keysOf(findings);
  session.walk.showing(keys);
  const at = (index: number) => ({ sheet: form!.sheet, cell: findings[index]!.cells[0]! });
  await session.walk.open(keys[0]!);
  await session.walk.open(keys[1]!);
  session.walk.selected(at(0));
  expect(session.store.state.current).toBe(keys[1]);
  session.walk.selected(at(1));
  session.walk.selected(at(0));
  expect(session.store.state.current).toBe(keys[0]);
});

test('whoever moves through cells opens nothing on the way, only where they stay', () => {
  const waiting: (() => void)[] = [];
  const later = (action: () => void) => {
    waiting.push(action);
    return () => void waiting.splice(waiting.indexOf(action), 1);
  };
  const session = new Session({} as unknown as PanelWorkbook, { later });
  const { assessment, form } = lookAt(formSheet({ set: SET }), 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT));
  session.store.change({ assessment, form, phase: 'ready' });
  const { findings } = assessment!;
  const keys = keysOf(findings);
  session.walk.showing(keys);
  const seen = new Set<string | undefined>();
  session.store.subscribe(() => seen.add(session.store.state.current));
  const last = findings.length - 1;
  for (const { cells } of findings) session.walk.selected({ sheet: form!.sheet, cell: cells[0]! });
  expect(waiting).toHaveLength(1);
  waiting[0]!();
  expect([...seen]).toEqual([keyAt(findings, findings[last]!.cells[0]!)]);
});

test('the cells of findings are selected together where the program can, and what is open stays open', async () => {
  const asked: [string, number][] = [];
  const selectAll = async (sheet: string, cells: readonly CellRef['cell'][]) => {
    asked.push([sheet, cells.length]);
    return cells.length;
  };
  const session = new Session({ selectAll } as unknown as PanelWorkbook, { later: AT_ONCE });
  const { assessment, form } = lookAt(formSheet({ set: SET }), 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT));
  session.store.change({ assessment, form, phase: 'ready' });
  const keys = keysOf(assessment!.findings);
  session.walk.showing(keys);
  session.store.change({ current: keys[1] });
  expect(await session.walk.selectAll(keys)).toBe(keys.length);
  expect(asked).toEqual([[form!.sheet, keys.length]]);
  session.walk.selected({ sheet: form!.sheet, cell: assessment!.findings[0]!.cells[0]! });
  expect(session.store.state.current).toBe(keys[1]);
  expect(session.walk.canSelectAll).toBe(true);
  expect(new Session({} as PanelWorkbook, { later: AT_ONCE }).walk.canSelectAll).toBe(false);
});
