import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { type Browser, chromium, type Download, type Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { cellAt } from '../../src/sheet/sheet';
import { formSheet } from '../support/form-sheet';
import { describeWith } from '../support/programs';
import { xlsxFile } from '../support/xlsx-file';
import { picture, servePage, shown, violations, type WebServer } from './web-page';

jest.setTimeout(240_000);

const SAMPLES = join(process.cwd(), 'samples');
const own = (projectName: string) => xlsxFile({ sheets: [formSheet({ projectName })] });

/** A folder as a clerk has it: forms good and bad, an old format, a damaged file, and what is no spreadsheet. */
function folderOfForms(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'batch-')), '某局2024年');
  mkdirSync(join(folder, '下属单位'), { recursive: true });
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
  for (const name of ['农村饮水_有问题.xlsx', '电子政务外网运维.xlsx', '图书馆免费开放_待评分.xlsx'])
    put(name, readFileSync(join(SAMPLES, name)));
  put('下属单位/某馆.xlsx', own('某馆开放'));
  put('下属单位/旧格式.xls', oldFormat());
  put('坏了.xlsx', 'no zip');
  put('说明.txt', '说明');
  put('~$农村饮水_有问题.xlsx', 'lock');
  return folder;
}

/** The same form as .xls. */
function oldFormat(): Uint8Array {
  const sheet = openXlsx(own('旧格式的项目'), 'x.xlsx').readSheet('自评表');
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => cellAt(sheet, row + 1, column + 1)?.value ?? null),
  );
  const book = utils.book_new();
  const made = utils.aoa_to_sheet(rows);
  made['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  utils.book_append_sheet(book, made, '自评表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

describeWith('chromium', '批量检查 on the page', (executablePath) => {
  let server: WebServer;
  let browser: Browser;
  const folder = folderOfForms();

  beforeAll(async () => {
    server = await servePage();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function begin(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(40_000);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.url);
    await page.getByRole('button', { name: '批量检查…' }).click();
    await page.getByRole('heading', { name: '批量检查' }).waitFor();
    return page;
  }

  const names = (page: Page) => page.locator('.batch-file').allInnerTexts();

  test('a folder is checked, the worst first; what is no form is named with the reason', async () => {
    const page = await begin();
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByText('共检查 6 个文件。').waitFor();
    const [first, second] = await names(page);
    expect([first, second]).toEqual(['某局2024年/坏了.xlsx', '某局2024年/农村饮水_有问题.xlsx']);
    expect((await names(page)).some((name) => name.endsWith('旧格式.xls'))).toBe(true);
    const old = page.locator('tr', { hasText: '旧格式.xls' });
    expect(await old.innerText()).toContain('旧格式的项目');
    expect(await page.locator('tr', { hasText: '坏了' }).innerText()).toMatch(/无法读取：坏了\.xlsx/);
    await page.getByText('没有检查的文件（不是电子表格） 1').click();
    await page.getByText('某局2024年/说明.txt').waitFor();
    await picture(page, 'batch');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('a click opens the form, and the way leads back to the table', async () => {
    const page = await begin();
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByText('共检查 6 个文件。').waitFor();
    await page.getByRole('button', { name: '需要修改', exact: true }).first().click();
    await page.locator('.batch-findings').waitFor();
    await page.getByRole('button', { name: /农村饮水/ }).click();
    await shown(page);
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.getByRole('button', { name: '返回批量检查' }).click();
    await page.getByText('共检查 6 个文件。').waitFor();
    await page.getByRole('button', { name: /^可提交 \d/ }).click();
    expect((await names(page)).every((name) => !name.includes('农村饮水'))).toBe(true);
    await page.getByRole('button', { name: '首页' }).click();
    await page
      .getByRole('button', { name: '打开自评表…' })
      .or(page.getByText('打开自评表…'))
      .first()
      .waitFor();
    await page.close();
  });

  test('all files are judged by one policy on wish; a file that is no workbook says why when it is opened', async () => {
    const page = await begin();
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByText('共检查 6 个文件。').waitFor();
    const row = page.locator('tr', { hasText: '电子政务外网运维' });
    const own = await row.innerText();
    await page.getByLabel('评价口径').selectOption('mof-2021-cost');
    await page.getByText('共检查 6 个文件。').waitFor();
    await page.getByText(/只用于这次批量检查/).waitFor();
    expect(await row.innerText()).not.toBe(own);
    await picture(page, 'batch-policy');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('评价口径').selectOption('');
    await page.getByText('共检查 6 个文件。').waitFor();
    expect(await row.innerText()).toBe(own);
    await page.getByRole('button', { name: /坏了\.xlsx/ }).click();
    await page.locator('.workbench-error', { hasText: '坏了.xlsx：' }).waitFor();
    await page.getByRole('button', { name: /旧格式\.xls/ }).click();
    await page.locator('.workbench-error', { hasText: '另存为' }).waitFor();
    await picture(page, 'batch-refused');
    await page.close();
  });

  test('the summary is a workbook of the same sheets as that of the command line', async () => {
    const page = await begin();
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByText('共检查 6 个文件。').waitFor();
    const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出汇总 .xlsx' }).click(),
    ]);
    const book = openXlsx(readFileSync(await file.path()), file.suggestedFilename());
    expect(book.sheetList().map(({ name }) => name)).toEqual([
      ...['概况', '清单', '问题', '按规则', '按部门', '异同', '没有读取'],
    ]);
    const list = book.readSheet('清单');
    expect(cellAt(list, 2, 1)?.value).toBe('某局2024年/坏了.xlsx');
    expect(cellAt(list, 3, 1)?.value).toBe('某局2024年/农村饮水_有问题.xlsx');
    await page.close();
  });

  test('200 files leave the page alive, and stopping keeps what is done', async () => {
    const page = await begin();
    const bytes = Buffer.from(own('许多'));
    const file = (i: number) => ({
      name: `表${i}.xlsx`,
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    await page.evaluate(() => {
      const turns = { count: 0 };
      const turn = () => {
        turns.count++;
        setTimeout(turn);
      };
      turn();
      Object.assign(window, { turns });
    });
    await page
      .locator('input[type=file][accept*=".ods"]')
      .setInputFiles(Array.from({ length: 200 }, (_, i) => file(i)));
    await page.getByRole('button', { name: '停下' }).click();
    await page.getByText(/已停下，检查了 \d+\/200 个文件/).waitFor();
    const kept = await page.locator('.batch-file').count();
    expect(kept).toBeGreaterThan(0);
    await picture(page, 'batch-stopped');
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('共检查 200 个文件。').waitFor();
    expect(await page.locator('.batch-file').count()).toBe(200);
    const turns = await page.evaluate(() => (window as unknown as { turns: { count: number } }).turns.count);
    expect(turns).toBeGreaterThan(20);
    await page.close();
  });
});
