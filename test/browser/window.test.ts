import type { Download } from 'playwright-core';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { describePage, intoGrid, openPage, painted, picture, shown, violations } from './web-page';

jest.setTimeout(240_000);

describePage('the window around grid and panel', (openAny, host) => {
  const open = () => openAny({ viewport: { width: 1366, height: 768 } });

  test('Ctrl+S in the grid gives the file; there is nothing to make new sheets with', async () => {
    const page = await open();
    await intoGrid(page);
    const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ]);
    expect(file.suggestedFilename()).toBe('电子政务外网运维.xlsx');
    // The list of all sheets is one such button; the other, for a new sheet, is not there.
    expect(await page.locator('[data-u-comp=sheet-bar-append-button]').count()).toBe(1);
    await page.close();
  });

  test('the form fits again when the window narrows; the panel is as wide as it was left', async () => {
    const context = await host.browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await openPage(context, host.server.url);
    const zoom = () =>
      page
        .getByText(/^\d+%$/)
        .last()
        .textContent();
    const before = await zoom();
    await page.setViewportSize({ width: 1180, height: 768 });
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('*')].some(
          (each) =>
            each.children.length === 0 &&
            /^\d+%$/.test(each.textContent ?? '') &&
            parseInt(each.textContent ?? '') < parseInt(was ?? ''),
        ),
      before,
    );
    await page.setViewportSize({ width: 1366, height: 768 });
    const separator = page.getByRole('separator', { name: '检查结果的宽度' });
    await separator.focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    const width = async () => Math.round((await page.locator('.workbench-panel').boundingBox())?.width ?? 0);
    const left = await width();
    expect(left).toBeGreaterThan(400);
    await page.reload();
    await shown(page);
    expect(Math.abs((await width()) - left)).toBeLessThan(4);
    await context.close();
  });

  test('help says the way, the keys and where the file goes; Escape leads back', async () => {
    const page = await open();
    await page.getByRole('button', { name: '帮助和按键' }).click();
    await page.getByRole('heading', { name: '文件去了哪里' }).waitFor();
    await picture(page, 'help');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '文件去了哪里' }).waitFor({ state: 'hidden' });
    await page.close();
  });

  test('several files picked together: the first opens, all are offered', async () => {
    const page = await open();
    const file = (name: string, projectName: string) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(xlsxFile({ sheets: [formSheet({ projectName })] })),
    });
    await page
      .locator('input[type=file][accept=".xlsx"]')
      .setInputFiles([file('甲.xlsx', '甲项目'), file('乙.xlsx', '乙项目')]);
    await page.getByText('放入了 2 个文件，已打开“甲.xlsx”').waitFor();
    await page.locator('.project', { hasText: '甲项目' }).waitFor();
    await page.getByLabel('一起放入的文件').selectOption('1');
    await page.locator('.project', { hasText: '乙项目' }).waitFor();
    await page.close();
  });

  test('of several files those that cannot be opened are passed over and counted', async () => {
    const page = await open();
    const picked = page.locator('input[type=file][accept=".xlsx"]');
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
    const broken = ['坏.xlsx', '说明.docx'].map((name) => file(name, Buffer.from('no workbook')));
    const good = Buffer.from(xlsxFile({ sheets: [formSheet({ projectName: '好项目' })] }));
    await picked.setInputFiles(broken);
    await page.getByText('放入了 2 个文件，没有一个能打开。').waitFor();
    await picked.setInputFiles([...broken, file('好.xlsx', good)]);
    await page.getByText('放入了 3 个文件，前 2 个打不开，已打开“好.xlsx”').waitFor();
    await page.locator('.project', { hasText: '好项目' }).waitFor();
    await page.close();
  });

  test('a form on a hidden sheet is shown and named as such; nothing falls to the body', async () => {
    const page = await open();
    const cover = formSheet({ sheetName: '自评表二', projectName: '看得见的项目' });
    const hidden = formSheet({ projectName: '藏起来的项目' });
    const buffer = Buffer.from(xlsxFile({ sheets: [cover, hidden], hidden: ['自评表'] }));
    await page
      .locator('input[type=file][accept=".xlsx"]')
      .setInputFiles({ name: '隐藏.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.locator('.project', { hasText: '看得见的项目' }).waitFor();
    await shown(page);
    await page
      .getByRole('combobox', { name: '自评表' })
      .selectOption({ label: '自评表：藏起来的项目（隐藏的工作表）' });
    await page.getByText('这张自评表在隐藏的工作表“自评表”里').waitFor();
    await painted(page);
    await picture(page, 'hidden');
    await page.getByRole('button', { name: '报告…' }).click();
    await page.getByRole('button', { name: '写入工作表…' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.waitForFunction(() => document.activeElement !== document.body);
    await page.close();
  });
});
