import { existsSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { folderOfEachTest, ziping } from '../support/command-line';

const path = folderOfEachTest(() => {
  for (const [name, bookType] of [
    ['表.xls', 'biff8'],
    ['表.et', 'biff8'],
    ['表.ods', 'ods'],
  ] as const) {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['项目名称', '饮水']]), '自评表');
    writeFileSync(path(name), new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer));
  }
});

test.each(['表.xls', '表.et', '表.ods'])(
  'grade makes no .xlsx of %s, not even by -o, and names what would be lost',
  async (name) => {
    const { code, out, err } = await ziping('grade', path(name), '-o', path('评.xlsx'));
    expect(code).toBe(2);
    expect(out + err).toMatch(/另存为 \.xlsx 再试。由本程序转换会丢失字体、边框、列宽、批注和打印设置/);
    expect(existsSync(path('评.xlsx'))).toBe(false);
  },
);
