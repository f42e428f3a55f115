import { unzipSync } from 'fflate';
import { cellKey, formatRange, parseA1, parseRange } from '../../../src/sheet/address';
import { type Cell, cellAt, createSheet, type Sheet } from '../../../src/sheet/sheet';
import { openXlsx, type XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { edit, planOf } from '../../support/write-plan';
import { MAIN, SHEET, stylesWith, workbookOf, workbookWith } from '../../support/worksheet-xml';
import { xlsxFile, xlsxParts, zipOf } from '../../support/xlsx-file';

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;

function open(bytes: Uint8Array): XlsxWorkbook {
  return openXlsx(bytes, '自评表.xlsx');
}

function text(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[part]);
}

function cell(sheet: Sheet, at: string): Cell | undefined {
  const { row, column } = parseA1(at);
  return cellAt(sheet, row, column);
}

/** Applies edits and reads the saved bytes again. */
async function written(bytes: Uint8Array, ...edits: ReturnType<typeof edit>[]) {
  const workbook = open(bytes);
  const receipt = await workbook.apply(planOf({ edits }));
  const saved = workbook.save();
  return { saved, receipt, xml: text(saved, SHEET_PART), sheet: open(saved).readSheet(SHEET) };
}

describe('values', () => {
  it('writes numbers, text, truth values and formulas with their values', async () => {
    const { sheet, receipt } = await written(
      workbookWith(row(1, number('A1', 1))),
      edit(SHEET, 'A1', 1, 9.36),
      edit(SHEET, 'B1', null, '优'),
      edit(SHEET, 'C1', null, true),
      edit(SHEET, 'D1', null, { value: 10, formula: 'IF(A1<10,"<10",SUM(A1:A1))' }),
      edit(SHEET, 'E1', null, { value: '', formula: 'IF(A1=0,"","")' }),
      edit(SHEET, 'F1', null, { value: '良', formula: '"良"' }),
    );
    expect(receipt.verified).toBe(6);
    expect(cell(sheet, 'A1')?.value).toBe(9.36);
    expect(cell(sheet, 'B1')?.value).toBe('优');
    expect(cell(sheet, 'C1')?.value).toBe(true);
    expect(cell(sheet, 'D1')).toMatchObject({ value: 10, formula: 'IF(A1<10,"<10",SUM(A1:A1))' });
    expect(cell(sheet, 'E1')).toMatchObject({ value: '', formula: 'IF(A1=0,"","")' });
    expect(cell(sheet, 'F1')).toMatchObject({ value: '良', formula: '"良"' });
  });

  it.each([
    '=1+1',
    '+86',
    '-5%',
    '@SUM(A1)',
    '  空格  ',
    '一\n二',
    'a\r\nb',
    '<&>"\'',
    '_x000D_',
    '\u0007铃',
    '😀',
    '\ud800',
  ])('writes %j as text', async (value) => {
    const { sheet } = await written(workbookWith(''), edit(SHEET, 'B2', null, value));
    expect(cell(sheet, 'B2')?.value).toBe(value);
    expect(cell(sheet, 'B2')?.formula).toBeUndefined();
  });

  it('empties a cell but keeps its look', async () => {
    const { xml } = await written(
      workbookWith('<row r="1"><c r="A1" s="0"><v>1</v></c></row>'),
      edit(SHEET, 'A1', 1, null),
    );
    expect(xml).toContain('<c r="A1"/>');
  });

  it('writes days of the 1904 system back as that system counts them', async () => {
    const cells = new Map([
      [cellKey({ row: 1, column: 1 }), { value: 44530, text: '', numberFormat: 'yyyy/m/d', locked: true }],
    ]);
    const file = xlsxFile({ sheets: [createSheet({ name: SHEET, cells, merges: [] })], date1904: true });
    const { sheet, xml } = await written(file, edit(SHEET, 'A1', 45992, 45993));
    expect(cell(sheet, 'A1')).toMatchObject({ value: 45993, text: '2025/12/2' });
    expect(xml).toContain('<v>44531</v>');
  });
});

