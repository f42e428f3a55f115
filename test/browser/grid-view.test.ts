import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cellAt } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { describePage, download, intoGrid, painted, picture, shown, violations } from './web-page';

jest.setTimeout(240_000);

const SAMPLE = join(process.cwd(), 'samples/电子政务外网运维.xlsx');

/** The sample with something else in its worksheet. */
function sampleWith(change: (xml: string) => string): Buffer {
  const parts = unzipSync(readFileSync(SAMPLE));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = change(strFromU8(parts[path] ?? new Uint8Array()));
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(xml) }));
}

/** A form whose cell E14 offers three words. */
function withList(): Buffer {
  const rule =
    '<dataValidations count="1"><dataValidation type="list" sqref="E14"><formula1>"12个月,11个月,10个月"</formula1></dataValidation></dataValidations>';
  return sampleWith((xml) => xml.replace(/(<pageMargins|<printOptions)/, `${rule}$1`));
}

/** A form whose first three rows stay, saved while it was scrolled to its end. */
function frozenAndScrolled(): Buffer {
  const pane = '<pane ySplit="3" topLeftCell="A20" activePane="bottomLeft" state="frozen"/>';
  return sampleWith((xml) =>
    xml.replace(
      /<sheetViews>.*?<\/sheetViews>/s,
      `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    ),
  );
}

describePage('what lies over the cells of the page', (_, host) => {
  async function open(buffer = withList(), height = 768): Promise<Page> {
    const page = await host.browser.newPage({ viewport: { width: 1366, height } });
    page.setDefaultTimeout(40_000);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(host.server.url);
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles({ name: '试用.xlsx', mimeType: 'application/octet-stream', buffer });
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

  test('a cell far away comes to the middle; the last row is the last thing in view, with nothing blank below', async () => {
    const page = await open(withList(), 420);
    await goTo(page, 'I25');
    await picture(page, 'last-row');
    expect(await rowAt(page, 1)).toBe(25);
    await goTo(page, 'E4');
    expect(await rowAt(page, 0)).toBeLessThanOrEqual(3);
    await goTo(page, 'E18');
    expect([17, 18, 19]).toContain(await rowAt(page, 0.5));
    await page.close();
  });

  test('rows that the file keeps in sight are its first ones, however far it was scrolled when it was saved', async () => {
    const page = await open(frozenAndScrolled(), 520);
    expect(await rowAt(page, 0)).toBe(1);
    await goTo(page, 'I25');
    expect(await rowAt(page, 0)).toBe(1);
    expect(await rowAt(page, 1)).toBe(25);
    await picture(page, 'frozen-last-row');
    await goTo(page, 'E5');
    expect(await rowAt(page, 0.4)).toBeLessThan(9);
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
  // It listens as soon as it says what is selected.
  await page.waitForFunction((input) => (input as HTMLInputElement).value !== '', await box.elementHandle());
  await box.fill(place);
  await box.press('Enter');
  await intoGrid(page);
}

/** Clicks into the rows that are in view. @param share 0: the first row in view, 1: the last @returns the row that was hit */
async function rowAt(page: Page, share: number): Promise<number> {
  const canvas = await page.locator('#univer-sheet-main-canvas_workbook').boundingBox();
  if (!canvas) throw new Error('no grid');
  const [top, bottom] = [canvas.y + 30, canvas.y + canvas.height - 18];
  await page.mouse.click(canvas.x + canvas.width / 2, top + (bottom - top) * share);
  await painted(page);
  const place = await page.locator('[data-u-comp="defined-name"] input').first().inputValue();
  return Number(/\d+/.exec(place)?.[0]);
}
