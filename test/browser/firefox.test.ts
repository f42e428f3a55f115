import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAt } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { formSheet } from '../support/form-sheet';
import { describeWith } from '../support/programs';
import { xlsxFile } from '../support/xlsx-file';
import { Firefox } from './firefox';
import { EDITOR, servePage, type WebServer } from './web-page';

jest.setTimeout(300_000);

/** As WebDriver names them. */
const KEYS = { enter: '\uE007', f8: '\uE038' };
const isInGrid = `document.activeElement?.matches('${EDITOR}') === true`;

/** A first weight of 25 instead of 20. */
function faultyFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'form-')), '有错的.xlsx');
  writeFileSync(path, xlsxFile({ sheets: [formSheet({ set: { 0: { weight: 25 } } })] }));
  return path;
}

describeWith('firefox', 'the main path in Firefox', (program) => {
  let server: WebServer;
  let firefox: Firefox;

  beforeAll(async () => {
    server = await servePage();
    firefox = await Firefox.launch(program);
  });
  afterAll(async () => {
    await firefox?.close();
    server?.close();
  });

  test('a file is opened, checked, corrected in the grid, graded and downloaded', async () => {
    await firefox.goTo(server.url);
    await firefox.until(`document.querySelector('.start input[type=file]') !== null`);
    await firefox.giveFiles('.start input[type=file]', [faultyFile()]);
    await firefox.until(`document.querySelector('.verdict')?.textContent.includes('需要修改')`);
    await firefox.until(`document.querySelector('${EDITOR}') !== null`);
    await firefox.until(`document.body.innerText.includes('有错的.xlsx')`);
    await firefox.picture('firefox-checked');

    await firefox.press(KEYS.f8);
    await firefox.click('一级指标分值与口径不同');
    await firefox.click('定位 G13');
    await firefox.until(isInGrid);
    await firefox.press('2', '0', KEYS.enter);
    await firefox.until(`document.querySelector('.verdict')?.textContent.includes('可提交')`);

    await firefox.click('计算等级');
    await firefox.until(
      `[...document.querySelectorAll('button')].some((each) => each.textContent.startsWith('写入'))`,
    );
    await firefox.picture('firefox-preview');
    await firefox.click('写入');
    await firefox.until(`/已写入 \\d+ 项/.test(document.body.innerText)`);
    await firefox.click('下载');
    const sheet = openXlsx(await firefox.downloaded('有错的.xlsx'), 'x.xlsx').readSheet('自评表');
    expect(cellAt(sheet, 13, 7)?.value).toBe(20);
    await firefox.picture('firefox-done');
  });
});
