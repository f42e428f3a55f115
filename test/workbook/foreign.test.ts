import { utils, write } from '@e965/xlsx';
import { cellAt } from '../../src/sheet/sheet';
import { openForReading } from '../../src/workbook/open-workbook';
import { zipOf } from '../support/xlsx-file';

const PAGE = (charset: string) =>
  `<html><head><meta charset="${charset}"></head><body><table><tr><td colspan="2">项目名称</td><td>=1+1</td></tr><tr><td>10</td><td>95%</td></tr></table></body></html>`;

/** A workbook of Excel 97, written by the library that reads it. */
function xls(): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['项目名称', '饮水'],
    [0.95, null],
  ]);
  sheet['A2'].z = '0.00%';
  sheet['!merges'] = [utils.decode_range('B1:C1')];
  utils.book_append_sheet(book, sheet, '自评表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['藏']]), '藏页');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

test.each(['表.xls', '表.et'])('%s: BIFF8 is read with merges, formats and hidden sheets', async (name) => {
  const workbook = await openForReading(xls(), name);
  expect(workbook.sheetList()).toEqual([
    { name: '自评表', visible: true, protected: false },
    { name: '藏页', visible: false, protected: false },
  ]);
  const sheet = workbook.readSheet('自评表');
  expect(cellAt(sheet, 2, 1)).toMatchObject({ value: 0.95, text: '95.00%', numberFormat: '0.00%' });
  expect(sheet.merges).toEqual([{ top: 1, left: 2, bottom: 1, right: 3 }]);
  expect(() => workbook.readSheet('没有')).toThrow('本文件的工作表有：自评表、藏页。');
});

test('a web page named .xls is a table, in UTF-8 and in GBK; its text becomes no formula', async () => {
  const gbk = Buffer.concat([
    Buffer.from('<html><meta charset="gbk"><table><tr><td>'),
    Buffer.from([0xcf, 0xee, 0xc4, 0xbf]),
    Buffer.from('</td></tr></table></html>'),
  ]);
  const named = await openForReading(gbk, '导出.xls');
  expect([...named.readSheet('Sheet1').cells.values()].map(({ value }) => value)).toEqual(['项目']);
  const page = (await openForReading(Buffer.from(PAGE('utf-8')), '导出.xls')).readSheet('Sheet1');
  expect(cellAt(page, 1, 1)?.value).toBe('项目名称');
  expect(cellAt(page, 1, 3)).toMatchObject({ text: '=1+1' });
  expect(cellAt(page, 1, 3)?.formula).toBeUndefined();
});

test('what cannot be read is named, with the file', async () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
  const locked = zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': '<x/>',
    'META-INF/manifest.xml': manifest,
  });
  await expect(openForReading(locked, '密.ods')).rejects.toMatchObject({ code: 'encrypted' });
  const cut = xls().slice(0, 1600);
  await expect(openForReading(cut, '断.xls')).rejects.toThrow(/^断\.xls：/);
  await expect(openForReading(Buffer.from('x'), '坏.xls')).rejects.toMatchObject({ code: 'not-workbook' });
});
