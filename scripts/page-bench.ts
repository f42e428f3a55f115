import { type Browser, chromium, type Page } from 'playwright-core';
import { intoGrid, openPage, painted, servePage, shown } from '../test/browser/web-page';
import { fileOf } from './bench/forms';
import { findProgram } from './programs.mjs';

/**
 * `npm run bench:page`, after a build: how fast the page is and what stays in memory, as a
 * person meets it. Prints and judges nothing; the figures are those of this machine at this moment.
 */
const INDICATORS = 40;
const EDITS = 15;
const FILES = 30;
/** Milliseconds until the panel shows what belongs to the selected cell. */
const SETTLED = 600;
const WINDOW = { width: 1366, height: 768 };
const PICKER = 'input[type=file][multiple]';

async function form(name: string) {
  const buffer = Buffer.from(await fileOf(INDICATORS, 'shared'));
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** Milliseconds from a file's arrival to its findings, and to the grid with all its cells drawn. */
async function opening(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(PICKER).first().waitFor({ state: 'attached' });
  const file = await form('四十.xlsx');
  const start = Date.now();
  await page.locator(PICKER).first().setInputFiles(file);
  await page.locator('.verdict').waitFor();
  const findings = Date.now() - start;
  await shown(page);
  await painted(page);
  say('findings after opening', `${findings} ms`);
  say('grid after opening', `${Date.now() - start} ms`);
}

/** Milliseconds from Enter to another panel, measured in the page. */
async function edits(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    const watched = document.querySelector('.workbench-panel');
    let before = watched?.textContent;
    const begin = () => {
      before = watched?.textContent;
      (window as unknown as Timed).entered = 0;
    };
    new MutationObserver(() => {
      const timed = window as unknown as Timed;
      if (watched?.textContent === before || timed.entered === 0) return;
      before = watched?.textContent;
      times.push(performance.now() - timed.entered);
      timed.entered = 0;
    }).observe(watched ?? document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { times, begin, entered: 0 });
  });
  const place = page.locator('[data-u-comp="defined-name"] input, .workbench-grid input').first();
  for (let edit = 0; edit < EDITS; edit++) {
    await place.fill('G20');
    await place.press('Enter');
    await intoGrid(page);
    await page.keyboard.type(String(3 + (edit % 2)));
    // What the selection changes in the panel is no answer to Enter.
    await page.waitForTimeout(SETTLED);
    await page.evaluate(() => (window as unknown as Timed).begin());
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => (window as unknown as Timed).times.length > count, edit);
  }
  const times = await page.evaluate(() => (window as unknown as Timed).times);
  const sorted = [...times].sort((a, b) => a - b);
  say(
    `Enter → findings changed, ${INDICATORS} rows`,
    `median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms, ${EDITS} edits`,
  );
}

interface Timed {
  /** When Enter was pressed; 0: answered. */
  entered: number;
  readonly times: number[];
  /** From now on a change of the panel is the answer to the next Enter. */
  readonly begin: () => void;
}

/** What of the list is on the first screen. */
async function firstScreen(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, url, { viewport: WINDOW });
  await page.getByLabel('示例').selectOption('农村饮水_有问题.xlsx');
  await page.getByRole('heading', { name: /需要修改/ }).waitFor();
  const seen = await page.evaluate(() => {
    const open = document.querySelector('.finding')?.getBoundingClientRect();
    const list = document.querySelector('.finding-list')?.getBoundingClientRect();
    const head = document.querySelector('.panel-head')?.getBoundingClientRect();
    const count = document.querySelectorAll('.finding').length;
    return {
      end: open?.bottom ?? 0,
      list: list?.height ?? 0,
      room: innerHeight - (head?.bottom ?? 0),
      count,
    };
  });
  say('first finding ends at', `${Math.round(seen.end)} of ${WINDOW.height} pixels`);
  say(`${seen.count} findings folded`, `${(seen.list / seen.room).toFixed(2)} screens`);
  await page.close();
}

/** Memory after some files, everything that is not held any more thrown away. */
async function memory(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, url, { viewport: WINDOW });
  const session = await page.context().newCDPSession(page);
  for (let file = 1; file <= FILES; file++) {
    await page
      .locator(PICKER)
      .first()
      .setInputFiles(await form(`第${file}个.xlsx`));
    await page.locator('.workbench-file', { hasText: `第${file}个.xlsx` }).waitFor();
    await shown(page);
    if (file !== 1 && file % 10 !== 0) continue;
    await session.send('HeapProfiler.collectGarbage');
    const used = await page.evaluate(() => (performance as unknown as Memory).memory.usedJSHeapSize);
    say(`memory after ${file} files`, `${(used / 1e6).toFixed(1)} MB`);
  }
  await page.close();
}

interface Memory {
  readonly memory: { readonly usedJSHeapSize: number };
}

function say(what: string, figure: string): void {
  console.log(`${what}: ${figure}`);
}

async function main(): Promise<void> {
  const server = await servePage();
  const browser = await chromium.launch({
    executablePath: findProgram('chromium') ?? '',
    args: ['--no-sandbox', '--enable-precise-memory-info'],
  });
  const page = await browser.newPage({ viewport: WINDOW });
  page.setDefaultTimeout(30_000);
  // Before the grid, which takes the key for itself.
  await page.addInitScript(() => {
    const heard = ({ key }: KeyboardEvent) => {
      if (key === 'Enter') (window as unknown as Timed).entered = performance.now();
    };
    window.addEventListener('keydown', heard, true);
  });
  await opening(page, server.url);
  await edits(page);
  await page.close();
  await firstScreen(browser, server.url);
  await memory(browser, server.url);
  await browser.close();
  server.close();
}

void main();