describe('places', () => {
  it('inserts absent cells and rows in their order', async () => {
    const { xml } = await written(
      workbookWith(row(2, number('B2', 1), number('D2', 2)) + row(5, number('A5', 3))),
      edit(SHEET, 'C2', null, 7),
      edit(SHEET, 'A2', null, 7),
      edit(SHEET, 'E2', null, 7),
      edit(SHEET, 'B3', null, 7),
      edit(SHEET, 'B1', null, 7),
      edit(SHEET, 'B9', null, 7),
      edit(SHEET, 'A9', null, 7),
    );
    expect(xml.match(/ r="[^"]*"/g)?.map((found) => found.slice(4, -1))).toEqual(
      '1 B1 2 A2 B2 C2 D2 E2 3 B3 5 A5 9 A9 B9'.split(' '),
    );
  });

  it('opens rows and sheet data that close themselves', async () => {
    const inRow = await written(
      workbookWith('<row r="1" ht="20" customHeight="1"/>'),
      edit(SHEET, 'B1', null, 7),
    );
    expect(inRow.xml).toContain('<row r="1" ht="20" customHeight="1"><c r="B1"><v>7</v></c></row>');
    const inData = await written(
      workbookOf(`<worksheet xmlns="${MAIN}"><sheetData /></worksheet>`),
      edit(SHEET, 'B1', null, 7),
    );
    expect(inData.xml).toContain('<sheetData><row r="1"><c r="B1"><v>7</v></c></row></sheetData>');
  });

  it('finds cells that do not say where they stand, behind comments and line ends', async () => {
    const data = '<!-- < -->\r\n<row><c><v>1</v></c>\r\n<c><v>2</v></c></row>\r\n<row><c><v>3</v></c></row>';
    const { sheet } = await written(
      workbookWith(data),
      edit(SHEET, 'B1', 2, 20),
      edit(SHEET, 'C1', null, 4),
      edit(SHEET, 'A2', 3, 30),
    );
    expect(['A1', 'B1', 'C1', 'A2'].map((at) => cell(sheet, at)?.value)).toEqual([1, 20, 4, 30]);
  });

  it('widens spans and dimension', async () => {
    const worksheet = `<worksheet xmlns="${MAIN}"><dimension ref="A1:B2"/><sheetData><row r="1" spans="1:2">${number('A1', 1)}</row></sheetData></worksheet>`;
    const { xml } = await written(
      workbookOf(worksheet),
      edit(SHEET, 'D1', null, 7),
      edit(SHEET, 'A9', null, 7),
    );
    expect(xml).toContain('<dimension ref="A1:D9"/>');
    expect(xml).toContain('<row r="1" spans="1:4">');
  });

  it('writes with the prefix of the part', async () => {
    const worksheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { sheet, xml } = await written(
      workbookOf(worksheet),
      edit(SHEET, 'B1', null, '甲'),
      edit(SHEET, 'A2', null, { value: 1, formula: 'A1' }),
    );
    expect(cell(sheet, 'B1')?.value).toBe('甲');
    expect(xml).toContain('<x:row r="2"><x:c r="A2"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row>');
  });

  it('adds merges before what must follow them, and counts them', async () => {
    const workbook = open(
      workbookWith(row(1, number('A1', 1)), {
        rest: '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
      }),
    );
    await workbook.apply(planOf({ merges: [{ sheet: SHEET, range: parseRange('A1:C1') }] }));
    await workbook.apply(
      planOf({
        merges: [
          { sheet: SHEET, range: parseRange('A2:C2') },
          { sheet: SHEET, range: parseRange('A1:C1') },
        ],
        rowHeights: [
          { sheet: SHEET, row: 1, points: 30 },
          { sheet: SHEET, row: 4, points: 22 },
        ],
      }),
    );
    const xml = text(workbook.save(), SHEET_PART);
    expect(xml).toContain(
      '</sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"/></mergeCells><pageMargins',
    );
    expect(xml).toContain('<row r="1" ht="30" customHeight="1">');
    expect(xml).toContain('<row r="4" ht="22" customHeight="1"></row>');
    expect(workbook.readSheet(SHEET).merges.map(formatRange)).toEqual(['A1:C1', 'A2:C2']);
  });
});

