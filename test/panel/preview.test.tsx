import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../../src/panel/planning';
import { termsWith } from '../../src/acts/look';
import { lookAt } from '../../src/panel/looking';
import { Session } from '../../src/panel/session';
import { SessionContext, usePanelState } from '../../src/panel/view/context';
import ProposalDrawer from '../../src/panel/view/proposal-drawer';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { DEFAULT_SETTINGS } from '../../src/settings/settings-xml';
import type { Sheet } from '../../src/sheet/sheet';
import type { CellRef, PanelWorkbook } from '../../src/workbook/workbook';
import { formSheet } from '../support/form-sheet';

/** Roles and names of a long list take jsdom a while on a busy machine. */
jest.setTimeout(60_000);

/** One score blank, one above and one below what the figures earn; nothing is read twice. */
const MIXED = formSheet({
  set: { 0: { score: null }, 1: { actual: '49%', reason: '设备故障' }, 3: { score: 15 } },
  total: { weight: 100, score: null, grade: '' },
});

function Shown() {
  return <ProposalDrawer proposal={usePanelState().proposal} />;
}

/** The preview of 计算等级 over a workbook of one sheet. */
async function previewed(sheet: Sheet) {
  const selected: CellRef[] = [];
  const workbook = {
    sheets: () => Promise.resolve([{ name: sheet.name, isHidden: false }]),
    read: () => Promise.resolve(sheet),
    select: (ref: CellRef) => Promise.resolve(void selected.push(ref)),
  } as unknown as PanelWorkbook;
  const session = new Session(workbook);
  session.store.change({ ...lookAt(sheet, 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT)), phase: 'ready' });
  render(
    <SessionContext value={session}>
      <Shown />
    </SessionContext>,
  );
  await act(() => session.proposeGrade('grade'));
  await screen.findByRole('dialog', { name: '计算等级：写入前预览' });
  return { session, selected, user: userEvent.setup() };
}

const tick = (name: RegExp) => screen.getByRole('checkbox', { name });
const result = () => screen.getByRole('status').textContent;

test('the result is said first, in one line, with what had better be corrected before', async () => {
  const { session, selected, user } = await previewed(MIXED);
  expect(result()).toContain('表中总分未填 → 写入后93.8分（优）');
  await user.click(screen.getByRole('button', { name: '先去修改' }));
  expect(session.store.state.proposal).toBeUndefined();
  expect(session.store.state.current).toMatch(/^score-quantitative/);
  expect(selected.at(-1)?.cell).toEqual({ row: 14, column: 8 });
});

test('the cells of the block are one line until somebody asks for them', async () => {
  await previewed(MIXED);
  const fold = screen.getByText(/^写在表的下方（[A-Z]+\d+ 至 [A-Z]+\d+），逐格查看$/).closest('details');
  expect(fold?.open).toBe(false);
  expect(fold?.querySelectorAll('li').length).toBeGreaterThan(5);
});

test('each line is taken or left by keyboard, and the result follows', async () => {
  const { user } = await previewed(MIXED);
  expect(tick(/得分：采购图书册数/)).toBeChecked();
  expect(tick(/得分：图书验收合格率/)).not.toBeChecked();
  tick(/得分：图书验收合格率/).focus();
  await user.keyboard(' ');
  expect(tick(/得分：图书验收合格率/)).toBeChecked();
  expect(tick(/得分：图书验收合格率/)).toHaveFocus();
  expect(result()).toContain('写入后83.8分（良）');
  await user.click(tick(/得分：采购图书册数/));
  expect(result()).toContain('总分未填');
  expect(screen.getByText(/采购图书册数/).textContent).toContain('不改');
});

test('a deduction is never raised by itself: the line asks, and leads to where its reason is missing', async () => {
  const { session, user } = await previewed(MIXED);
  expect(tick(/得分：受益读者人次/)).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: /一并改正/ }));
  expect(tick(/得分：图书验收合格率/)).toBeChecked();
  expect(tick(/得分：受益读者人次/)).not.toBeChecked();
  expect(screen.getByText(/如确需扣分，请在偏差原因栏写明理由/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'H16：去写理由' }));
  expect(session.store.state.current).toMatch(/^score-unexplained/);
});

test('the block is left as a whole and the count says what is written', async () => {
  const { user } = await previewed(MIXED);
  const count = () => Number(/\d+/.exec(screen.getByRole('button', { name: /^写入（/ }).textContent)?.[0]);
  const before = count();
  await user.click(tick(/^评价结果/));
  await waitFor(() => expect(tick(/^评价结果：不写/)).not.toBeChecked());
  expect(count()).toBeLessThan(before);
  await user.click(tick(/^评价结果/));
  expect(count()).toBe(before);
});
