import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { run } from '../../src/cli/main';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { formSheetWith } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { describePanel, shot, violations as paneViolations } from './panel-page';
import { describePage, download, picture, shown, violations } from './web-page';

jest.setTimeout(240_000);

/** Three words that nobody has seen over columns that the checks need. */
const STRANGE = () => formSheetWith({ F5: '甲栏', E12: '乙栏', I12: '丙栏' });
const MEANINGS = { 甲栏: '全年执行数', 乙栏: '年度指标值', 丙栏: '偏差原因分析及改进措施' } as const;

/** What `ziping batch` says of two workbooks with the strange words, given the exported layout. */
async function verdictsOfBatch(layout: string): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layout-'));
  for (const name of ['一.xlsx', '二.xlsx'])
    writeFileSync(join(folder, name), xlsxFile({ sheets: [STRANGE()] }));
  const output = join(folder, '结果.ndjson');
  const nobody = { out: () => undefined, err: () => undefined, isColored: false };
  await run(['batch', folder, '--layout', layout, '-o', output], nobody);
  const lines = readFileSync(output, 'utf8').trim().split('\n');
  const files = lines.map((line) => JSON.parse(line) as { forms: { verdict: string }[] });
  return files.map(({ forms }) => forms[0]?.verdict);
}

async function openStrange(page: Page): Promise<void> {
  const buffer = Buffer.from(xlsxFile({ sheets: [STRANGE()] }));
  await page
    .locator('input[type=file][accept=".xlsx"]')
    .setInputFiles({ name: '陌生.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { name: /无法完整检查/ }).waitFor();
  await shown(page);
}

describePage('认表 on the page', (open) => {
  test('three strange words are asked first; the answers are in the downloaded file and in the layout file', async () => {
    const page = await open({ viewport: { width: 1366, height: 768 } });
    const card = page.locator('.card', { hasText: '认表' });
    expect(await card.getAttribute('open')).toBeNull();
    await openStrange(page);
    await card.getByText('3 个栏目没有读懂或没有把握').waitFor();
    await picture(page, 'labels');
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: '对：甲栏' }).click();
    await card
      .locator('li', { hasText: '甲栏' })
      .filter({ hasText: '由您指定' })
      .waitFor({ state: 'attached' });
    for (const [label, meaning] of Object.entries(MEANINGS).slice(1)) {
      await card.getByLabel(label, { exact: true }).selectOption({ label: meaning });
      await card
        .locator('li', { hasText: label })
        .filter({ hasText: '由您指定' })
        .waitFor({ state: 'attached' });
    }
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await picture(page, 'labels-answered');
    const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
      page.waitForEvent('download'),
      (async () => {
        if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click();
        await card.getByRole('button', { name: '导出版式…' }).click();
      })(),
    ]);
    const layout = JSON.parse(readFileSync(await file.path(), 'utf8')) as { labels: { meaning: string }[] };
    expect(layout.labels.map(({ meaning }) => meaning).sort()).toEqual(['reason', 'spent', 'target']);
    expect(await verdictsOfBatch(await file.path())).toEqual(['submittable', 'submittable']);
    const kept = await openXlsx(await download(page), 'x.xlsx').settings.load();
    expect(kept.layout?.labels).toHaveLength(3);
    await page.close();
  });

  test('a layout file of the bureau is taken over; a wrong one says where and changes nothing', async () => {
    const page = await open({ viewport: { width: 1366, height: 768 } });
    const give = (name: string, content: unknown) =>
      page.locator('input[aria-label="版式文件"]').setInputFiles({
        ...{ name, mimeType: 'application/json' },
        buffer: Buffer.from(JSON.stringify(content)),
      });
    await openStrange(page);
    await give('错.json', { schema: 1, labels: [{ label: '甲栏', meaning: '花掉' }], cells: [] });
    await page.getByText(/“错.json”没有导入：[^]*labels\.0\.meaning/).waitFor();
    await give('市局.json', {
      schema: 1,
      labels: [
        { label: '甲栏', meaning: 'spent' },
        { label: '乙栏', meaning: 'target' },
        { label: '丙栏', meaning: 'reason' },
      ],
      cells: [],
    });
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await page.close();
  });
});

describePanel('认表 in the task pane', (open) => {
  test('is folded while all is sure, open when not; a cell can be pointed to', async () => {
    const page = await open({ sheets: [STRANGE()] });
    await page.getByRole('heading', { name: /无法完整检查/ }).waitFor();
    const card = page.locator('.card', { hasText: '认表' });
    await card.getByLabel('甲栏', { exact: true }).waitFor();
    await shot(page, 'labels');
    expect(await paneViolations(page)).toEqual([]);
    await card.getByRole('button', { name: 'F5：在表中显示' }).click();
    await page.waitForFunction(() => window.excelHost.selection.range.left === 6);
    await card.getByLabel(/没列出的栏目/).selectOption({ label: '全年执行数' });
    await page.getByText('已把 F5 认作“全年执行数”。').waitFor();
    await card.getByRole('button', { name: '都对，确认这 2 个' }).click();
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    expect(await page.evaluate(() => window.excelHost.xmlParts[0])).toContain('"layout"');
    await page.close();
  });
});
