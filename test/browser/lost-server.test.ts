import { formSheet, gridSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { describePanel, FAULTY, shot, violations } from './panel-page';
import {
  describePage,
  EDITOR,
  intoGrid,
  kept,
  openPage,
  type PageHost,
  picture,
  shown,
  type,
} from './web-page';

jest.setTimeout(240_000);

const LOST = /连不上网页服务器.*修改已保留，请刷新/;
/** What no finance clerk should ever read. */
const ENGLISH = /[a-z]{4,}( [a-z]+){2}/i;

describePage('the page when a file or the server is not as it should be', (open, host) => {
  test.each([
    ['with a title on it', gridSheet([['2024年度绩效自评材料']], [], '封面')],
    ['that is empty', gridSheet([], [], '封面')],
  ])('a workbook that opens on a cover %s shows the form behind it', async (_, cover) => {
    const page = await open();
    const bytes = xlsxFile({ sheets: [cover, formSheet({ projectName: '封面后的项目' })] });
    const mimeType = 'application/octet-stream';
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '有封面.xlsx', mimeType, buffer: Buffer.from(bytes) });
    await page.getByText('封面后的项目').first().waitFor();
    await shown(page);
    await picture(page, 'cover');
    expect(await page.getByText('程序内部').count()).toBe(0);
    await intoGrid(page);
    await page.close();
  });

  test('before the parts have come the server goes away: each button says so, and the findings stay', async () => {
    const { context, page } = await openedAlone(host);
    await context.route('**/*.js', (route) => route.abort());
    for (const button of ['设置', '计算等级']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByText(LOST).waitFor();
      await picture(page, `lost-server-${button}`);
      await page.getByRole('button', { name: '关闭这条消息' }).click();
    }
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    expect(await page.locator('.workbench-panel').innerText()).not.toMatch(ENGLISH);
    await context.unroute('**/*.js');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('dialog').waitFor();
    await context.close();
  });

  test('once they have come, everything works without the server', async () => {
    const context = await host.browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await openPage(context, host.server.url);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('rule-pages')),
    );
    await page.waitForLoadState('networkidle');
    await context.route('**/*', (route) => route.abort());
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '调整口径…' }).click();
    await page.getByRole('textbox', { name: '名称', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByRole('button', { name: /^写入/ }).waitFor();
    await context.close();
  });

  test('a grid that does not come leaves the findings, says so in its place, and comes when the server is back', async () => {
    const context = await host.browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.route('**/grid.*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${host.server.url}?sample`);
    await page.getByRole('heading', { name: '表格没有显示出来' }).waitFor();
    await page.getByText(LOST).waitFor();
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await picture(page, 'lost-grid');
    await context.unroute('**/grid.*.js');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator(EDITOR).first().waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: '表格没有显示出来' }).waitFor({ state: 'detached' });
    await context.close();
  });

  test('what was typed before the server went away is offered after the page is opened again', async () => {
    const { context, page } = await openedAlone(host);
    await intoGrid(page);
    await type(page, '改过的标题');
    await page.getByText('有未下载的修改').waitFor();
    await context.route('**/*.js', (route) => route.abort());
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByText(LOST).waitFor();
    await kept(page);
    await page.close({ runBeforeUnload: false });
    await context.unroute('**/*.js');
    const again = await openPage(context, host.server.url);
    await again.getByRole('button', { name: '继续编辑' }).click();
    await again.getByText('有未下载的修改').waitFor();
    await context.close();
  });
});

describePanel('the side panel when the server has gone', (open) => {
  test('a button whose part is missing says so in words, and works once the server is back', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await page.addInitScript(neverIdle);
    await page.reload();
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.route('**/*.js', (route) => route.abort());
    for (const button of ['设置', '计算等级']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByText(LOST).waitFor();
      await shot(page, `lost-server-${button}`);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '关闭这条消息' }).click();
    }
    await page.unroute('**/*.js');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('dialog').waitFor();
    await page.close();
  });
});

/** A window of its own on the page, of which only the first screen and the grid have come. */
async function openedAlone({ browser, server }: PageHost) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(neverIdle);
  await page.goto(`${server.url}?sample`);
  await shown(page);
  return { context, page };
}

/** Nothing but the first screen, and on the page the grid, is fetched. */
function neverIdle(): void {
  window.requestIdleCallback = () => 0;
}
