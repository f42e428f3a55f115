import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import { formSheet } from '../support/form-sheet';
import { describePanel, FAULTY, press, shot, violations } from './panel-page';

jest.setTimeout(120_000);

/** An own pack: 优 only from 99.5. */
const COUNTY = {
  ...mof2020,
  id: 'county',
  title: '本县2024',
  grades: mof2020.grades.map((band) => (band.name === '优' ? { ...band, from: 0.995 } : band)),
};

/** Every figure is right, the grade written is not: only a complete result has a grade to compare. */
const WRONG_GRADE = () => formSheet({ total: { weight: 100, score: 98.8, grade: '良' } });

describePanel('own policies in the built side panel', (open) => {
  test('a pack is imported, adjusted and kept, by keyboard alone', async () => {
    const page = await open({ sheets: [WRONG_GRADE()] });
    const { errors } = listen(page);
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await press(page, /^设置$/);
    await page.getByLabel('评价口径').waitFor();
    await importPack(page, '坏.json', '{"id": "county", "year": "今年"}');
    await page.getByText('“坏.json”有').waitFor();
    await shot(page, 'policy-import-problems');
    expect(await violations(page)).toEqual([]);
    await importPack(page, '本县.json', JSON.stringify(COUNTY));
    await page.getByText('“本县.json”检查通过').waitFor();
    await shot(page, 'policy-imported');
    expect(await violations(page)).toEqual([]);
    await press(page, /^调整口径…$/);
    await page.getByRole('textbox', { name: '预算执行率' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('调整口径');
    await page.getByRole('textbox', { name: '预算执行率' }).fill('十分');
    await page.getByText('请填数字').waitFor();
    await shot(page, 'policy-editor-wrong');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: '预算执行率' }).fill('10');
    await page.getByRole('textbox', { name: '等级“良”起点' }).fill('99');
    await page.getByText(/等级 优 → 中/).waitFor();
    await shot(page, 'policy-editor');
    expect(await violations(page)).toEqual([]);
    await press(page, /^保存到工作簿$/);
    await page.getByText(/口径：本县2024（本工作簿调整）/).waitFor();
    await page.locator('.finding summary').click();
    await page.getByText('按“本县2024（本工作簿调整）”检查').first().waitFor();
    expect(await page.evaluate(() => window.excelHost.xmlParts[0])).toContain('"grades.1.from":0.8');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the editor in the dark and with forced colours; export; back to automatic', async () => {
    const looks = { dark: { colorScheme: 'dark' }, contrast: { forcedColors: 'active' } } as const;
    for (const [name, look] of Object.entries(looks)) {
      const page = await open({ sheets: [FAULTY()] }, look);
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByLabel('得分小数位数').selectOption('1');
      await page.getByText('含自定').waitFor();
      await shot(page, `settings-${name}`);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '调整口径…' }).click();
      await page.getByRole('textbox', { name: '产出指标分值' }).fill('60');
      await page.getByText(/合计 110 分，应为 100 分/).waitFor();
      await shot(page, `policy-editor-${name}`);
      expect(await violations(page)).toEqual([]);
      await expect(page.getByRole('button', { name: '保存到工作簿' }).isDisabled()).resolves.toBe(true);
      await page.getByText(/^规则的级别与选项/).click();
      await page.getByRole('searchbox', { name: '查找规则' }).fill('集中');
      await page.getByRole('textbox', { name: /分值达到总分的多大比例/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  test('a pack is exported, and given up again', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('得分小数位数').selectOption('1');
    await page.getByRole('button', { name: '导出口径…' }).click();
    const text = await page.getByRole('textbox', { name: /口径的内容/ }).inputValue();
    expect(JSON.parse(text)).toMatchObject({ id: 'mof-2020-own', decimals: { score: 1 } });
    await shot(page, 'policy-export');
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mof-2020-own.json');
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/口径：.*本工作簿调整/).waitFor();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '恢复为自动选择' }).click();
    await page.getByText(/不再保留，要留着请先导出/).waitFor();
    await shot(page, 'policy-given-up');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/口径：财预〔2020〕10号（执行10\/产出50\/效益30\/满意度10）（2020年）/).waitFor();
    expect(await page.evaluate(() => window.excelHost.xmlParts[0])).not.toContain('ownPolicy');
    await page.close();
  });
});

/** What goes wrong on a page from now on. */
function listen(page: Page): { readonly errors: string[] } {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { errors };
}

/** 导入口径… with a file of that text. */
async function importPack(page: Page, name: string, text: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await press(page, /^导入口径…$/);
  await (await chosen).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
