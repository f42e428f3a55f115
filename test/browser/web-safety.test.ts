import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { formSheet, gridSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { describePage, download, goTo, intoGrid, kept, openPage, picture, shown, type } from './web-page';

jest.setTimeout(240_000);

describePage('nothing is lost on the page without Excel', (open, host) => {
  const file = (name: string, buffer: Uint8Array) => ({
    ...{ name, mimeType: 'application/octet-stream' },
    buffer: Buffer.from(buffer),
  });

  async function changed(page: Page): Promise<void> {
    await goTo(page, 'F13');
    await page.keyboard.press('ArrowRight');
    await type(page, '20');
    await page.getByText('有未下载的修改').waitFor();
  }

  /** A window whose changes were lost with the page, opened again. */
  async function reopened(): Promise<Page> {
    const context = await host.browser.newContext({ viewport: { width: 1400, height: 850 } });
    const page = await openPage(context, host.server.url);
    await changed(page);
    await kept(page);
    await page.close({ runBeforeUnload: false });
    return openPage(context, host.server.url);
  }

  test('changes that were not downloaded are offered again after the page was lost', async () => {
    const again = await reopened();
    await again.getByText(/上次对“电子政务外网运维.xlsx”的修改.*还没有下载/).waitFor();
    await again.getByRole('button', { name: '继续编辑' }).click();
    await again.locator('.finding', { hasText: '分值合计不等于总分' }).waitFor();
    await again.getByText('有未下载的修改').waitFor();
    await again.context().close();
  });

  test('work that is not wanted any more is forgotten', async () => {
    const again = await reopened();
    await again.getByRole('button', { name: '不要了' }).click();
    await again.getByText(/上次对.*还没有下载/).waitFor({ state: 'detached' });
    await again.reload();
    await shown(again);
    expect(await again.getByText(/上次对.*还没有下载/).count()).toBe(0);
    await again.context().close();
  });

  test('windows beside each other keep their own work, and none offers what another has open', async () => {
    const context = await host.browser.newContext({ viewport: { width: 1400, height: 850 } });
    const [first, second] = [
      await openPage(context, host.server.url),
      await openPage(context, host.server.url),
    ];
    await changed(first);
    await kept(first);
    await second.reload();
    await shown(second);
    expect(await second.getByText(/上次对/).count()).toBe(0);
    await second.getByLabel('示例').selectOption({ index: 2 });
    await second.locator('.workbench-file', { hasText: '农村饮水' }).waitFor();
    await intoGrid(second);
    await type(second, '2024年度自评表');
    await kept(second, 2);
    await first.close({ runBeforeUnload: false });
    await second.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(host.server.url);
    await again.getByText(/上次对“电子政务外网运维.xlsx”的修改/).waitFor();
    await again.getByRole('button', { name: '继续编辑“农村饮水' }).click();
    await again.getByText('有未下载的修改').waitFor();
    await again.getByText(/上次对“电子政务外网运维.xlsx”的修改/).waitFor();
    await picture(again, 'two-works');
    await again.getByRole('button', { name: '继续编辑“电子政务' }).click();
    await again.getByRole('heading', { name: '修改还没有下载' }).waitFor();
    await again.getByRole('button', { name: '不下载，直接离开' }).click();
    await again.locator('.workbench-file', { hasText: '电子政务外网运维' }).waitFor();
    await again.getByText(/上次对/).waitFor({ state: 'detached' });
    await kept(again);
    await context.close();
  });

  test('what was taken back is no work to offer', async () => {
    const context = await host.browser.newContext({ viewport: { width: 1400, height: 850 } });
    const page = await openPage(context, host.server.url);
    await changed(page);
    await kept(page);
    await page.keyboard.press('Control+z');
    await page.getByText('有未下载的修改').waitFor({ state: 'detached' });
    await kept(page, 0);
    await context.close();
  });

  test('opening something else asks what becomes of the changes; Escape keeps everything', async () => {
    const page = await open();
    await changed(page);
    await page.getByLabel('示例').selectOption({ index: 2 });
    await page.getByRole('heading', { name: '修改还没有下载' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '修改还没有下载' }).waitFor({ state: 'hidden' });
    await page.locator('.workbench-file', { hasText: '电子政务外网运维' }).waitFor();
    await page.getByLabel('示例').selectOption({ index: 2 });
    await page.getByRole('button', { name: '不下载，直接离开' }).click();
    await page.locator('.workbench-file', { hasText: '农村饮水' }).waitFor();
    await page.close();
  });

  test('leaving with changes asks, leaving without does not', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await shown(page);
    expect(asked).toEqual([]);
    await changed(page);
    await page.reload();
    await shown(page);
    expect(asked).toEqual(['beforeunload']);
    await page.close();
  });

  test('files that cannot be opened say why and what to do, and what was open stays', async () => {
    const page = await open();
    const wrong: [ReturnType<typeof file>, RegExp][] = [
      [file('坏.xlsx', strToU8('not a workbook')), /坏\.xlsx：/],
      [file('大.xlsx', new Uint8Array(20 * 1024 * 1024 + 1)), /大\.xlsx：文件有 21 MB.*复制到新工作簿/],
      [file('长.xlsx', longFile(60_000)), /长\.xlsx：.*网页版/],
    ];
    for (const [each, message] of wrong) {
      await page.locator('input[type=file][multiple]').setInputFiles(each);
      await page.getByRole('status').filter({ hasText: message }).waitFor();
    }
    await page.locator('.workbench-file', { hasText: '电子政务外网运维' }).waitFor();
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await page.close();
  });

  test('a sheet that cannot be read is named; the form beside it is checked, and the file keeps both', async () => {
    const page = await open();
    const part = 'xl/worksheets/sheet1.xml';
    const ledger = gridSheet([['台账'], [1]], [], '台账');
    const bytes = xlsxFile({
      sheets: [ledger, formSheet()],
      parts: { [part]: '<worksheet><row></worksheet>' },
    });
    await page.locator('input[type=file][multiple]').setInputFiles(file('有坏表.xlsx', bytes));
    await page.getByText(/工作表“台账”读不了.*不显示，下载时原样保留/).waitFor();
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await picture(page, 'unread-sheet');
    await page.getByRole('button', { name: '报告…' }).click();
    await page.getByRole('button', { name: '写入工作表…' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText('有未下载的修改').waitFor();
    const parts = unzipSync(await download(page));
    expect(strFromU8(parts[part]!)).toBe('<worksheet><row></worksheet>');
    await page.close();
  });
});

/** A ledger with a number in every row. */
function longFile(rows: number): Uint8Array {
  return xlsxFile({ sheets: [gridSheet(Array.from({ length: rows }, (_, index) => [index]))] });
}
