import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Download, type Page } from 'playwright-core';
import { describeWith } from '../support/programs';

const DIST = join(process.cwd(), 'dist/web');
const ARTEFACTS = join(process.cwd(), 'test-artefacts/web');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
/** The page must work under a sub-path of an intranet server. */
const PREFIX = '/ziping/';
/** The grid is drawn on a canvas; what is typed arrives in this element once the grid is there. */
export const EDITOR = '[data-u-comp="editor"]';

/** The built page on a server of its own. */
export interface WebServer {
  readonly url: string;
  /** Every path that was asked for. */
  readonly asked: readonly string[];
  close(): void;
}

/** Serves dist/web as any intranet server would, under a sub-path. */
export async function servePage(): Promise<WebServer> {
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

/** What serves the built page, and what shows it. */
export interface PageHost {
  readonly server: WebServer;
  readonly browser: Browser;
}

type PageLook = Parameters<Browser['newPage']>[0];

/** A suite on the built page: one server and one browser for all of it; `open` gives a window of its own. */
export function describePage(
  what: string,
  tests: (open: (look?: PageLook) => Promise<Page>, host: PageHost) => void,
): void {
  describeWith('chromium', what, (executablePath) => {
    // Filled before the first test runs.
    const host = {} as { -readonly [Part in keyof PageHost]: PageHost[Part] };

    beforeAll(async () => {
      host.server = await servePage();
      host.browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await host.browser?.close();
      host.server?.close();
    });

    tests((look) => openPage(host.browser, host.server.url, look), host);
  });
}

/** A person's browser window on the page, ready when the first sample is checked and shown in the grid. */
export async function openPage(
  from: Browser | BrowserContext,
  url: string,
  look: PageLook = {},
): Promise<Page> {
  const page =
    'newContext' in from
      ? await from.newPage({ viewport: { width: 1400, height: 850 }, acceptDownloads: true, ...look })
      : await from.newPage();
  page.setDefaultTimeout(40_000);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${url}?sample`);
  await shown(page);
  return page;
}

/** Waits until findings and grid are there. */
export async function shown(page: Page): Promise<void> {
  await page.locator('.verdict').waitFor();
  await page.locator(EDITOR).first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: '下载', exact: true }).and(page.locator(':enabled')).waitFor();
}

/** Waits until the grid has drawn something, for a picture. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isDrawn = (canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels =
        width * height > 0 ? canvas.getContext('2d')?.getImageData(0, 0, width, height).data : [];
      return pixels?.some((value, index) => index % 4 === 0 && value < 100 && pixels[index + 3] === 255);
    };
    const canvases = () => [...document.querySelectorAll<HTMLCanvasElement>('.workbench-grid canvas')];
    while (!canvases().some(isDrawn)) await new Promise(requestAnimationFrame);
  });
}

/** Opens a finding by its place, clicks 定位 and waits until the keyboard is in the grid. @param cell «F13» */
export async function goTo(page: Page, cell: string): Promise<void> {
  const line = page.locator('.finding-line', { has: page.getByText(cell, { exact: true }) }).first();
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
  await page.getByRole('button', { name: new RegExp(`^定位 ${cell}：`) }).click();
  await page.waitForFunction((editor) => document.activeElement?.matches(editor) === true, EDITOR);
}

/** Puts the keyboard into the grid as people do, with F6. */
export async function intoGrid(page: Page): Promise<void> {
  const isThere = () => page.evaluate((editor) => document.activeElement?.matches(editor) === true, EDITOR);
  for (let step = 0; step < 3 && !(await isThere()); step++) await page.keyboard.press('F6');
  await page.waitForFunction((editor) => document.activeElement?.matches(editor) === true, EDITOR);
}

/** Until the work is kept for the next visit. @param works of so many files */
export async function kept(page: Page, works = 1): Promise<void> {
  await page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await answer(indexedDB.open('jixiao-ziping', 1));
    const count = () => answer(database.transaction('unsaved').objectStore('unsaved').count());
    while ((await count()) !== wanted) await new Promise(requestAnimationFrame);
    database.close();
  }, works);
}

/** Keeps a picture of the page for whoever looks at it. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) });
}

/** Types into the selected cell. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Clicks 下载. @returns the bytes that arrived */
export async function download(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载', exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

/** What axe finds on the whole page, the grid's own insides included. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
