import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { cellAt, type Sheet } from '../../src/sheet/sheet';
import { parseA1 } from '../../src/sheet/address';
import { describePage, download, intoGrid, openPage, picture, shown, type, violations } from './web-page';

jest.setTimeout(240_000);

/** Keys of a walk through the form, and the cell that each leads to. */
const WALK: readonly (readonly [key: string, cell: string | RegExp])[] = [
  ['Control+Home', 'A1:I1'],
  ['ArrowDown', 'A2:I2'],
  ['ArrowDown', 'A3:B3'],
  ['ArrowRight', 'C3:I3'],
  ['Enter', 'C4:E4'],
  ['Enter', 'B5:C5'],
  ['Shift+Enter', 'C4:E4'],
  ['Control+End', 'I25'],
  ['Home', 'A25:F25'],
  ['Tab', 'G25'],
  ['Tab', 'H25'],
  ['Shift+Tab', 'G25'],
  ['PageUp', /^(G\d+|A1:I1|C3:I3)$/],
  ['Control+Home', 'A1:I1'],
  ['PageDown', /^A[12]\d/],
];

describePage('the grid takes keys as Excel does', (_, host) => {
  let context: BrowserContext;

  beforeAll(async () => {
    context = await host.browser.newContext({
      viewport: { width: 1366, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  });

  async function open(): Promise<Page> {
    const page = await openPage(context, host.server.url);
    await intoGrid(page);
    return page;
  }

  test('Enter, Tab, Home, the corners and the pages; merged cells are one cell on the way', async () => {
    const page = await open();
    for (const [key, cell] of WALK) await press(page, key, cell);
    await page.close();
  });

  test('what is typed after Tab goes along the row, and Enter leads back to where the row began', async () => {
    const page = await open();
    await at(page, 'E14');
    await page.keyboard.type('12');
    await press(page, 'Tab', 'F14');
    await page.keyboard.type('11');
    await press(page, 'Enter', 'E15');
    const sheet = await downloaded(page);
    expect([value(sheet, 'E14'), value(sheet, 'F14')]).toEqual([12, 11]);
    await page.close();
  });

  test('a quick hand that looks at nothing loses nothing and misses no cell', async () => {
    const page = await open();
    await at(page, 'E14');
    for (const [a, b] of [
      ['12', '11'],
      ['22', '21'],
      ['32', '31'],
    ] as const) {
      await page.keyboard.type(a);
      await page.keyboard.press('Tab');
      await page.keyboard.type(b);
      await page.keyboard.press('Enter');
    }
    await press(page, 'ArrowUp', 'E16');
    const sheet = await downloaded(page);
    const rows = [14, 15, 16].map((row) => [value(sheet, `E${row}`), value(sheet, `F${row}`)]);
    expect(rows).toEqual([
      [12, 11],
      [22, 21],
      [32, 31],
    ]);
    await page.close();
  });

  test('a table from Excel is pasted as values, line breaks and all, and the look stays', async () => {
    const page = await open();
    await at(page, 'I13');
    await paste(page, '"设备到货晚，\n已完成"\r\n1,234.5\r\n');
    await at(page, 'H6');
    await paste(page, '90%');
    const before = openXlsx(await original(page), 'x.xlsx').readSheet('项目支出绩效自评表');
    const sheet = await downloaded(page);
    expect([value(sheet, 'I13'), value(sheet, 'I14')]).toEqual(['设备到货晚，\n已完成', 1234.5]);
    expect(value(sheet, 'H6')).toBe(0.9);
    const format = (each: Sheet) => cellOf(each, 'I14')?.numberFormat ?? 'General';
    expect(format(sheet)).toBe(format(before));
    await page.close();
  });

  test('after a paste the look is offered; taken, it is in the file, and one Ctrl+Z takes it back', async () => {
    const page = await open();
    await at(page, 'I13');
    await pasteWithLook(page, '设备到货晚');
    const offer = page.getByRole('button', { name: '连同格式粘贴' });
    await offer.waitFor();
    await picture(page, 'look-offered');
    expect(await violations(page)).toEqual([]);
    await offer.click();
    await page.getByText('已带上 1 格原来的格式').waitFor();
    await picture(page, 'look-taken');
    expect(await fontOf(page, 'I13')).toEqual({ name: '黑体', size: 14, bold: true });
    await page.keyboard.press('Control+z');
    expect(await fontOf(page, 'I13')).toEqual(await fontOf(page, 'I14'));
    expect(value(await downloaded(page), 'I13')).toBe('设备到货晚');
    await page.keyboard.press('Control+z');
    expect(value(await downloaded(page), 'I13')).not.toBe('设备到货晚');
    await page.close();
  });

  test('fill down, delete, and Ctrl+Z takes back a person’s and the tool’s writes in their order', async () => {
    const page = await open();
    await at(page, 'F14');
    await page.keyboard.press('Control+d');
    await at(page, 'F15');
    await page.keyboard.press('Delete');
    await page.getByText('有未下载的修改').waitFor();
    const typed = await downloaded(page);
    expect(value(typed, 'F14')).toBe(value(typed, 'F13'));
    expect(value(typed, 'F15')).toBeNull();

    await page.getByRole('button', { name: '计算等级' }).click();
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByText(/已写入 \d+ 项/).waitFor();
    await at(page, 'F16');
    await type(page, '后来改的');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !document.body.innerText.includes('绩效自评报告'));
    expect(value(await downloaded(page), 'F16')).not.toBe('后来改的');
    expect((await sheets(page)).length).toBe(1);
    await intoGrid(page);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByText('有未下载的修改').waitFor();
    expect(value(await downloaded(page), 'F14')).not.toBe(value(typed, 'F14'));
    await intoGrid(page);
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+y');
    await page.getByText('绩效自评报告').first().waitFor();
    expect((await sheets(page)).length).toBe(2);
    await page.close();
  });

  test('words composed with an input method arrive whole, and Enter then goes on', async () => {
    const page = await open();
    const method = await page.context().newCDPSession(page);
    await at(page, 'I13');
    for (const text of ['s', 'she', '设备'])
      await method.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await method.send('Input.insertText', { text: '设备' });
    await method.send('Input.imeSetComposition', { text: 'wan', selectionStart: 3, selectionEnd: 3 });
    await method.send('Input.insertText', { text: '晚到两个月。' });
    await press(page, 'Enter', 'I14');
    expect(value(await downloaded(page), 'I13')).toBe('设备晚到两个月。');
    await page.close();
  });

  test('a title in large letters is seen whole where the file says no height', async () => {
    const page = await open();
    const parts = unzipSync(readFileSync('samples/电子政务外网运维.xlsx'));
    const first = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(parts[first] ?? new Uint8Array());
    const bare = sheet.replace(/<row r="1"[^>]*>/, '<row r="1">');
    const buffer = Buffer.from(zipSync({ ...parts, [first]: strToU8(bare) }));
    await page
      .locator('input[type=file][accept=".xlsx"]')
      .setInputFiles({ name: '大字.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.locator('.workbench-file', { hasText: '大字.xlsx' }).waitFor();
    await shown(page);
    await at(page, 'A2');
    await press(page, 'ArrowUp', /^A1/);
    await type(page, '绩效自评表');
    await page.getByText('有未下载的修改').waitFor();
    const xml = strFromU8(unzipSync(await download(page))[first] ?? new Uint8Array());
    expect(Number(/<row r="1"[^>]* ht="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(20);
    await page.close();
  });

  test('a row grows with a long reason, on the screen and in the file', async () => {
    const page = await open();
    await at(page, 'I13');
    await paste(
      page,
      '因设备到货推迟两个月，部分站点的安装调试顺延到下一年度第一季度完成，已与供应商签订补充协议。'.repeat(
        3,
      ),
    );
    await page.getByText('有未下载的修改').waitFor();
    const xml = strFromU8(unzipSync(await download(page))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(Number(/<row r="13"[^>]* ht="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(60);
    await page.close();
  });

  test('the right mouse button offers what goes with the contents of cells', async () => {
    const page = await open();
    const cells = page.locator('#univer-sheet-main-canvas_workbook');
    const rightClick = () => cells.click({ button: 'right', position: { x: 500, y: 300 } });
    await rightClick();
    await page.getByRole('menu', { name: '单元格' }).waitFor();
    await picture(page, 'cell-menu');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const place = await page.evaluate(
      () =>
        [...document.querySelectorAll('input')]
          .map((box) => box.value)
          .find((text) => /^[A-Z]+\d+/.test(text)) ?? '',
    );
    await rightClick();
    await page.getByRole('menuitem', { name: /清除内容/ }).click();
    await page.getByText('有未下载的修改').waitFor();
    expect(value(await downloaded(page), place.split(':')[0] ?? '')).toBeNull();
    await copyWithLook(page, '设备到货晚');
    await rightClick();
    await page.getByRole('menuitem', { name: /粘贴/ }).click();
    await page.getByRole('button', { name: '连同格式粘贴' }).waitFor();
    expect(value(await downloaded(page), place.split(':')[0] ?? '')).toBe('设备到货晚');
    await copyPicture(page);
    await rightClick();
    await page.getByRole('menuitem', { name: /粘贴/ }).click();
    await page.getByText('剪贴板里没有文字').waitFor();
    expect(value(await downloaded(page), place.split(':')[0] ?? '')).toBe('设备到货晚');
    await page.close();
  });

  test('the list of findings goes out as a workbook and as text', async () => {
    const page = await openPage(context, host.server.url);
    await page.getByLabel('示例').selectOption('农村饮水_有问题.xlsx');
    await page.getByRole('heading', { name: /需要修改/ }).waitFor();
    const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 .xlsx' }).click(),
    ]);
    const list = openXlsx(readFileSync(await file.path()), 'x.xlsx').readSheet('问题清单');
    expect(value(list, 'A1')).toMatch(/农村饮水.*需要修改/);
    expect(value(list, 'B3')).toBe('H6');
    await page.getByRole('button', { name: '复制清单' }).click();
    await page.getByText('已复制问题清单').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /1\. \[必须修改\] H6 预算执行率算错/,
    );
    await page.close();
  });

  test('Escape, then Tab leads out of the grid', async () => {
    const page = await open();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-u-comp="editor"]'))).toBe(false);
    await page.close();
  });
});

/** What the box beside the cells says is selected. */
async function selected(page: Page, place: string | RegExp): Promise<void> {
  const wanted = typeof place === 'string' ? `^${place}$` : place.source;
  await page.waitForFunction(
    (pattern) => [...document.querySelectorAll('input')].some(({ value }) => new RegExp(pattern).test(value)),
    wanted,
    { timeout: 10_000 },
  );
}

async function press(page: Page, key: string, place: string | RegExp): Promise<void> {
  await page.keyboard.press(key);
  try {
    await selected(page, place);
  } catch {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('input')].map(({ value }) => value),
    );
    throw new Error(`${key} led to ${found.join(' ')}, not to ${String(place)}`);
  }
}

/** Goes to a cell by the box beside the cells. */
async function at(page: Page, place: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input, .workbench-grid input').first();
  await box.fill(place);
  await box.press('Enter');
  await selected(page, place);
  await intoGrid(page);
}

/** Pastes as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** Pastes one cell as Excel copies it: bold, larger, in another font. */
async function pasteWithLook(page: Page, text: string): Promise<void> {
  const html =
    '<style>.xl65 {font-weight:700; font-size:14.0pt; font-family:黑体, sans-serif; color:red;}</style>' +
    `<table><tr><td class=xl65>${text}</td></tr></table>`;
  // What a page puts onto the clipboard as HTML loses its classes; Excel's does not.
  await page.evaluate(
    ([plain, rich]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      data.setData('text/html', rich);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text, html] as const,
  );
}

/** Puts a cell onto the clipboard, in bold. */
async function copyWithLook(page: Page, text: string): Promise<void> {
  await page.evaluate(async (words) => {
    const of = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    const html = `<table><tr><td style="font-weight:700">${words}</td></tr></table>`;
    await navigator.clipboard.write([
      new ClipboardItem({ ...of('text/plain', words), ...of('text/html', html) }),
    ]);
  }, text);
}

/** Puts a picture onto the clipboard, and nothing else. */
async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 4 });
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (drawn) await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
  });
}

/** The font of a cell in the file that a download gives. */
async function fontOf(page: Page, place: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await download(page)) as unknown as ArrayBuffer);
  const { name, size, bold = false } = book.worksheets[0]?.getCell(place).font ?? {};
  return { name, size, bold };
}

async function downloaded(page: Page): Promise<Sheet> {
  return openXlsx(await download(page), 'x.xlsx').readSheet('项目支出绩效自评表');
}

async function sheets(page: Page): Promise<string[]> {
  return openXlsx(await download(page), 'x.xlsx')
    .sheetList()
    .map(({ name }) => name);
}

async function original(page: Page): Promise<Uint8Array> {
  const numbers = await page.evaluate(async () => {
    const answer = await fetch(`samples/${encodeURIComponent('电子政务外网运维.xlsx')}`);
    return [...new Uint8Array(await answer.arrayBuffer())];
  });
  return Uint8Array.from(numbers);
}

function cellOf(sheet: Sheet, place: string) {
  const { row, column } = parseA1(place);
  return cellAt(sheet, row, column);
}

function value(sheet: Sheet, place: string) {
  return cellOf(sheet, place)?.value ?? null;
}
