import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TemplateIndicator } from '../../src/plan/template';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { type Effort, Hand } from './hand';
import { describePage, download, intoGrid, picture, shown } from './web-page';

jest.setTimeout(300_000);

/** The table of docs/panel.md; the walk below is what its last three columns say. */
const TABLE = readFileSync(join(process.cwd(), 'docs/panel.md'), 'utf8');

function effortIn(task: string): Effort {
  const line = TABLE.split('\n').find((each) => each.startsWith(`| ${task} |`));
  const [clicks = NaN, keys = NaN, texts = NaN] = (line?.split('|').slice(-4, -1) ?? []).map(Number);
  return { clicks, keys, texts };
}

const LEVELS = [
  ...Array.from({ length: 8 }, (_, i) => ['产出指标(50分)', '数量指标', i < 6 ? 6 : 7] as const),
  ...Array.from({ length: 3 }, () => ['效益指标(30分)', '社会效益指标', 10] as const),
  ['满意度指标(10分)', '服务对象满意度指标', 10] as const,
];
/** Twelve rows that missed their target by a tenth, all without a reason, five of them with full marks. */
const INDICATORS: readonly TemplateIndicator[] = LEVELS.map(([level1, level2, weight], i) => ({
  ...{ level1, level2, weight, level3: `补助第${i + 1}批对象户数` },
  ...(i === 11 ? { target: '≥90%', actual: '81%' } : { target: '≥200户', actual: '180户' }),
  score: i < 5 ? weight : (weight * 9) / 10,
  reason: '',
}));
const OWN = xlsxFile({
  sheets: [
    formSheet({
      indicators: INDICATORS,
      projectName: '农户补助',
      total: { weight: 100, score: 91.8, grade: '' },
    }),
  ],
});

/** Rows of a form that is filled in: name, target, actual, points. */
const ROWS = [
  ['举办培训', '≥10期', '11期', '15'],
  ['培训合格率', '≥95%', '97%', '15'],
  ['按时开班率', '100%', '100%', '10'],
  ['人均费用', '≤500元', '480元', '10'],
  ['学员增收', '≥3000元', '3100元', '10'],
  ['受益学员', '≥300人', '310人', '10'],
  ['节约用水', '≥5%', '6%', '5'],
  ['技能留存', '≥80%', '85%', '5'],
  ['学员满意度', '≥90%', '95%', '10'],
] as const;

