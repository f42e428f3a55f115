import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { reviewWorkbook } from '../../src/cli/review';
import { openXlsx } from '../../src/workbook/xlsx/workbook';
import { describeWith } from '../support/programs';

jest.setTimeout(180_000);
const DIST = join(process.cwd(), 'dist/web');
const ARTEFACTS = join(process.cwd(), 'test-artefacts/web');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
/** The page must work under a sub-path of an intranet server. */
const PREFIX = '/ziping/';

async function serve() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    const file = join(DIST, path === PREFIX ? 'index.html' : path.slice(PREFIX.length));
    const isThere = path.startsWith(PREFIX) && existsSync(file);
    response.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(isThere ? readFileSync(file) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${PREFIX}`, asked, close: () => server.close() };
}

describeWith('chromium', 'the page without Excel', (executablePath) => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    server = await serve();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function opened(): Promise<{ page: Page; foreign: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, acceptDownloads: true });
    const foreign: string[] = [];
    page.setDefaultTimeout(30_000);
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url()))
        foreign.push(request.url());
    });
    await page.goto(server.url);
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    return { page, foreign };
  }

  test('shows a form in the grid with its findings, and asks nobody else for anything', async () => {
    const { page, foreign } = await opened();
    await page.screenshot({ path: join(ARTEFACTS, 'page.png') });
    expect(foreign).toEqual([]);
    expect(server.asked.filter((path) => path.includes('office'))).toEqual([]);
    await page.close();
  });

  test('what is typed into the grid changes the findings', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: '定位 H6：预算执行率算错（H6）' }).click();
    await page.keyboard.type('0.862');
    await page.keyboard.press('Enter');
    await page.locator('.finding', { hasText: '执行率填90.00%' }).waitFor({ state: 'detached' });
    await page.getByText('有未下载的修改').waitFor();
    await page.close();
  });

  test('grades, and what is downloaded reads the same on the command line', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText(/已写入 \d+ 个单元格/).waitFor();
    await page.screenshot({ path: join(ARTEFACTS, 'graded.png') });
    const total = await page.locator('.figure dd').first().textContent();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    const workbook = openXlsx(readFileSync(await download.path()), 'x.xlsx');
    expect(workbook.sheetList().map(({ name }) => name)).toContain('绩效自评报告');
    const { forms } = await reviewWorkbook('x.xlsx', workbook, {});
    expect(forms[0]?.evaluation.totalScore.value?.toFixed(2)).toBe(total);
    await page.close();
  });

  test('an own policy made on the page is in the downloaded file, and the command line follows it', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '调整口径…' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('本县2025');
    await page.getByRole('textbox', { name: '执行率说明界限' }).fill('95');
    await page.getByText(/已改 1 处/).waitFor();
    await page.screenshot({ path: join(ARTEFACTS, 'policy-editor.png') });
    await page.getByRole('button', { name: '保存到工作簿' }).click();
    await page.getByText(/口径：本县2025/).waitFor();
    await page.getByText('有未下载的修改').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    const workbook = openXlsx(readFileSync(await download.path()), 'x.xlsx');
    const { forms } = await reviewWorkbook('x.xlsx', workbook, {});
    expect(forms[0]).toMatchObject({ origin: 'own', policy: { title: '本县2025' } });
    expect(forms[0]?.policy.execution.reasonBelow?.toFixed()).toBe('0.95');
    await page.close();
  });

  test('a damaged file is refused with what to do, and what was open stays', async () => {
    const { page } = await opened();
    const broken = { name: '坏.xlsx', mimeType: 'application/zip', buffer: Buffer.from('not a workbook') };
    await page.locator('input[type=file]').setInputFiles(broken);
    await page.getByRole('status').filter({ hasText: '坏.xlsx' }).waitFor();
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.close();
  });
});
