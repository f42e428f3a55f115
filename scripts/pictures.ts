import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { openXlsx } from '../src/workbook/xlsx/xlsx-workbook';
import { serveAddIn } from '../test/browser/add-in';
import { goTo, openPage, painted, servePage, type } from '../test/browser/web-page';
import { findProgram } from './programs.mjs';

/**
 * `npm run pictures`, for the README, after a build; needs LibreOffice, pdftoppm and Chromium.
 * docs/images/panel.png: a sample form as LibreOffice prints it, the built panel beside it.
 * docs/images/page.png: the page without Excel after a wrong weight was typed, the finding at its cell open.
 */
const FILE = join('samples', '农村饮水_有问题.xlsx');
const IMAGES = join('docs', 'images');
const HEIGHT = 980;

async function panelShot(browser: Browser): Promise<string> {
  const workbook = openXlsx(readFileSync(FILE), FILE);
  const server = await serveAddIn();
  server.show({ sheets: workbook.sheetList().map(({ name }) => workbook.readSheet(name)) });
  const page = await browser.newPage({ viewport: { width: 380, height: HEIGHT }, deviceScaleFactor: 2 });
  await page.goto(`${server.url}/taskpane.html`);
  await page.locator('.verdict').waitFor();
  const shot = await page.screenshot();
  await server.close();
  return shot.toString('base64');
}

/** First page of the form as an image. */
function formShot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  execFileSync(findProgram('libreoffice') ?? '', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    FILE,
  ]);
  const pdf = join(folder, '农村饮水_有问题.pdf');
  execFileSync('pdftoppm', ['-png', '-r', '150', '-f', '1', '-l', '1', pdf, join(folder, 'page')]);
  const name = execFileSync('ls', [folder], { encoding: 'utf8' })
    .split('\n')
    .find((each) => each.endsWith('.png'));
  return readFileSync(join(folder, name ?? ''), 'base64');
}

async function panelPicture(browser: Browser): Promise<void> {
  const image = (data: string, style: string) => `<img style="${style}" src="data:image/png;base64,${data}">`;
  const page = await browser.newPage({ viewport: { width: 1400, height: HEIGHT } });
  const form = image(
    formShot(),
    'width:1000px;height:100%;object-fit:contain;object-position:top;background:#fff',
  );
  const panel = image(await panelShot(browser), 'width:380px;box-shadow:0 0 6px #0005');
  await page.setContent(
    `<body style="margin:0;display:flex;gap:20px;align-items:flex-start;background:#e8ebef">${form}${panel}</body>`,
  );
  await page.screenshot({ path: join(IMAGES, 'panel.png') });
}

async function pagePicture(browser: Browser): Promise<void> {
  const server = await servePage();
  const page = await openPage(browser, server.url, { viewport: { width: 1440, height: 860 } });
  await goTo(page, 'F13');
  await page.keyboard.press('ArrowRight');
  await type(page, '20');
  await page.locator('.finding-E', { hasText: '一级指标分值与口径不同' }).locator('.finding-line').click();
  await page.locator('.finding-E .actions').waitFor();
  await painted(page);
  await page.locator('.workbench-panel').evaluate((panel) => panel.scrollTo(0, 0));
  await page.screenshot({ path: join(IMAGES, 'page.png') });
  server.close();
}

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findProgram('chromium') ?? '',
    args: ['--no-sandbox'],
  });
  await panelPicture(browser);
  await pagePicture(browser);
  await browser.close();
}

void main();
