import { formSheet } from '../support/form-sheet';
import { describePanel, shot, violations } from './panel-page';

jest.setTimeout(120_000);

describePanel('help in the task pane', (open) => {
  test('it says what each part does, the keys, the version and where the file goes; Escape leads back', async () => {
    const page = await open({ sheets: [formSheet()] });
    await page.getByRole('button', { name: '帮助' }).click();
    const dialog = page.getByRole('dialog', { name: '帮助' });
    await dialog.getByText('计算等级', { exact: true }).waitFor();
    await dialog.getByText('F8 / Shift+F8').waitFor();
    await dialog.getByText(/不上传任何内容/).waitFor();
    await dialog.getByText(/绩效自评助手 \d+\.\d+\.\d+/).waitFor();
    expect(await dialog.getByRole('link', { name: '使用说明' }).getAttribute('href')).toBe(
      'assets/help.html',
    );
    await shot(page, 'help');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.textContent === '帮助');
    await page.close();
  });
});
