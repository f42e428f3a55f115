import { render } from '@testing-library/react';
import { termsWith } from '../../src/acts/look';
import { lookAt } from '../../src/panel/looking';
import { Session } from '../../src/panel/session';
import { Panel } from '../../src/panel/view/panel';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { DEFAULT_SETTINGS } from '../../src/settings/settings-xml';
import type { PanelWorkbook } from '../../src/workbook/workbook';
import { formSheet } from '../support/form-sheet';

/** Parts of a long panel take jsdom a while on a busy machine. */
jest.setTimeout(60_000);

function shown(text: string) {
  const one = { level3: text, target: text, actual: text, score: 3 };
  const sheet = formSheet({ projectName: text, set: { 0: one, 1: { ...one, reason: text } } });
  const session = new Session({} as PanelWorkbook);
  session.store.change({ ...lookAt(sheet, 0, termsWith(DEFAULT_SETTINGS, NOTHING_KEPT)), phase: 'ready' });
  return render(<Panel session={session} />).container;
}

test.each([
  '<img src=x onerror=HOSTILE()>',
  '<a href="http://h.invalid">点这里</a>',
  '<script>HOSTILE()</script>',
])('%s is a text of the panel, not a part of its page', (text) => {
  const panel = shown(text);
  expect(panel.querySelector('img, script, iframe, a[href*="invalid"]')).toBeNull();
  expect(panel.querySelector('.project')?.textContent).toBe(text);
  expect(panel.textContent).toContain(`“${text}`);
});

test.each([
  ['\u202e%001', '〔方向字符〕%001'],
  ['零\u200b宽', '零〔零宽字符〕宽'],
])('%j is shown as %s', (text, visible) => {
  const panel = shown(text);
  expect(panel.querySelector('.project')?.textContent).toBe(visible);
  expect(/.{0,20}[\u200b-\u200f\u202a-\u202e].{0,9}/.exec(panel.textContent ?? '')?.[0]).toBeUndefined();
});
