import type { Locator, Page } from 'playwright-core';
import { formSheet, gridSheet } from '../support/form-sheet';
import { describePanel, FAULTY, MANY_FAULTS, openFinding, reach, shot, violations } from './panel-page';

jest.setTimeout(120_000);

describePanel('the built side panel in a browser', (open, host) => {
  test('the first finding is whole on the first screen of a low pane; 27 and more fit on two when folded', async () => {
    const page = await open({ sheets: [MANY_FAULTS()] }, { viewport: { width: 350, height: 700 } });
    const first = page.locator('.finding').first();
    await first.locator('.actions').waitFor();
    expect(await bottomOf(first)).toBeLessThanOrEqual(700);
    await first.locator('.finding-line').click();
    await first.locator('.actions').waitFor({ state: 'detached' });
    const list = page.locator('.finding-list').first();
    expect(await list.locator('.finding').count()).toBeGreaterThanOrEqual(27);
    const room = 700 - (await bottomOf(page.locator('.panel-head')));
    const { height } = (await list.boundingBox())!;
    expect(height).toBeLessThanOrEqual(2 * room);
    await page.keyboard.press('F8');
    await page.locator('.steps', { hasText: '1/' }).waitFor();
    await page.keyboard.press('F8');
    await page.locator('.steps', { hasText: '2/' }).waitFor();
    await page.keyboard.press('Shift+F8');
    await page.locator('.steps', { hasText: '1/' }).waitFor();
    await page.close();
  });

  test("follows Office's own dark theme", async () => {
    const page = await open({ sheets: [FAULTY()], theme: '#1f1f1f' });
    await page.locator('.panel-dark').waitFor();
    await page.close();
  });

  test('typing changes the findings; a click selects the cell', async () => {
    const page = await open({ sheets: [formSheet()] });
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await shot(page, 'submittable');
    await page.evaluate(() => window.excelHost.type('自评表', 'G13', 25));
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    const finding = await openFinding(page, '分值合计不等于总分');
    const [place] =
      /[A-Z]+\d+/.exec((await finding.getByRole('button', { name: /定位/ }).textContent()) ?? '') ?? [];
    await finding.getByRole('button', { name: /定位/ }).click();
    await page.waitForFunction((cell) => {
      const { row, column } = { row: Number(cell?.slice(1)), column: (cell?.charCodeAt(0) ?? 0) - 64 };
      const { range } = window.excelHost.selection;
      return range.top === row && range.left === column;
    }, place);
    await page.close();
  });

  test('grades by keyboard alone: preview, write, receipt, restore', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    const before = await page.evaluate(() => window.excelHost.dump());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const write = page.getByRole('button', { name: /^写入/ });
    await write.waitFor();
    await shot(page, 'preview');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => window.excelHost.dump())).toBe(before);
    await reach(page, /^写入/);
    await page.keyboard.press('Enter');
    await page.getByText(/已写入 \d+ 项，并已逐一读回核对/).waitFor();
    await shot(page, 'receipt');
    expect(await page.evaluate(() => window.excelHost.sheetNames)).toContain('绩效自评报告');
    await reach(page, /^恢复$/);
    await page.keyboard.press('Enter');
    await page.getByText(/已恢复到写入前的样子/).waitFor();
    expect(await page.evaluate(() => window.excelHost.dump())).toBe(before);
    await page.close();
  });

  test('in Microsoft 365 a whole write, report sheet included, is one step of undo', async () => {
    const page = await open({ sheets: [FAULTY()], options: { apiLevel: 20 } });
    const before = await page.evaluate(() => window.excelHost.dump());
    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText(/已写入 \d+ 项/).waitFor();
    expect(await page.evaluate(() => window.excelHost.sheetNames)).toContain('绩效自评报告');
    await page.evaluate(() => window.excelHost.undo());
    expect(await page.evaluate(() => window.excelHost.dump())).toBe(before);
    await page.close();
  });

  test('waits while a cell is being edited, and can be told not to', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.evaluate(() => window.excelHost.beginCellEdit());
    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByText('请先按回车结束单元格编辑').waitFor();
    await shot(page, 'cell-edit');
    await page.evaluate(() => window.excelHost.endCellEdit());
    await page.getByRole('button', { name: /^写入/ }).waitFor();
    await page.close();
  });

  test('a protected sheet names the locked cells and writes nothing', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await page.evaluate(() => window.excelHost.protect('自评表'));
    await page.getByRole('button', { name: '计算等级' }).click();
    await page
      .getByText(/已锁定|受保护/)
      .first()
      .waitFor();
    await shot(page, 'protected');
    await expect(page.getByRole('button', { name: /^写入/ }).isDisabled()).resolves.toBe(true);
    await page.close();
  });

  test('no form, deleted sheet, lost host: each says what to do', async () => {
    const page = await open({ sheets: [gridSheet([['收入', '支出']], [], '台账'), FAULTY()] });
    await page.getByRole('heading', { name: '这个工作表不是自评表' }).waitFor();
    await page.getByRole('combobox').waitFor();
    await shot(page, 'no-form');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox').selectOption({ index: 1 });
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.evaluate(() => window.excelHost.failAlways('ConnectionFailure'));
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText(/连接已断开/).waitFor();
    await shot(page, 'lost-host');
    await page.evaluate(() => window.excelHost.heal());
    await page.locator('.trouble').getByRole('button', { name: '重新检查' }).click();
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.evaluate(() => window.excelHost.deleteSheet('自评表'));
    await page.getByRole('heading', { name: /读取失败|不是自评表/ }).waitFor();
    await page.close();
  });

  test('ignoring with a reason, settings with the figures of a policy', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await openFinding(page, '分值合计不等于总分');
    await page.getByRole('button', { name: /^忽略…：分值合计不等于总分/ }).click();
    await page.getByRole('textbox', { name: '原因' }).fill('上级文件另有规定');
    await page.getByRole('textbox', { name: '填写人' }).fill('张三');
    await shot(page, 'ignore');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '忽略', exact: true }).click();
    await page.getByRole('button', { name: /已忽略 1/ }).click();
    await page.getByText('忽略原因：上级文件另有规定').waitFor();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('评价口径').waitFor();
    await shot(page, 'settings');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('评价口径').selectOption('yichun-2022');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/口径：.*宜春/).waitFor();
    await page.close();
  });

  test('a rule ignored for the whole form; an entry that nothing answers to any more can be dropped', async () => {
    const page = await open({ sheets: [formSheet({ set: { 0: { score: 15 }, 1: { score: 15 } } })] });
    await openFinding(page, '扣分没有说明原因');
    await page.getByRole('button', { name: /^忽略…：扣分没有说明原因/ }).click();
    await page.getByRole('radio', { name: '整张表都不看这条规则（现有 2 处）' }).check();
    await page.getByRole('textbox', { name: '原因' }).fill('专家评审扣分');
    await page.getByRole('textbox', { name: '填写人' }).fill('李四');
    await shot(page, 'ignore-form');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '忽略', exact: true }).click();
    await page.getByRole('button', { name: /已忽略 2/ }).click();
    await page
      .getByText(/忽略原因：专家评审扣分（李四，\d{4}-\d\d-\d\d，整张表）/)
      .first()
      .waitFor();
    await page.evaluate(() => {
      window.excelHost.type('自评表', 'H13', 20);
      window.excelHost.type('自评表', 'H14', 20);
    });
    await page.getByText('不再需要').waitFor();
    await shot(page, 'unused');
    await page.getByRole('button', { name: /^删除这条记录/ }).click();
    await page.getByText('不再需要').waitFor({ state: 'detached' });
    await page.close();
  });

  test('依据 opens the page of the rule, by keyboard, and nothing leaves the panel', async () => {
    const page = await open({ sheets: [FAULTY()] });
    const foreign: string[] = [];
    page.on('request', (request) => request.url().startsWith(host.server.url) || foreign.push(request.url()));
    const finding = await openFinding(page, '分值合计不等于总分');
    await finding.locator('summary').press('Enter');
    await finding.getByRole('button', { name: '规则说明…：分值合计不等于总分' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '分值合计不等于总分' });
    await dialog.getByRole('heading', { name: '正确示例' }).waitFor();
    await dialog.getByText('预算执行10分，各指标合计90分。').waitFor();
    await shot(page, 'rule-page');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === '规则说明…');
    expect(foreign).toEqual([]);
    await page.close();
  });

  test('scaled weights: the person chooses the row of the remainder and sees it before it is written', async () => {
    const weights = { 0: { weight: 25 }, 1: { weight: 25 }, 2: { weight: 11 } };
    const page = await open({ sheets: [formSheet({ set: weights })] });
    await openFinding(page, '一级指标分值与口径不同');
    await page.getByRole('button', { name: /^修正…：一级指标分值与口径不同/ }).click();
    const choice = page.getByRole('combobox', { name: /少1分，加在哪一行/ });
    await page.getByText(/G13\s*分值：采购图书册数：25 → 21/).waitFor();
    await shot(page, 'scaled-weights');
    expect(await violations(page)).toEqual([]);
    await choice.focus();
    await choice.selectOption({ label: '项目总成本（11 → 10）' });
    await page.getByText(/G15\s*分值：项目总成本：11 → 10/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText(/已解决1处，(?:还有\d+处|没有其他问题)。/).waitFor();
    await shot(page, 'solved');
    await page.close();
  });

  test('all findings of one rule are fixed together, previewed, and gone afterwards', async () => {
    const page = await open({ sheets: [FAULTY()] });
    await page.getByRole('button', { name: /^修正同类 2 处…：扣分没有说明原因/ }).click();
    await page.getByRole('button', { name: '写入（2 项）' }).click();
    await page.getByText(/已写入 2 项/).waitFor();
    await page.locator('.finding', { hasText: '扣分没有说明原因' }).first().waitFor({ state: 'detached' });
    await page.close();
  });

  test('every action works by keyboard', async () => {
    const second = formSheet({ sheetName: '自评表二', projectName: '农村饮水安全巩固提升' });
    const page = await open({ sheets: [FAULTY(), second] });
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    const press = async (name: RegExp, key = 'Enter') => {
      await reach(page, name);
      await page.keyboard.press(key);
    };
    const closeDialog = async () => {
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await press(/^定位 [A-Z]+\d+$/);
    await page.waitForFunction(() => window.excelHost.selection.range.top > 1);
    await press(/一级指标分值与口径不同G13$/);
    await press(/^修正…$/);
    await closeDialog();
    await press(/^忽略…$/);
    await closeDialog();
    await press(/^报告…$/);
    await closeDialog();
    await press(/^设置$/);
    await closeDialog();
    await page.waitForFunction(() => document.activeElement?.textContent === '设置');
    await press(/^建议查看 \d+$/, 'Space');
    await page.locator('.finding-E').first().waitFor({ state: 'detached' });
    await press(/^依据$/);
    await page.locator('.finding details[open]').waitFor();
    await press(/^计算过程$/);
    await page.locator('.card[open] .numbers').waitFor();
    const before = await page.evaluate(() => window.excelHost.counters.roundTrips);
    await press(/^重新检查$/);
    await page.waitForFunction((count) => window.excelHost.counters.roundTrips > count, before);
    await press(/^自评表：公共阅读服务自评表二/, 'ArrowDown');
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    expect(await page.evaluate(() => window.excelHost.activeSheet)).toBe('自评表二');
    await page.close();
  });

  test('a workbook with several forms lists them and follows the sheet in front', async () => {
    const second = formSheet({ sheetName: '自评表二', projectName: '农村饮水安全巩固提升' });
    const page = await open({ sheets: [FAULTY(), second, gridSheet([['填表说明']], [], '说明')] });
    const picker = page.getByRole('combobox', { name: '自评表' });
    await picker.waitFor();
    expect(await picker.locator('option').allTextContents()).toEqual([
      '自评表：公共阅读服务',
      '自评表二：农村饮水安全巩固提升',
    ]);
    await page.evaluate(() => window.excelHost.activate('自评表二'));
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await page.evaluate(() => window.excelHost.activate('说明'));
    await page.getByText('当前工作表不是自评表，正在显示').waitFor();
    await page.evaluate(() => window.excelHost.activate('自评表'));
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    await page.close();
  });

  test("a co-author's change shows; coming back shows what no event told; neither writes", async () => {
    const page = await open({ sheets: [formSheet()] });
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    await page.evaluate(() => window.excelHost.type('自评表', 'G13', 25, 'co-author'));
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    const before = await page.evaluate(() => {
      const { excelHost } = window;
      Object.assign(excelHost.cell('自评表', 'G13'), { input: 20, value: 20 });
      return excelHost.dump();
    });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('heading', { name: /可提交/ }).waitFor();
    expect(await page.evaluate(() => window.excelHost.dump())).toBe(before);
    await page.close();
  });

  test('no page asks anything of the network beyond its own files; no page is left by routing', async () => {
    host.server.show({ sheets: [FAULTY()] });
    const page = await host.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${host.server.url}/taskpane.html`);
    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText(/已写入 \d+ 项/).waitFor();
    expect(asked.filter((url) => !url.startsWith(host.server.url))).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    await page.close();
  });

  test('an Excel that is too old gets a sentence, not a blank panel', async () => {
    const page = await open({ sheets: [FAULTY()], options: { apiLevel: 9 } });
    await page.getByText(/需要在 Excel 2021/).waitFor();
    await page.close();
  });

  test('the ribbon grades without the panel and shows where', async () => {
    host.server.show({ sheets: [formSheet()] });
    const page = await host.browser.newPage();
    await page.goto(`${host.server.url}/commands.html`);
    await page.waitForFunction(() => 'gradeForm' in window.commands);
    await page.evaluate(
      () => new Promise<void>((completed) => window.commands['gradeForm']?.({ completed })),
    );
    expect(await page.evaluate(() => window.excelHost.sheetNames)).toContain('绩效自评报告');
    await page.close();
  });

  test('the ribbon says in a window why it wrote nothing, and is done when that is closed', async () => {
    host.server.show({ sheets: [gridSheet([['收入', '支出']])] });
    const page = await host.browser.newPage();
    await page.goto(`${host.server.url}/commands.html`);
    await command(page);
    await page.waitForFunction(() => window.dialogs.length === 1);
    expect(await page.evaluate(() => window.isCompleted)).toBe(false);
    await page.evaluate(() => window.closeDialog());
    await page.waitForFunction(() => window.isCompleted);
    const [url = ''] = await page.evaluate(() => window.dialogs);
    await page.goto(url);
    expect(await page.locator('#message').textContent()).toContain('一级指标');
    await page.setViewportSize({ width: 400, height: 220 });
    await shot(page, 'ribbon-message');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('where no window may open, the panel says what the ribbon had to say', async () => {
    host.server.show({ sheets: [gridSheet([['收入', '支出']], [], '台账'), FAULTY()] });
    const context = await host.browser.newContext();
    const panel = await context.newPage();
    await panel.goto(`${host.server.url}/taskpane.html`);
    await panel.getByRole('combobox').waitFor();
    const page = await context.newPage();
    await page.goto(`${host.server.url}/commands.html`);
    await page.evaluate(() => (window.isDialogBlocked = true));
    await command(page);
    await page.waitForFunction(() => window.isCompleted);
    await panel.getByRole('status').filter({ hasText: '一级指标' }).waitFor();
    await context.close();
  });
});

/** Clicks the ribbon's 计算等级. */
async function command(page: Page): Promise<void> {
  await page.waitForFunction(() => 'gradeForm' in window.commands);
  await page.evaluate(() => {
    window.isCompleted = false;
    window.commands['gradeForm']?.({ completed: () => (window.isCompleted = true) });
  });
}

/** Where something ends on the screen. */
async function bottomOf(place: Locator): Promise<number> {
  const box = await place.boundingBox();
  return (box?.y ?? Infinity) + (box?.height ?? Infinity);
}
