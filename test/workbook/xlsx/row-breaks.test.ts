import { unzipSync } from 'fflate';
import { cellKey } from '../../../src/sheet/address';
import { type Cell, createSheet } from '../../../src/sheet/sheet';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { edit, planOf } from '../../support/write-plan';
import { parseXml } from '../../support/xml-tree';
import { xlsxParts, zipOf } from '../../support/xlsx-file';

const FORM = '自评表';
const PART = 'xl/worksheets/sheet1.xml';
/** Thirty rows with text, and a block of twenty below them. */
const TOP = 32;
const cells = new Map(
  Array.from({ length: 30 }, (_, index): [number, Cell] => [
    cellKey({ row: index + 1, column: 1 }),
    { value: '指标', text: '指标', numberFormat: 'General', locked: true },
  ]),
);
const parts = xlsxParts({ sheets: [createSheet({ name: FORM, cells, merges: [] })] });
const plan = planOf({
  edits: [edit(FORM, `A${TOP}`, null, '评价结果')],
  merges: [{ sheet: FORM, range: { top: TOP, left: 1, bottom: TOP, right: 3 } }],
  together: [{ sheet: FORM, from: 1, top: TOP, bottom: TOP + 19 }],
});

/** The sheet with other XML put in: before `</worksheet>`, and at its beginning. */
const file = (end = '', start = '', rows = (xml: string) => xml) => {
  const xml = rows(String(parts[PART]))
    .replace('</worksheet>', `${end}</worksheet>`)
    .replace(/(<worksheet[^>]*>)/, `$1${start}`);
  return zipOf({ ...parts, [PART]: xml });
};

async function written(bytes: Uint8Array): Promise<string> {
  const workbook = openXlsx(bytes, 'a.xlsx');
  await workbook.apply(plan);
  return new TextDecoder().decode(unzipSync(workbook.save())[PART]);
}

const breaksIn = (xml: string) => [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));

test('a block that a page would tear begins a page of its own; nothing else of the print set-up changes', async () => {
  const setup = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  const xml = await written(file(`${setup}<pageSetup paperSize="9"/><headerFooter/>`));
  expect(xml).toContain(
    `${setup}<pageSetup paperSize="9"/><headerFooter/><rowBreaks count="1" manualBreakCount="1"><brk id="${TOP - 1}" max="16383" man="1"/></rowBreaks></worksheet>`,
  );
  expect(xml.indexOf('<mergeCells')).toBeLessThan(xml.indexOf('<rowBreaks'));
  expect(() => parseXml(xml)).not.toThrow();
});

test('a page that somebody began stays, and counts', async () => {
  const breaks = (id: number) =>
    `<rowBreaks count="1" manualBreakCount="1"><brk id="${id}" max="16383" man="1"/></rowBreaks>`;
  const all = await written(file(`${breaks(3)}<colBreaks/>`));
  expect(all).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="3"');
  expect(breaksIn(all)).toEqual([3, TOP - 1]);
  expect(breaksIn(await written(file(breaks(TOP - 1))))).toEqual([TOP - 1]);
  expect(breaksIn(await written(file(breaks(100))))).toEqual([TOP - 1, 100]);
});

const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

test('a sheet made to fit a number of pages is left alone', async () => {
  expect(await written(file('<pageSetup paperSize="9"/>', FITTED))).not.toContain('rowBreaks');
  expect(await written(file('<pageSetup fitToHeight="2"/>', FITTED))).not.toContain('rowBreaks');
});

test('fitted to the width alone, as small as it then is', async () => {
  const wide = `${FITTED}<cols><col min="1" max="1" width="400" customWidth="1"/></cols>`;
  expect(await written(file('<pageSetup fitToHeight="0"/>', wide))).not.toContain('rowBreaks');
  expect(breaksIn(await written(file('<pageSetup fitToHeight="0"/>', FITTED)))).toEqual([TOP - 1]);
});

test('rows whose height is known and a block that fits below them stay on one page', async () => {
  const low = (xml: string) => xml.replace(/<row r="(\d+)"/g, '<row r="$1" ht="10" customHeight="1"');
  expect(await written(file('', '', low))).not.toContain('rowBreaks');
  const hidden = (xml: string) => xml.replace(/<row r="(\d+)"/g, '<row r="$1" hidden="1"');
  expect(await written(file('', '', hidden))).not.toContain('rowBreaks');
});

test('put back, the file is as it was', async () => {
  const workbook = openXlsx(file(), 'a.xlsx');
  const before = workbook.save();
  await workbook.restore(await workbook.apply(plan));
  expect(workbook.save()).toEqual(before);
});
