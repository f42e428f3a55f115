import type { Browser, Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { describePage, download, kept, openPage, picture, shown, violations } from './web-page';

jest.setTimeout(240_000);

describePage('the page before a file is open', (_, host) => {
  /** A new visitor's window. */
  async function visit(look: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await host.browser.newPage({ viewport: { width: 1366, height: 768 }, ...look });
    page.setDefaultTimeout(40_000);
    await page.goto(host.server.url);
    await page.getByRole('heading', { name: '绩效自评助手' }).waitFor();
    return page;
  }

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['contrast', { forcedColors: 'active' }],
  ] as const)('it says what it is and where the file stays, %s', async (look, options) => {
    const page = await visit(options);
    await page.getByText(/文件不离开本机/).waitFor();
    expect(await page.locator('.workbench-grid > *').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, `start-${look}`);
    await page.close();
  });

  test('everything fits and can be reached on a narrow window and twice as large', async () => {
    const page = await visit({ viewport: { width: 683, height: 384 } });
    await picture(page, 'start-200-percent');
    const wide = await page.evaluate(() => document.querySelector('.start')!.scrollWidth <= innerWidth);
    expect(wide).toBe(true);
    await page.getByRole('button', { name: /校园安全/ }).scrollIntoViewIfNeeded();
    await page.close();
  });

  test('a blank form is made by a policy, is checked without a fault, and is the person’s own file', async () => {
    const page = await visit();
    await page.getByRole('button', { name: '新建空白表…' }).click();
    await page.getByLabel('评价口径').selectOption({ label: '湖北20+80（执行20/指标80）' });
    expect(await page.getByLabel('表样').inputValue()).toBe('E');
    await page.getByLabel('年度').fill('2024');
    await picture(page, 'new-form');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await shown(page);
    await page.getByRole('heading', { name: /填写中/ }).waitFor();
    await picture(page, 'blank-form');
    expect(await page.locator('.finding-E').count()).toBe(0);
    const workbook = openXlsx(await download(page), 'x.xlsx');
    expect(await workbook.settings.load()).toMatchObject({ policy: 'hubei' });
    await page.close();
  });

  test('an own file opens from here, and 首页 leads back', async () => {
    const page = await visit();
    const bytes = Buffer.from(xlsxFile({ sheets: [formSheet({ projectName: '自己的项目' })] }));
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '自己的.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await shown(page);
    await page.getByText('自己的项目').first().waitFor();
    await page.getByRole('button', { name: '首页' }).click();
    await page.getByRole('heading', { name: '绩效自评助手' }).waitFor();
    await page.getByRole('button', { name: /农村饮水/ }).click();
    await shown(page);
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.close();
  });

  test('unfinished work of an earlier visit waits here', async () => {
    const context = await host.browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await openPage(context, host.server.url);
    await page.getByRole('button', { name: '报告…' }).click();
    await page.getByRole('button', { name: '写入工作表…' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText('有未下载的修改').waitFor();
    await page.getByRole('button', { name: '首页' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator('.workbench-file', { hasText: '电子政务外网运维' }).waitFor();
    await kept(page);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(host.server.url);
    await again.getByText(/^上次对.*还没有下载/).waitFor();
    await picture(again, 'start-unsaved');
    await again.getByRole('button', { name: '继续编辑' }).click();
    await again.getByText('有未下载的修改').waitFor();
    await context.close();
  });

  test('a file opened before is offered again where the browser knows the way to it, and can be forgotten', async () => {
    const page = await visit();
    const bytes = [...xlsxFile({ sheets: [formSheet({ projectName: '上次的项目' })] })];
    // A picker of the browser cannot be worked by a test: it gives a file of the browser's own instead.
    await page.evaluate(async (content) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('上次的.xlsx', { create: true });
      const writing = await handle.createWritable();
      await writing.write(new Uint8Array(content));
      await writing.close();
      Object.assign(window, { showOpenFilePicker: async () => [handle] });
    }, bytes);
    await page.getByText('打开自评表…').click();
    await shown(page);
    await page.getByText('上次的项目').first().waitFor();
    await page.getByRole('button', { name: '首页' }).click();
    await page.getByRole('heading', { name: '最近打开' }).waitFor();
    await picture(page, 'start-recent');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /上次的\.xlsx/ }).click();
    await page.getByText('上次的项目').first().waitFor();
    await page.getByRole('button', { name: '首页' }).click();
    await page.getByRole('button', { name: '清除记录' }).click();
    await page.getByRole('heading', { name: '最近打开' }).waitFor({ state: 'detached' });
    await page.close();
  });
});
