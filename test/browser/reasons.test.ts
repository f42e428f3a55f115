import { describePage, painted, picture, shown, violations } from './web-page';

jest.setTimeout(240_000);

describePage('walking through findings and filling in reasons on the page', (open) => {
  async function faulty() {
    const page = await open({ viewport: { width: 1366, height: 768 } });
    await page.getByLabel('示例').selectOption('农村饮水_有问题.xlsx');
    await page.locator('.workbench-file', { hasText: '农村饮水' }).waitFor();
    await shown(page);
    return page;
  }

  test('the first finding is whole on the first screen; F8 walks on from grid and panel, the cell is selected', async () => {
    const page = await faulty();
    const first = page.locator('.finding').first();
    const box = await first.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(768);
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await page.locator('.steps', { hasText: '2/' }).waitFor();
    const place = await page.locator('.finding-line[aria-expanded=true] .place').textContent();
    await page.waitForFunction(
      (name) => document.querySelector<HTMLInputElement>('[data-u-comp=defined-name] input')?.value === name,
      place,
    );
    await page.keyboard.press('Shift+F8');
    await page.locator('.steps', { hasText: '1/' }).waitFor();
    await page.close();
  });

  test('cells with findings have a coloured corner, and the pointer over one shows the fact', async () => {
    const page = await faulty();
    await painted(page);
    const red = () =>
      page.evaluate(() => {
        const count = (canvas: HTMLCanvasElement) => {
          const { width, height } = canvas;
          const data =
            width * height > 0 ? canvas.getContext('2d')?.getImageData(0, 0, width, height).data : undefined;
          let found = 0;
          for (let at = 0; data && at < data.length; at += 4)
            if (data[at] === 0xc5 && data[at + 1] === 0x0f && data[at + 2] === 0x1f) found++;
          return found;
        };
        return [...document.querySelectorAll<HTMLCanvasElement>('.workbench-grid canvas')]
          .map(count)
          .reduce((a, b) => a + b, 0);
      });
    expect(await red()).toBeGreaterThan(100);
    const grid = await page.locator('.workbench-grid').boundingBox();
    // H6 of the sample at the zoom of this window.
    await page.mouse.move((grid?.x ?? 0) + 690, (grid?.y ?? 0) + 186);
    await page.mouse.move((grid?.x ?? 0) + 700, (grid?.y ?? 0) + 188);
    await page.locator('.workbench-hint', { hasText: '执行率填90.00%' }).waitFor();
    await picture(page, 'marks');
    await page.mouse.move((grid?.x ?? 0) + 700, (grid?.y ?? 0) - 20);
    await page.locator('.workbench-hint').waitFor({ state: 'detached' });
    await page.getByLabel('示例').selectOption('电子政务外网运维.xlsx');
    await page.locator('.workbench-file', { hasText: '电子政务' }).waitFor();
    await shown(page);
    await painted(page);
    expect(await red()).toBe(0);
    await page.close();
  });

  test('reasons are typed one after the other and written in one step; Ctrl+Z takes them back at once', async () => {
    const page = await faulty();
    await page.getByRole('button', { name: '逐处填写原因…：未完成的指标没有说明原因' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /逐处填写原因/ }).waitFor();
    const boxes = dialog.getByRole('textbox');
    const count = await boxes.count();
    await boxes.first().focus();
    for (let index = 0; index < count; index++) {
      await page.keyboard.type(`原因${index + 1}，下年度改进。`);
      await page.keyboard.press('Tab');
    }
    await picture(page, 'reasons');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(`填写原因：已写入 ${count} 项，并已逐一读回核对。`).waitFor();
    await page.getByRole('button', { name: /^逐处填写原因…：未完成/ }).waitFor({ state: 'detached' });
    await picture(page, 'reasons-written');
    // The keyboard is still in the panel.
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^逐处填写原因…：未完成/ }).waitFor();
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: /^逐处填写原因…：未完成/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^逐处填写原因…：未完成/ }).waitFor();
    await page.close();
  });

  test('a list closed by mistake says that nothing is written, and has what was typed when opened again', async () => {
    const page = await faulty();
    const list = page.getByRole('button', { name: '逐处填写原因…：未完成的指标没有说明原因' });
    await list.click();
    const first = page.getByRole('dialog').getByRole('textbox').first();
    await first.fill('设备晚到两个月，下年度提前采购。');
    await first.press('Escape');
    await page.getByText('没有写入；填好的 1 处先留着').waitFor();
    await list.click();
    expect(await first.inputValue()).toBe('设备晚到两个月，下年度提前采购。');
    await page.close();
  });

  test('why a finding is ignored, typed and left by Escape, is there when asked again', async () => {
    const page = await faulty();
    const ignore = page.getByRole('button', { name: '忽略…' }).first();
    await ignore.click();
    const reason = page.getByRole('dialog').getByRole('textbox', { name: '原因' });
    await reason.fill('财政局口头同意按此填写。');
    await reason.press('Escape');
    await page.getByText('没有忽略；写好的原因先留着').waitFor();
    await ignore.click();
    expect(await reason.inputValue()).toBe('财政局口头同意按此填写。');
    await page.getByRole('textbox', { name: '填写人' }).fill('张三');
    await page.getByRole('button', { name: '忽略', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /已忽略 1/ }).waitFor();
    await page.close();
  });

  test('the list keeps to what is looked for, and how it is grouped is remembered', async () => {
    const page = await faulty();
    await page.getByRole('searchbox', { name: '在问题中查找' }).fill('档次范围');
    await page.locator('.steps', { hasText: '1/1' }).waitFor();
    await page.getByRole('searchbox', { name: '在问题中查找' }).fill('');
    await page.getByRole('combobox', { name: '问题的排列' }).selectOption('row');
    await page.getByRole('heading', { name: /第13行 维修养护供水工程处数/ }).waitFor();
    await picture(page, 'by-row');
    await page.reload();
    await shown(page);
    await page.getByLabel('示例').selectOption('农村饮水_有问题.xlsx');
    await page.getByRole('heading', { name: /第13行 维修养护供水工程处数/ }).waitFor();
    await page.close();
  });
});
