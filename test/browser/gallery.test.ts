import type { Page } from 'playwright-core';
import { formSheet, gridSheet } from '../support/form-sheet';
import type { AddInScene } from './add-in';
import { describePanel, FAULTY, openFinding, shot, violations } from './panel-page';

jest.setTimeout(120_000);

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark' },
  contrast: { forcedColors: 'active' },
} as const;
/** Narrowest, usual and widest task pane. */
const WIDTHS = [320, 350, 450] as const;

/** Three rows fall short without a reason. */
const WITHOUT_REASONS = () =>
  formSheet({
    set: {
      0: { actual: '4000册', score: 16 },
      1: { actual: '90%', score: 18 },
      3: { actual: '6万人次', score: 15 },
    },
    total: { weight: 100, score: 87.8, grade: '良' },
  });

/** Every state of the panel: what the workbook is, and how a person gets there. */
const STATES: Readonly<Record<string, { scene: AddInScene; reach: (page: Page) => Promise<void> }>> = {
  loading: {
    scene: { sheets: [FAULTY()], options: { latency: 100_000 } },
    reach: (page) => page.getByText('正在读取表格').waitFor(),
  },
  'no-form': {
    scene: { sheets: [gridSheet([['收入', '支出']], [], '台账')] },
    reach: (page) => page.getByRole('heading', { name: '这个工作表不是自评表' }).waitFor(),
  },
  findings: { scene: { sheets: [FAULTY()] }, reach: findings },
  submittable: {
    scene: { sheets: [formSheet()] },
    reach: (page) => page.getByRole('heading', { name: /可提交/ }).waitFor(),
  },
  preview: { scene: { sheets: [FAULTY()] }, reach: preview },
  receipt: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await preview(page);
      await page.getByRole('button', { name: /^写入/ }).click();
      await page.getByText(/已写入 \d+ 项/).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The panel is there for screen readers again.
      await page.locator('#panel:not([aria-hidden])').waitFor();
    },
  },
  protected: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.evaluate(() => window.excelHost.protect('自评表'));
      await preview(page);
    },
  },
  'cell-edit': {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.evaluate(() => window.excelHost.beginCellEdit());
      await page.getByRole('button', { name: '计算等级' }).click();
      await page.getByText('请先按回车结束单元格编辑').waitFor();
    },
  },
  'lost-host': {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.evaluate(() => window.excelHost.failAlways('ConnectionFailure'));
      await page.getByRole('button', { name: '重新检查' }).click();
      await page.getByText(/连接已断开/).waitFor();
    },
  },
  unsupported: {
    scene: { sheets: [FAULTY()], options: { apiLevel: 9 } },
    reach: (page) => page.getByText(/需要在 Excel 2021/).waitFor(),
  },
  settings: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByLabel('评价口径').waitFor();
    },
  },
  ignore: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await openFinding(page, '分值合计不等于总分');
      await page.getByRole('button', { name: /^忽略…：分值合计不等于总分/ }).click();
      await page.getByRole('textbox', { name: '原因' }).waitFor();
    },
  },
  'several-forms': {
    scene: { sheets: [FAULTY(), formSheet({ sheetName: '自评表二', projectName: '农村饮水安全巩固提升' })] },
    reach: async (page) => {
      await findings(page);
      await page.getByRole('combobox', { name: '自评表' }).waitFor();
    },
  },
  reasons: {
    scene: { sheets: [WITHOUT_REASONS()] },
    reach: async (page) => {
      await findings(page);
      await page.getByRole('button', { name: /^逐处填写原因…/ }).click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  report: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.getByRole('button', { name: /^报告/ }).click();
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
    },
  },
  labels: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.locator('summary', { hasText: '认表' }).click();
      await page.locator('summary', { hasText: /^已读懂的/ }).click();
      await page.locator('.label-line').first().waitFor();
    },
  },
  figures: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.locator('summary', { hasText: '计算过程' }).click();
    },
  },
  help: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.getByRole('button', { name: '帮助' }).click();
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
    },
  },
  editor: {
    scene: { sheets: [FAULTY()] },
    reach: async (page) => {
      await findings(page);
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('button', { name: '调整口径…' }).click();
      await page.getByRole('textbox', { name: '预算执行率' }).waitFor();
    },
  },
  elsewhere: {
    scene: { sheets: [FAULTY(), gridSheet([['填表说明']], [], '说明')] },
    reach: async (page) => {
      await findings(page);
      await page.evaluate(() => window.excelHost.activate('说明'));
      await page.getByText('当前工作表不是自评表').waitFor();
    },
  },
};

async function findings(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /需要修改/ }).waitFor();
}

async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '计算等级' }).click();
  await page.getByRole('button', { name: /^写入/ }).waitFor();
}

/** One page for each state: a look changes under a person's eyes as well, when the evening comes. */
describePanel('every state of the panel in a browser', (open) => {
  describe.each(Object.entries(STATES))('%s', (state, { scene, reach }) => {
    let page: Page;
    beforeAll(async () => {
      page = await open(scene, { reducedMotion: 'reduce' });
      await reach(page);
    });
    afterAll(() => page.close());

    test.each(Object.entries(LOOKS))('axe finds nothing, %s', async (look, options) => {
      await page.emulateMedia({ ...LOOKS.light, ...options });
      await shot(page, `${state}-${look}`);
      expect(await violations(page)).toEqual([]);
    });

    test('nothing is cut off between the narrowest and the widest pane', async () => {
      await page.emulateMedia(LOOKS.light);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await shot(page, `${state}-${width}`);
        expect({ width, cut: await cutOff(page) }).toEqual({ width, cut: [] });
      }
    });
  });
});

/** Elements that reach beyond the pane or whose text does not fit in them. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, [role=dialog] *, #panel > *')]
      .filter((element) => !element.closest('.only-heard, select'))
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        // A line that ends in «…» is whole once it is open.
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isHidden = overflowX !== 'visible' && textOverflow !== 'ellipsis';
        return (
          width > 0 && (right > innerWidth + 1 || (isHidden && element.scrollWidth > element.clientWidth + 1))
        );
      })
      .map((element) => `${element.tagName} ${element.className}`.slice(0, 80)),
  );
}