describePage('ten tasks of a clerk, click by click', (_, host) => {
  async function visit(): Promise<Hand> {
    const page = await host.browser.newPage({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    });
    page.setDefaultTimeout(40_000);
    // A picker of handles cannot be worked by a test; the older one asks as many clicks.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
    await page.goto(host.server.url);
    await page.getByRole('heading', { name: '绩效自评助手' }).waitFor();
    return new Hand(page);
  }

  const isInSight = async (page: Page) => {
    const box = await page.locator('.finding', { has: page.locator('.finding-body') }).boundingBox();
    return (box?.y ?? 999) + (box?.height ?? 999) <= 768;
  };

  test('from an own file to its report', async () => {
    const hand = await visit();
    const { page } = hand;
    const chooser = page.waitForEvent('filechooser');
    await hand.clickOn(page.getByText('打开自评表…'));
    await (
      await chooser
    ).setFiles({
      name: '农户补助.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(OWN),
    });
    await shown(page);
    expect(hand.done()).toEqual(effortIn('open an own file'));

    expect(await isInSight(page)).toBe(true);
    await hand.press('F8');
    await page.locator('.steps', { hasText: /^‹\s*\d/ }).waitFor();
    expect(hand.done()).toEqual(effortIn('find the first fault'));

    await hand.click(/^修正同类 5 处…/);
    await hand.click(/^写入（\d+ 项）/);
    await page.getByText(/已写入 \d+ 项，并已逐一读回核对/).waitFor();
    await page.getByRole('button', { name: /^修正同类 5 处/ }).waitFor({ state: 'detached' });
    expect(hand.done()).toEqual(effortIn('fix 5 scores'));

    await hand.click(/^逐处填写原因…/);
    await page.getByRole('heading', { name: '逐处填写原因（12 处）' }).waitFor();
    for (let i = 0; i < 12; i++) {
      await hand.press('Tab');
      await hand.type(`第${i + 1}批名单核减，下年度据实调整。`);
    }
    await hand.press('Control+Enter');
    await page.getByText('填写原因：已写入 12 项，并已逐一读回核对。').waitFor();
    expect(hand.done()).toEqual(effortIn('fill 12 reasons'));

    await picture(page, 'clerk-reasons-done');
    const open = page.locator('.finding-line[aria-expanded=true]');
    if ((await open.count()) === 0) await hand.clickOn(page.locator('.finding-line').first());
    await hand.click(/^忽略…/);
    await hand.put(page.getByRole('textbox', { name: '原因' }), '经主管部门同意。');
    await hand.put(page.getByRole('textbox', { name: '填写人' }), '张某');
    await hand.click('忽略');
    await page.getByRole('button', { name: /^已忽略 1/ }).waitFor();
    expect(hand.done()).toEqual(effortIn('ignore one'));

    await hand.click('计算等级');
    await hand.click(/^写入（\d+ 项）/);
    await page.getByText(/已写入 \d+ 项，并已逐一读回核对/).waitFor();
    expect(hand.done()).toEqual(effortIn('grade'));

    await hand.click('恢复');
    await page.getByText(/已恢复到写入前的样子/).waitFor();
    expect(hand.done()).toEqual(effortIn('undo'));

    await hand.click('设置');
    await hand.click('调整口径…');
    await hand.put(page.getByRole('textbox', { name: '执行率说明界限' }), '95');
    await page.getByText(/已改 1 处/).waitFor();
    await hand.click('保存到工作簿');
    await page.getByText(/口径：.*调整/).waitFor();
    expect(hand.done()).toEqual(effortIn('change a figure of the policy'));

    await hand.click('报告…');
    const [word] = await Promise.all([page.waitForEvent('download'), hand.click('下载 Word')]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    expect(hand.done()).toEqual(effortIn('report'));
    await page.close();
  });

  test('from a blank form to a finished one', async () => {
    const hand = await visit();
    const { page } = hand;
    await hand.click('新建空白表…');
    await hand.choose(page.getByLabel('每个二级指标留几行'), '1');
    await hand.click('新建');
    await shown(page);
    await intoGrid(page);
    const at = async (cell: string) => {
      await hand.clickOn(page.getByRole('button', { name: new RegExp(`^${cell}：`) }));
      await page.waitForFunction((name) => {
        const box = document.querySelector<HTMLInputElement>('[data-u-comp=defined-name] input');
        return box?.value.split(':')[0] === name;
      }, cell);
    };
    const fill = async (cell: string, ...texts: string[]) => {
      await at(cell);
      for (const [index, text] of texts.entries()) {
        if (index > 0) await hand.press('Tab');
        await hand.type(text);
      }
      await hand.press('Enter');
    };
    await fill('C3', '新型农民培训');
    await fill('C4', '某县农业局');
    await fill('G4', '某县农广校');
    await fill('E6', '50', '49');
    await fill('B11', '培训300人。');
    await fill('F11', '已培训310人。');
    await at('D13');
    for (const row of ROWS) {
      for (const [index, text] of row.entries()) {
        if (index > 0) await hand.press('Tab');
        await hand.type(text);
      }
      await hand.press('Enter');
    }
    await hand.click('计算等级');
    await hand.click(/^写入（\d+ 项）/);
    await page.getByText(/已写入 \d+ 项，并已逐一读回核对/).waitFor();
    await picture(page, 'clerk-blank-finished');
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await download(page);
    expect(hand.done()).toEqual(effortIn('blank form to finished'));
    await page.close();
  });
});
