import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { reviewWorkbook } from '../../src/review/review';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { zipOf } from '../support/xlsx-file';
import type { Page } from 'playwright-core';
import { describePage, download, goTo, openPage, painted, shown, type, violations } from './web-page';

jest.setTimeout(240_000);
const ARTEFACTS = join(process.cwd(), 'test-artefacts/web');

describePage('the page without Excel', (open, host) => {
  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
  });

  test('shows the founding form in the grid with its findings, and asks nobody else for anything', async () => {
    const foreign: string[] = [];
    const context = await host.browser.newContext({ viewport: { width: 1400, height: 850 } });
    context.on('request', (request) => {
      if (!request.url().startsWith(host.server.url) && !/^(blob|data):/.test(request.url()))
        foreign.push(request.url());
    });
    const page = await openPage(context, host.server.url);
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await painted(page);
    await page.screenshot({ path: join(ARTEFACTS, 'page.png') });
    expect(foreign).toEqual([]);
    expect(host.server.asked.filter((path) => /office/i.test(path))).toEqual([]);
    await context.close();
  });

  test('a wrong weight is found while typing, the grid goes to it; corrected, graded and downloaded', async () => {
    const page = await open();
    await goTo(page, 'F13');
    await page.keyboard.press('ArrowRight');
    await type(page, '20');
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.locator('.finding', { hasText: '分值合计不等于总分' }).waitFor();
    await page.screenshot({ path: join(ARTEFACTS, 'wrong-weight.png') });
    await goTo(page, 'G13');
    await type(page, '10');
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText(/已写入 \d+ 项，并已逐一读回核对/).waitFor();
    await page.screenshot({ path: join(ARTEFACTS, 'graded.png') });
    expect(await page.getByText('当前工作表不是自评表').count()).toBe(0);
    const [, total] = /([\d.]+)分/.exec(await page.locator('.result-line').innerText()) ?? [];
    const { status, json } = check(await download(page));
    expect(status).toBe(0);
    expect(json.files[0]?.forms[0]?.evaluation).toMatchObject({
      totalScore: parseFloat(total ?? ''),
      grade: '优',
    });
    expect(json.files[0]?.sheets).toContain('绩效自评报告');
    await page.close();
  });

  test('restoring puts the grid back, and then there is nothing to download', async () => {
    const page = await open();
    await page.getByRole('button', { name: '报告…' }).click();
    await page.getByRole('button', { name: '写入工作表…' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText('有未下载的修改').waitFor();
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByText(/已恢复到写入前的样子/).waitFor();
    await page.getByText('有未下载的修改').waitFor({ state: 'detached' });
    await page.close();
  });

  test('every part of the file that the grid does not show comes back as it was', async () => {
    const page = await open();
    const parts = richParts();
    await page.locator('input[type=file][multiple]').setInputFiles({
      name: '有图.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(zipOf(parts)),
    });
    await page.getByText(/图.*不显示，下载时原样保留/).waitFor();
    await goTo(page, 'H6');
    await type(page, '0.862');
    await page.locator('.finding', { hasText: '预算执行率算错' }).waitFor({ state: 'detached' });
    const after = unzipSync(await download(page));
    const changed = Object.keys(parts).filter((path) => !same(after[path], parts[path]));
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    expect(strFromU8(after['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<dataValidations');
    await page.close();
  });

  test('all that is ours is accessible in light and dark, and F6 leads from the grid to the panel and back', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({
        viewport: { width: 1400, height: 850 },
        colorScheme,
      });
      await painted(page);
      await page.screenshot({ path: join(ARTEFACTS, `page-${colorScheme}.png`) });
      expect(await violations(page)).toEqual([]);
      expect(await strangeNames(page)).toEqual([]);
      await goTo(page, 'F13');
      await page.keyboard.press('F6');
      await page.waitForFunction(() => document.activeElement?.closest('.workbench-panel') !== null);
      await page.keyboard.press('F6');
      await page.waitForFunction(() => document.activeElement?.closest('.workbench-grid') !== null);
      await page.close();
    }
  });

  test('on a narrow window the panel stands below, and folds', async () => {
    const page = await open({ viewport: { width: 700, height: 900 } });
    await painted(page);
    await page.screenshot({ path: join(ARTEFACTS, 'narrow.png') });
    await page.getByRole('button', { name: '收起检查结果' }).click();
    await page.locator('.workbench-panel').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '展开检查结果' }).click();
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await page.close();
  });

  test('the samples show a form of every family', async () => {
    const page = await open();
    const choice = page.getByLabel('示例');
    const files = await choice
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    for (const file of files.filter((each) => each)) {
      await choice.selectOption(file);
      await page.locator('.workbench-file', { hasText: file ?? '' }).waitFor();
      await shown(page);
      expect(await page.locator('.project').textContent()).not.toBe('（未填项目名称）');
    }
    expect(files.length).toBeGreaterThan(6);
    await page.close();
  });

  test('an own policy made on the page is in the downloaded file, and the command line follows it', async () => {
    const page = await open();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '调整口径…' }).click();
    await page.getByRole('textbox', { name: '名称', exact: true }).fill('本县2025');
    await page.getByRole('textbox', { name: '执行率说明界限' }).fill('95');
    await page.getByText(/已改 1 处/).waitFor();
    await page.screenshot({ path: join(ARTEFACTS, 'policy-editor.png') });
    await page.getByRole('button', { name: '保存到工作簿' }).click();
    await page.getByText(/口径：本县2025/).waitFor();
    await page.getByText('有未下载的修改').waitFor();
    const workbook = openXlsx(await download(page), 'x.xlsx');
    const { forms } = await reviewWorkbook('x.xlsx', workbook, {});
    expect(forms[0]).toMatchObject({ origin: 'own', policy: { title: '本县2025' } });
    expect(forms[0]?.policy.execution.reasonBelow?.toFixed()).toBe('0.95');
    await page.close();
  });
});

