import { act, render, screen } from '@testing-library/react';
import { Announcer } from '../../src/panel/view/announcer';
import { SessionContext } from '../../src/panel/view/context';
import { lookAt } from '../../src/panel/looking';
import { Session } from '../../src/panel/session';
import type { PanelWorkbook } from '../../src/workbook/workbook';
import { termsWith } from '../../src/acts/look';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { DEFAULT_SETTINGS } from '../../src/settings/settings-xml';
import { formSheet } from '../support/form-sheet';

/** A look at a form with so many indicators without a score: one finding more for each. */
function lookWith(missing: number) {
  const set = Object.fromEntries(Array.from({ length: missing }, (_, index) => [index, { score: null }]));
  return {
    ...lookAt(formSheet({ set }), 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT)),
    phase: 'ready' as const,
  };
}

/** Shows the announcer and notes every text that a screen reader would speak. */
function listening() {
  const session = new Session({} as PanelWorkbook);
  session.store.change(lookWith(0));
  render(
    <SessionContext value={session}>
      <Announcer />
    </SessionContext>,
  );
  const spoken: string[] = [];
  let heard = '';
  const note = () => {
    const text = screen.getByRole('status').textContent;
    if (text !== heard) spoken.push(text);
    heard = text;
  };
  const pass = (milliseconds: number) => {
    act(() => jest.advanceTimersByTime(milliseconds));
    note();
  };
  const show = (missing: number) => act(() => session.store.change(lookWith(missing)));
  return { spoken, pass, show };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a burst of edits is one announcement, of where it ended', () => {
  const { spoken, pass, show } = listening();
  pass(2000);
  spoken.length = 0;
  for (const missing of [1, 2, 3, 2, 3, 4, 3, 2, 1, 2]) {
    show(missing);
    pass(300);
  }
  expect(spoken).toEqual([]);
  pass(2000);
  expect(spoken).toHaveLength(1);
  expect(spoken[0]).toMatch(/必须修改/);
});

test('looking again without a change says nothing', () => {
  const { spoken, pass, show } = listening();
  show(1);
  pass(2000);
  spoken.length = 0;
  for (let look = 0; look < 5; look++) {
    show(1);
    pass(2000);
  }
  expect(spoken).toEqual([]);
});

test('edits that come back to the same counts are not worth a word', () => {
  const { spoken, pass, show } = listening();
  show(1);
  pass(2000);
  spoken.length = 0;
  show(2);
  pass(500);
  show(1);
  pass(2000);
  expect(spoken).toEqual([]);
});