describe('formulas that others depend on', () => {
  const SHARED =
    row(1, '<c r="C1"><f t="shared" ref="C1:C3" si="0">A1*2</f><v>2</v></c>') +
    row(2, '<c r="C2"><f t="shared" si="0"/><v>4</v></c>') +
    row(3, '<c r="C3"><f t="shared" si="0"></f><v>6</v></c>');

  it('writes dependants out where the master of a shared formula is overwritten', async () => {
    const { sheet, xml } = await written(
      workbookWith(SHARED),
      edit(SHEET, 'C1', { value: 2, formula: 'A1*2' }, 5),
    );
    expect(['C2', 'C3'].map((at) => cell(sheet, at)?.formula)).toEqual(['A2*2', 'A3*2']);
    expect(xml).not.toContain('shared');
  });

  it('leaves the others alone where only a dependant is overwritten', async () => {
    const { sheet } = await written(
      workbookWith(SHARED),
      edit(SHEET, 'C2', { value: 4, formula: 'A2*2' }, 5),
    );
    expect(cell(sheet, 'C1')?.formula).toBe('A1*2');
    expect(cell(sheet, 'C3')?.formula).toBe('A3*2');
  });

  it('refuses to write into an array formula', async () => {
    const workbook = open(
      workbookWith(
        row(1, '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>') + row(2, number('A2', 2)),
      ),
    );
    const before = workbook.save();
    await expect(workbook.apply(planOf({ edits: [edit(SHEET, 'A2', 2, 3)] }))).rejects.toMatchObject({
      code: 'array-formula',
      message: expect.stringContaining('A1:A2 是数组公式'),
    });
    expect(workbook.save()).toEqual(before);
  });

  it('drops the order of calculation, its relationship and its content type when formulas change', async () => {
    const parts = xlsxParts({ sheets: [createSheet({ name: SHEET, cells: new Map(), merges: [] })] });
    const chain = {
      ...parts,
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    };
    const kept = await written(zipOf(chain), edit(SHEET, 'A1', null, 1));
    expect(Object.keys(unzipSync(kept.saved))).toContain('xl/calcChain.xml');
    const dropped = await written(zipOf(chain), edit(SHEET, 'A1', null, { value: 1, formula: '1' }));
    expect(Object.keys(unzipSync(dropped.saved))).not.toContain('xl/calcChain.xml');
    expect(text(dropped.saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(text(dropped.saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('styles', () => {
  const BASE = stylesWith(
    '<numFmt numFmtId="180" formatCode="0.0"/>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="180" fontId="0" fillId="0" borderId="0" xfId="0"><alignment horizontal="left"/></xf>',
  );
  const data = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';

  it('copies the look of another cell and changes what is named', async () => {
    const { saved, sheet } = await written(
      workbookWith(data, { parts: { [STYLES]: BASE } }),
      edit(SHEET, 'B1', null, 0.5, {
        like: { row: 1, column: 1 },
        numberFormat: '0.00%',
        bold: true,
        fontName: '黑体',
        fill: 'fff2cc',
        border: 'thin',
        vertical: 'center',
        wrap: true,
        locked: false,
      }),
    );
    const styles = text(saved, STYLES);
    expect(cell(sheet, 'B1')).toMatchObject({ text: '50.00%', locked: false });
    expect(styles).toContain('<fonts count="2">');
    expect(styles).toContain('<font><b/><sz val="11"/><name val="黑体"/><charset val="134"/></font>');
    expect(styles).toContain('<fgColor rgb="FFFFF2CC"/>');
    expect(styles).toContain(
      '<alignment horizontal="left" vertical="center" wrapText="1"/><protection locked="0"/>',
    );
    expect(styles).toContain('<cellXfs count="3">');
  });

  it('adds nothing where an equal style stands', async () => {
    const parts = { [STYLES]: BASE };
    const once = await written(
      workbookWith(data, { parts }),
      edit(SHEET, 'B1', null, 1, { numberFormat: '0.00', bold: true }),
    );
    const twice = await written(once.saved, edit(SHEET, 'C1', null, 1, { numberFormat: '0.00', bold: true }));
    expect(text(twice.saved, STYLES)).toBe(text(once.saved, STYLES));
    const same = await written(
      workbookWith(data, { parts }),
      edit(SHEET, 'A1', 1, 2, { numberFormat: '0.0' }),
    );
    expect(text(same.saved, STYLES)).toBe(BASE);
  });

  it('gives an absent cell the style of its row, else of its column', async () => {
    const worksheet = `<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"/></sheetData></worksheet>`;
    const { xml } = await written(
      workbookOf(worksheet, { [STYLES]: BASE }),
      edit(SHEET, 'A1', null, 1),
      edit(SHEET, 'C2', null, 1),
      edit(SHEET, 'D2', null, 1),
    );
    expect(xml).toContain('<c r="A1" s="1">');
    expect(xml).toContain('<c r="C2" s="1">');
    expect(xml).toContain('<c r="D2">');
  });

  it('makes a styles part where there is none', async () => {
    const { [STYLES]: _styles, ...parts } = xlsxParts({
      sheets: [createSheet({ name: SHEET, cells: new Map(), merges: [] })],
    });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      /<Relationship [^>]*styles\.xml"\/>/,
      '',
    );
    const types = String(parts['[Content_Types].xml']).replace(/<Override [^>]*styles\+xml"\/>/, '');
    const file = zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels, '[Content_Types].xml': types });
    const { sheet, saved } = await written(file, edit(SHEET, 'A1', null, 0.5, { numberFormat: '0.0%' }));
    expect(cell(sheet, 'A1')?.text).toBe('50.0%');
    expect(text(saved, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  });
});

describe('what is not touched', () => {
  const other = createSheet({ name: '附表', cells: new Map(), merges: [] });
  const form = createSheet({ name: SHEET, cells: new Map(), merges: [] });
  const file = xlsxFile({
    sheets: [form, other],
    parts: {
      'xl/media/image1.png': new Uint8Array([1, 2, 3, 4]),
      'xl/drawings/drawing1.xml': '<wsDr  a="1" />',
      '空 文件.txt': '中文',
    },
  });

  it('stays the same bytes, in the same order', async () => {
    const { saved } = await written(file, edit(SHEET, 'A1', null, 1));
    const [before, after] = [unzipSync(file), unzipSync(saved)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((path) => Buffer.compare(after[path]!, before[path]!) !== 0);
    expect(changed).toEqual([SHEET_PART]);
  });

  it('is the whole file where nothing is written', () => {
    const again = unzipSync(open(file).save());
    expect(again).toEqual(unzipSync(file));
  });
});

describe('all or nothing', () => {
  const file = workbookWith(row(1, number('A1', 1)), {
    rest: '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>',
  });

  it.each([
    ['changed-meanwhile', planOf({ edits: [edit(SHEET, 'C1', null, 5), edit(SHEET, 'A1', 2, 5)] })],
    ['merged-cell', planOf({ edits: [edit(SHEET, 'B3', null, 5)] })],
    ['merge-overlap', planOf({ merges: [{ sheet: SHEET, range: parseRange('B3:C4') }] })],
    ['bad-value', planOf({ edits: [edit(SHEET, 'C1', null, NaN)] })],
    ['bad-value', planOf({ edits: [edit(SHEET, 'C1', null, '长'.repeat(32_768))] })],
    ['sheet-not-found', planOf({ edits: [edit('别的表', 'C1', null, 5)] })],
    [
      'locked-cell',
      planOf({ obstacles: [{ code: 'locked-cell', sheet: SHEET, cells: [], message: '已锁定' }] }),
    ],
  ])('refuses with %s and leaves the workbook as it was', async (code, plan) => {
    const workbook = open(file);
    await expect(workbook.apply(plan)).rejects.toMatchObject({
      name: 'WorkbookError',
      code,
      message: expect.stringMatching(/^自评表\.xlsx：/),
    });
    expect(unzipSync(workbook.save())).toEqual(unzipSync(file));
  });

  it('puts everything back', async () => {
    const workbook = open(file);
    const receipt = await workbook.apply(planOf({ edits: [edit(SHEET, 'A1', 1, 5, { bold: true })] }));
    await workbook.restore(receipt);
    expect(unzipSync(workbook.save())).toEqual(unzipSync(file));
    expect(cell(workbook.readSheet(SHEET), 'A1')?.value).toBe(1);
  });

  it('takes no receipt of another host', async () => {
    const receipt = { plan: planOf({}), verified: 0, snapshot: {} };
    await expect(open(file).restore(receipt)).rejects.toMatchObject({ code: 'wrong-receipt' });
  });

  it('tells listeners what changed, until they leave', async () => {
    const workbook = open(file);
    const listener = jest.fn();
    const leave = workbook.onChange(listener);
    await workbook.apply(planOf({ edits: [edit(SHEET, 'A1', 1, 5)] }));
    leave();
    await workbook.apply(planOf({ edits: [edit(SHEET, 'A1', 5, 6)] }));
    expect(listener.mock.calls).toEqual([[{ sheet: SHEET, source: 'ourselves' }]]);
  });
});