/** The command line over what was downloaded. */
function check(bytes: Uint8Array) {
  const file = join(ARTEFACTS, 'downloaded.xlsx');
  writeFileSync(file, bytes);
  const words = ['dist/cli/ziping.cjs', 'check', file, '--format', 'json'];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const sheets = openXlsx(bytes, file)
    .sheetList()
    .map(({ name }) => name);
  const json = JSON.parse(stdout) as { files: { forms: { evaluation: object }[]; sheets: string[] }[] };
  return { status, json: { files: json.files.map((each) => ({ ...each, sheets })) } };
}

/** A sample with a chart, an image and a list of allowed values, as people add them. */
function richParts(): Record<string, Uint8Array> {
  const parts = unzipSync(readFileSync('samples/农村饮水_有问题.xlsx'));
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const bytes = (xml: string) => new TextEncoder().encode(xml);
  const types = text('[Content_Types].xml').replace(
    '</Types>',
    '<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
  );
  const validation =
    '<dataValidations count="1"><dataValidation type="list" sqref="I21"><formula1>"优,良,中,差"</formula1></dataValidation></dataValidations>';
  return {
    ...parts,
    '[Content_Types].xml': bytes(types),
    'xl/charts/chart1.xml': bytes(
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    ),
    'xl/media/image1.png': Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    'xl/worksheets/sheet1.xml': bytes(
      text('xl/worksheets/sheet1.xml').replace(/(<pageMargins)/, `${validation}$1`),
    ),
  };
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
}

/** What is heard or hinted at in English, on the whole page; Word, Excel, Ctrl and the like are names. */
function strangeNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['aria-label', 'title', 'placeholder', 'alt']
      .flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? ''),
      )
      .filter((text) => /[A-Za-z]{3}/.test(text) && !/[\u4e00-\u9fff]/.test(text)),
  );
}
