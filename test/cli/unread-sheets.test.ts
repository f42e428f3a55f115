import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { ziping } from '../support/command-line';
import { formSheet, gridSheet } from '../support/form-sheet';
import { xlsxFile, xlsxParts, zipOf } from '../support/xlsx-file';

const FORM = formSheet();
const LEDGER = gridSheet([['台账'], [1]], [], '台账');
const SECOND = 'xl/worksheets/sheet2.xml';

let folder = '';
const path = (name: string) => join(folder, name);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-unread-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A form beside a ledger that cannot be read. */
const BROKEN: Record<string, () => Uint8Array> = {
  'a part that is missing': () => {
    const { [SECOND]: _, ...parts } = xlsxParts({ sheets: [FORM, LEDGER] });
    return zipOf(parts);
  },
  'a part that is damaged': () =>
    xlsxFile({ sheets: [FORM, LEDGER], parts: { [SECOND]: '<worksheet><sheetData><row></worksheet>' } }),
};

test.each(Object.entries(BROKEN))(
  '%s beside a form: said, and the form is checked and graded',
  async (_, file) => {
    writeFileSync(path('表.xlsx'), file());
    const { said, code } = await ziping('check', path('表.xlsx'));
    expect(code).toBe(0);
    expect(said).toMatch(/注意\s+工作表“台账”读不了，其中如有自评表，没有检查：(?!表\.xlsx)/);
    const json = JSON.parse((await ziping('check', path('表.xlsx'), '--format', 'json')).said);
    expect(json.files[0].unreadSheets).toEqual([{ sheet: '台账', message: expect.stringContaining(SECOND) }]);
    expect((await ziping('grade', path('表.xlsx'), '-o', path('评.xlsx'))).code).toBe(0);
    const graded = openXlsx(readFileSync(path('评.xlsx')), '评.xlsx');
    expect(graded.sheetList().map(({ name }) => name)).toEqual(['自评表', '台账', '绩效自评报告']);
  },
);

test('asked for by name, or without a form elsewhere, it is an error as before', async () => {
  writeFileSync(path('表.xlsx'), BROKEN['a part that is damaged']!());
  expect(await ziping('check', path('表.xlsx'), '--sheet', '台账')).toMatchObject({ code: 2 });
  const alone = xlsxFile({ sheets: [gridSheet([['封面']], [], '封面'), LEDGER], parts: { [SECOND]: '<a>' } });
  writeFileSync(path('无.xlsx'), alone);
  const { code, said } = await ziping('check', path('无.xlsx'));
  expect([code, said]).toEqual([2, expect.stringContaining(SECOND)]);
});
