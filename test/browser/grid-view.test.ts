import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cellAt } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { describePage, download, intoGrid, painted, picture, shown, violations } from './web-page';

jest.setTimeout(240_000);

const SAMPLE = join(process.cwd(), 'samples/电子政务外网运维.xlsx');

/** A form whose cell E14 offers three words. */
function withList(): Buffer {
  const parts = unzipSync(readFileSync(SAMPLE));
  const path = 'xl/worksheets/sheet1.xml';
  const rule =
    '<dataValidations count="1"><dataValidation type="list" sqref="E14"><formula1>"12个月,11个月,10个月"</formula1></dataValidation></dataValidations>';
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(/(<pageMargins|<printOptions)/, `${rule}$1`);
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(xml) }));
}

describePage('what lies over the cells of the page', (_, host) => {
  async function open(): Promise<Page> {
    const page = await host.browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(40_000);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(host.server.url);
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles({ name: '有序列.xlsx', mimeType: 'application/octet-stream', buffer: withList() });
    await shown(page);
    return page;
  }

  test('the headings of the indicators stay in sight while their rows are scrolled, each over its column', async () => {
    const page = await open();
    await intoGrid(page);
    expect(await page.locator('.heading-strip').count()).toBe(0);
    await page.locator('#univer-sheet-main-canvas_workbook').hover();
    await page.mouse.wheel(0, 420);
    await page.locator('.heading-strip').waitFor();
    const words = await page.locator('.heading-strip span').allInnerTexts();
    expect(words).toEqual(expect.arrayContaining(['一级指标', '分值', '得分']));
    await painted(page);
    await picture(page, 'heading-strip');
    expect(await violations(page)).toEqual([]);
    await page.mouse.wheel(0, -2000);
    await page.locator('.heading-strip').waitFor({ state: 'detached' });
    await page.close();
  });

  test('a list of the sheet is offered beside its cell, by the mouse and by Alt+↓', async () => {
    const page = await open();
    await goTo(page, 'E14');
    await page.getByRole('button', { name: '选择内容（Alt+↓）' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: '12个月' }).waitFor();
    await picture(page, 'cell-choices');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('有未下载的修改').waitFor();
    expect(await written(page)).toBe('11个月');
    await goTo(page, 'E14');
    await page.getByRole('button', { name: '选择内容（Alt+↓）' }).click();
    await page.getByRole('option', { name: '10个月' }).click();
    await page.waitForFunction(() => !document.querySelector('.cell-choices ul'));
    expect(await written(page)).toBe('10个月');
    await goTo(page, 'E15');
    await page.locator('.cell-choices').waitFor({ state: 'detached' });
    await page.close();
  });
});

async function written(page: Page) {
  const sheet = openXlsx(await download(page), 'x.xlsx').readSheet('项目支出绩效自评表');
  return cellAt(sheet, 14, 5)?.value;
}

/** Goes to a cell by the box beside the cells. */
async function goTo(page: Page, place: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input, .workbench-grid input').first();
  await box.fill(place);
  await box.press('Enter');
  await intoGrid(page);
}
