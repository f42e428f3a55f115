import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Boundary } from '../../src/panel/view/boundary';
import { messageOf } from '../../src/panel/message-of';
import { WorkbookError } from '../../src/workbook/workbook';

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('what breaks leaves words that have the keyboard, no library text, and a way on', async () => {
  let isBroken = true;
  function Fragile() {
    if (isBroken) throw new TypeError('Cannot read properties of undefined');
    return <p>问题清单</p>;
  }
  render(
    <Boundary>
      <Fragile />
    </Boundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('表格和已做的修改不受影响');
  expect(document.body.textContent).not.toMatch(/[A-Za-z]{3,}/);
  expect(document.activeElement).toBe(screen.getByRole('heading'));
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: '重新显示' }));
  expect(screen.getByText('问题清单')).toBeTruthy();
});

test('an error of a library reaches a person in our own words only', () => {
  expect(messageOf(new Error('[redi]: Expect 1 dependency item(s) for id "wbe"'))).not.toMatch(
    /[A-Za-z]{2,}/,
  );
  expect(messageOf(new WorkbookError('damaged-file', '文件已损坏。'))).toBe('文件已损坏。');
});
