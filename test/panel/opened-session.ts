import { Session } from '../../src/panel/session';
import type { ExcelHostOptions } from '../excel-host';
import { formSheet } from '../support/form-sheet';
import { openExcel } from '../workbook/excel/open-excel';

/** Looks at once: no test waits for quiet. */
export const AT_ONCE = (action: () => void) => {
  const timer = setTimeout(action, 0);
  return () => clearTimeout(timer);
};

/** A session on a workbook in Excel, and what tests ask of it. */
export async function opened(
  sheets: Parameters<typeof openExcel>[0] = [formSheet()],
  options: ExcelHostOptions = {},
  waits: Parameters<typeof openExcel>[2] = {},
) {
  const { host, workbook } = openExcel(sheets, options, waits);
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
export const FAULTY = () => formSheet({ set: { 0: { weight: 25 } } });
