import { unzipSync } from 'fflate';
import { parseA1, parseRange } from '../../../src/sheet/address';
import type { NewSheet, SheetChart } from '../../../src/sheet/new-sheet';
import { createSheet } from '../../../src/sheet/sheet';
import { digitWidth } from '../../../src/workbook/xlsx/digit-width';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { newSheet, planOf } from '../../support/write-plan';
import { parseXml } from '../../support/xml-tree';
import { xlsxFile, zipOf } from '../../support/xlsx-file';

const REPORT = '报告';
const file = xlsxFile({ sheets: [createSheet({ name: '自评表', cells: new Map(), merges: [] })] });
const PAGE = { ...newSheet(REPORT, {}).page, hasPageNumbers: true };

/** A chart over a small table, `down` rows below where it first stood. */
function chart(down: number, isNew: boolean): SheetChart {
  const column = (letter: string) => parseRange(`${letter}${2 + down}:${letter}${3 + down}`);
  return {
    name: 'picture:table:levels',
    isNew,
    title: '分值和得分',
    labels: { cells: column('A'), values: ['产出', '效益'] },
    series: [
      { name: '分值', color: 'BFBFBF', cells: column('B'), values: [50, 30] },
      { name: '得分', color: '2F5597', cells: column('C'), values: [48, 30] },
    ],
    place: parseRange(`A${5 + down}:F${12 + down}`),
  };
}

const sheetOf = (more: Partial<NewSheet>) =>
  newSheet(REPORT, { A1: '表', A2: '产出' }, { page: PAGE, ...more });
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );

async function written(bytes: Uint8Array, sheet: NewSheet): Promise<Uint8Array> {
  const workbook = openXlsx(bytes, 'a.xlsx');
  await workbook.apply(planOf({ newSheets: [sheet] }));
  return workbook.save();
}

test('pages have numbers right and left, and begin where they are told to', async () => {
  const xml = partsOf(await written(file, sheetOf({ breaks: [14] })))['xl/worksheets/sheet2.xml'] ?? '';
  expect(xml).toContain('<oddFooter>&amp;R&amp;"宋体,Regular"&amp;14— &amp;P —</oddFooter>');
  expect(xml).toContain('<evenFooter>&amp;L&amp;"宋体,Regular"&amp;14— &amp;P —</evenFooter>');
  expect(xml).toContain('<brk id="13" max="16383" man="1"/>');
  expect(xml.indexOf('<headerFooter')).toBeLessThan(xml.indexOf('<rowBreaks'));
});

test('written anew, the print set-up that a person made stays', async () => {
  const first = await written(file, sheetOf({}));
  const parts = partsOf(first);
  const changed = zipOf({
    ...parts,
    'xl/worksheets/sheet2.xml': (parts['xl/worksheets/sheet2.xml'] ?? '')
      .replace('orientation="portrait"', 'orientation="landscape"')
      .replace('— &amp;P —</oddFooter>', '第&amp;P页</oddFooter>'),
  });
  const xml = partsOf(await written(changed, sheetOf({ replaces: REPORT })))['xl/worksheets/sheet2.xml'];
  expect(xml).toContain('orientation="landscape"');
  expect(xml).toContain('第&amp;P页');
});

test('a row takes over what a person made of its look, wherever it stands then', async () => {
  const bold = sheetOf({
    cells: [{ cell: parseA1('A1'), value: '表', style: { bold: true, fill: 'FFF2CC' } }],
  });
  const after = sheetOf({
    replaces: REPORT,
    cells: [{ cell: parseA1('A5'), value: '表', style: { fontSize: 14, like: parseA1('A1'), fill: 'none' } }],
  });
  const parts = partsOf(await written(await written(file, bold), after));
  const style = Number(/<c r="A5" s="(\d+)"/.exec(parts['xl/worksheets/sheet2.xml'] ?? '')?.[1]);
  const styles = parts['xl/styles.xml'] ?? '';
  const formats = /<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const format = [...formats.matchAll(/<xf [^>]*>/g)][style]?.[0] ?? '';
  const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)];
  const font = fonts[Number(/fontId="(\d+)"/.exec(format)?.[1])]?.[0];
  expect(font).toMatch(/<b\b/);
  expect(font).toContain('val="14"');
  expect(format).toContain('fillId="0"');
});

describe('a chart', () => {
  const names = (parts: Record<string, string>) =>
    Object.keys(parts).filter((name) => /charts|drawings/.test(name));

  test('is native, over the cells of the sheet', async () => {
    const parts = partsOf(await written(file, sheetOf({ charts: [chart(0, true)] })));
    expect(names(parts).sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
    ]);
    for (const name of names(parts)) expect(typeof parseXml(parts[name] ?? '')).toBe('object');
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'报告'!$B$2:$B$3</c:f>");
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<drawing r:id="rId\d+"\/><\/worksheet>$/);
    expect(parts['[Content_Types].xml']).toContain('/xl/charts/chart1.xml');
  });

  test('follows its rows when the sheet is written anew, once and as the person left it', async () => {
    const first = partsOf(await written(file, sheetOf({ charts: [chart(0, true)] })));
    const changed = zipOf({
      ...first,
      'xl/charts/chart1.xml': (first['xl/charts/chart1.xml'] ?? '').replace('2F5597', 'C00000'),
    });
    const parts = partsOf(await written(changed, sheetOf({ replaces: REPORT, charts: [chart(10, false)] })));
    expect(names(parts)).toHaveLength(3);
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'报告'!$B$12:$B$13</c:f>");
    expect(parts['xl/charts/chart1.xml']).toContain('C00000');
    expect(parts['xl/drawings/drawing1.xml']?.match(/<xdr:twoCellAnchor>/g)).toHaveLength(1);
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:row>14</xdr:row>');
  });

  test('thrown away by a person stays away', async () => {
    const first = await written(file, sheetOf({}));
    const again = await written(first, sheetOf({ replaces: REPORT, charts: [chart(0, false)] }));
    expect(names(partsOf(again))).toEqual([]);
  });
});

test.each([
  ['Calibri', 11, 7],
  ['宋体', 11, 8],
  ['宋体', 12, 8],
  ['等线', 11, 8],
  ['微软雅黑', 11, 9],
  ['Arial', 10, 7],
])('a digit of %s %d is %d pixels wide', (name, size, pixels) => {
  expect(digitWidth({ name, size })).toBe(pixels);
});
