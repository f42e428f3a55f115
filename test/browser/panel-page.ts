import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { ExcelHost } from '../excel-host';
import { formSheet } from '../support/form-sheet';
import { describeWith } from '../support/programs';
import { type AddInScene, type AddInServer, serveAddIn } from './add-in';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ARTEFACTS = join(__dirname, '../../test-artefacts/panel');

declare global {
  interface Window {
    excelHost: ExcelHost;
    commands: Record<string, (event: { completed: () => void }) => void>;
    dialogs: string[];
    isDialogBlocked: boolean;
    isCompleted: boolean;
    closeDialog: () => void;
    axe: typeof axe;
  }
}

/** Weights that do not sum up, a missing reason, a wrong total. */
export const FAULTY = () =>
  formSheet({
    set: { 0: { weight: 25 }, 1: { score: 15 }, 3: { actual: '6万人次' } },
    total: { weight: 100, score: 97, grade: '优' },
  });

/** Twelve rows that fall short without a reason, and what follows from them: 27 findings and more. */
export const MANY_FAULTS = () =>
  formSheet({
    indicators: Array.from({ length: 12 }, (_, index) => ({
      level1: '产出指标(50分)',
      level2: '数量指标',
      level3: `修建水池数量${index + 1}`,
      target: `≥${20 + index}座`,
      actual: `${10 + index}座`,
      weight: 4,
      score: 4,
    })),
    total: { weight: 100, score: 97, grade: '优' },
  });

/** Size, colour scheme and the like. */
type PageLook = Parameters<Browser['newPage']>[0];

/** What serves the built panel, and what shows it. */
interface PanelHost {
  readonly server: AddInServer;
  readonly browser: Browser;
}

/** A suite in the built panel: one server and one browser for all of it, a page for each scene. */
export function describePanel(
  what: string,
  tests: (open: (scene: AddInScene, look?: PageLook) => Promise<Page>, host: PanelHost) => void,
): void {
  describeWith('chromium', what, (executablePath) => {
    // Filled before the first test runs.
    const host = {} as { -readonly [Part in keyof PanelHost]: PanelHost[Part] };

    beforeAll(async () => {
      host.server = await serveAddIn();
      host.browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await host.browser?.close();
      await host.server?.close();
    });

    tests((scene, look) => openPanel(host, scene, look), host);
  });
}

/** Opens the built panel on a scene. */
async function openPanel(
  { browser, server }: PanelHost,
  scene: AddInScene,
  look: PageLook = {},
): Promise<Page> {
  server.show(scene);
  const page = await browser.newPage({ viewport: { width: 350, height: 800 }, ...look });
  // A busy machine takes its time; what the page does then is what is tested.
  page.setDefaultTimeout(40_000);
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  await page.goto(`${server.url}/taskpane.html`);
  return page;
}

/** Opens the first finding of a kind, or of which the line says so. @returns its place in the list */
export async function openFinding(page: Page, title: string): Promise<Locator> {
  const finding = page
    .locator('.finding-group', { hasText: title })
    .locator('.finding')
    .or(page.locator('.finding', { hasText: title }))
    .first();
  const line = finding.locator('.finding-line');
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
  return finding;
}

/** Keeps a picture for whoever looks at it. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  const fullPage = !(await page.getByRole('dialog').isVisible());
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage });
}

/** What axe finds, as «rule: element». */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(
      // Fluent's sentries at the edge of a dialog hand the focus on at once.
      { exclude: ['[data-tabster-dummy]'] },
      { rules: { region: { enabled: false } } },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

/** Goes to a button with the Tab key and presses it. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

/** Presses Tab until a button of that name has the focus. */
export async function reach(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (name.test(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${name} within reach of the Tab key`);
}
