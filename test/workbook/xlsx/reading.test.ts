import { parseA1, parseRange } from '../../../src/sheet/address';
import { cellKey } from '../../../src/sheet/address';
import { widthOf } from '../../../src/sheet/column-widths';
import { cellAt, createSheet, type Cell, type Sheet } from '../../../src/sheet/sheet';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { MAIN, SHEET, stylesWith, workbookOf, workbookWith } from '../../support/worksheet-xml';
import { xlsxFile, xlsxParts, zipOf } from '../../support/xlsx-file';

const SHARED = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

function read(bytes: Uint8Array): Sheet {
  return openXlsx(bytes, '自评表.xlsx').readSheet(SHEET);
}

function cell(sheet: Sheet, at: string): Cell | undefined {
  const { row, column } = parseA1(at);
  return cellAt(sheet, row, column);
}

function sheetOf(
  name: string,
  cells: Readonly<Record<string, Partial<Cell>>>,
  more: Partial<Sheet> = {},
): Sheet {
  const entries = Object.entries(cells).map(([at, given]) => {
    const value = given.value ?? null;
    return [
      cellKey(parseA1(at)),
      { value, text: String(value), numberFormat: 'General', locked: true, ...given },
    ] as const;
  });
  return createSheet({ merges: [], ...more, name, cells: new Map(entries) });
}

describe('cells', () => {
  it('reads every kind of value', () => {
    const sheet = read(
      workbookWith(
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>219.91</v></c><c r="C2" t="b"><v>1</v></c>' +
          '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="str"><f>"优"</f><v>优</v></c>' +
          '<c r="F2" t="inlineStr"><is><t>内联</t></is></c><c r="G2" s="0"/><c r="H2" t="d"><v>2025-12-01</v></c></row>',
        { parts: { [SHARED]: `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><t>乙</t></si></sst>` } },
      ),
    );
    expect(['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'H2'].map((at) => cell(sheet, at)?.value)).toEqual([
      '乙',
      219.91,
      true,
      '#DIV/0!',
      '优',
      '内联',
      45992,
    ]);
    expect(cell(sheet, 'C2')?.text).toBe('TRUE');
    expect(cell(sheet, 'E2')?.formula).toBe('"优"');
    expect(cell(sheet, 'G2')).toBeUndefined();
  });

  it('takes CDATA for text in strings, formulas and values', () => {
    const sheet = read(
      workbookWith(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>一<![CDATA[ & 二]]></t></is></c>' +
          '<c r="C1"><f><![CDATA[IF(1<2,3,4)]]></f><v><![CDATA[3]]></v></c></row>',
        { parts: { [SHARED]: `<sst xmlns="${MAIN}"><si><t><![CDATA[<甲>]]></t></si></sst>` } },
      ),
    );
    expect(['A1', 'B1', 'C1'].map((at) => cell(sheet, at)?.value)).toEqual(['<甲>', '一 & 二', 3]);
    expect(cell(sheet, 'C1')?.formula).toBe('IF(1<2,3,4)');
  });

  it.each(['s', 'b', 'e', 'd', 'n', 'str', 'inlineStr'])(
    'finds nothing in an empty value of type %s',
    (type) => {
      const sheet = read(
        workbookWith(`<row r="1"><c r="A1" t="${type}"><v/></c><c r="B1" t="${type}"><v></v></c></row>`, {
          parts: { [SHARED]: `<sst xmlns="${MAIN}"><si><t>甲</t></si></sst>` },
        }),
      );
      expect(cell(sheet, 'A1')).toBeUndefined();
      expect(cell(sheet, 'B1')).toBeUndefined();
    },
  );

  it('joins the runs of rich text, leaves phonetic readings out, and decodes escapes', () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><r><t>数量</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 指标</t></r>` +
      '<rPh sb="0" eb="1"><t>shuliang</t></rPh><phoneticPr fontId="1"/></si><si><t>一_x000D_二_x005F_x000D_</t></si></sst>';
    const sheet = read(
      workbookWith(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
          '<c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
        { parts: { [SHARED]: strings } },
      ),
    );
    expect(cell(sheet, 'A1')?.value).toBe('数量 指标');
    expect(cell(sheet, 'B1')?.value).toBe('一\r二_x000D_');
    expect(cell(sheet, 'C1')?.value).toBe('甲乙');
  });

  it('numbers rows and cells that do not say where they stand', () => {
    const sheet = read(
      workbookWith(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(['A1', 'B1', 'C5', 'D5', 'A6'].map((at) => cell(sheet, at)?.value)).toEqual([1, 2, 3, 4, 5]);
  });

  it('writes shared formulas out, also where the dependant stands first', () => {
    const sheet = read(
      workbookWith(
        '<row r="1"><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="2"><c r="C2"><f t="shared" ref="C1:C3" si="0">A2*B$1</f><v>2</v></c></row>' +
          '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>' +
          '<row r="4"><c r="C4"><f t="array" ref="C4:C5">A1:A2*2</f><v>4</v></c></row>',
      ),
    );
    expect(['C1', 'C2', 'C3', 'C4'].map((at) => cell(sheet, at)?.formula)).toEqual([
      'A1*B$1',
      'A2*B$1',
      'A3*B$1',
      'A1:A2*2',
    ]);
  });

  it('takes number formats and locking from the style', () => {
    const styles = stylesWith(
      '<numFmt numFmtId="176" formatCode="0.0&quot;分&quot;"/>',
      '<xf/><xf numFmtId="10"/><xf numFmtId="176"><protection locked="0"/></xf><xf numFmtId="31"/>',
    );
    const sheet = read(
      workbookWith(
        '<row r="1"><c r="A1" s="1"><v>0.8972</v></c><c r="B1" s="2"><v>9.36</v></c><c r="C1" s="3"><v>45992</v></c><c r="D1" s="99"><v>1</v></c></row>',
        { parts: { [STYLES]: styles } },
      ),
    );
    expect(cell(sheet, 'A1')).toEqual({ value: 0.8972, text: '89.72%', numberFormat: '0.00%', locked: true });
    expect(cell(sheet, 'B1')).toEqual({ value: 9.36, text: '9.4分', numberFormat: '0.0"分"', locked: false });
    expect(cell(sheet, 'C1')?.text).toBe('2025年12月1日');
    expect(cell(sheet, 'D1')?.numberFormat).toBe('General');
  });

  it('counts days as the 1900 system does, also in a workbook of 1904', () => {
    const file = xlsxFile({
      sheets: [sheetOf(SHEET, { A1: { value: 44530, numberFormat: 'yyyy/m/d' }, B1: { value: 44530 } })],
      date1904: true,
    });
    expect(cell(read(file), 'A1')).toMatchObject({ value: 45992, text: '2025/12/1' });
    expect(cell(read(file), 'B1')?.value).toBe(44530);
  });
});

describe('sheets', () => {
  it('reads back what the builder of test files was given', () => {
    const sheet = sheetOf(
      SHEET,
      {
        A1: { value: '项目支出绩效自评表' },
        B2: { value: 0.5, text: '50%', numberFormat: '0%' },
        C3: { value: 12, text: '12', formula: 'SUM(A1:B2)', locked: false },
      },
      {
        ...{ merges: [parseRange('A1:C1')], isProtected: true, printArea: parseRange('A1:C9') },
        columnWidths: { usual: 47.985, own: [{ left: 2, right: 4, points: 105 }] },
      },
    );
    expect(read(xlsxFile({ sheets: [sheet] }))).toEqual(sheet);
  });

  it('knows how wide columns are: hidden ones, and those that take the width of all', () => {
    const columns =
      '<sheetFormatPr defaultColWidth="20"/><cols><col min="1" max="2" width="10"/><col min="3" max="3" width="9" hidden="1"/>' +
      '<col min="4" max="4"/></cols>';
    const xml = `<worksheet xmlns="${MAIN}">${columns}<sheetData/></worksheet>`;
    const { columnWidths } = read(workbookOf(xml));
    expect([1, 2, 3, 4, 5].map((column) => widthOf(columnWidths, column, column))).toEqual([
      52.5, 52.5, 0, 105, 105,
    ]);
  });

  it('lists sheets with their visibility and protection', () => {
    const sheets = [sheetOf('甲', {}, { isProtected: true }), sheetOf("乙's & 丙", {})];
    const list = openXlsx(xlsxFile({ sheets, hidden: ["乙's & 丙"] }), 'a.xlsx').sheetList();
    expect(list.map(({ name, visible, protected: isProtected }) => [name, visible, isProtected])).toEqual([
      ['甲', true, true],
      ["乙's & 丙", false, false],
    ]);
  });

  it('names the sheets there are when asked for another', () => {
    const workbook = openXlsx(xlsxFile({ sheets: [sheetOf('甲', {}), sheetOf('乙', {})] }), 'a.xlsx');
    expect(() => workbook.readSheet('丙')).toThrow(
      'a.xlsx：没有名为“丙”的工作表。本文件的工作表有：甲、乙。',
    );
  });
});

describe('ways to write the same workbook', () => {
  const DATA = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>';

  it('reads elements with a prefix', () => {
    const sheet = read(
      workbookOf(
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${DATA}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
      ),
    );
    expect(cell(sheet, 'A1')?.value).toBe('甲');
    expect(sheet.merges).toEqual([parseRange('A1:B1')]);
  });

  it('reads strict OOXML with absolute targets and other letter case', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const relationships = `${strict}/officeDocument/relationships`;
    const parts = {
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relationships}/officeDocument" Target="/xl/Workbook.xml"/></Relationships>`,
      'xl/Workbook.xml': `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:rel="${relationships}"><sheets><sheet name="${SHEET}" sheetId="1" rel:id="b"/></sheets></workbook>`,
      'xl/_rels/Workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="${relationships}/worksheet" Target="/xl/worksheets/SHEET1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    };
    expect(cell(read(zipOf(parts)), 'A1')?.value).toBe(7);
  });

  it('reads parts in UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData>${DATA.replace(/x:/g, '')}</sheetData></worksheet>`;
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(xml, 'utf16le')]);
    expect(cell(read(workbookWith('', { parts: { 'xl/worksheets/sheet1.xml': bytes } })), 'A1')?.value).toBe(
      '甲',
    );
  });

  it('does without shared strings and styles', () => {
    const { [SHARED]: _shared, [STYLES]: _styles, ...parts } = xlsxParts({ sheets: [sheetOf(SHEET, {})] });
    const file = zipOf({
      ...parts,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${DATA.replace(/x:/g, '')}</sheetData></worksheet>`,
    });
    expect(cell(read(file), 'A1')?.value).toBe('甲');
  });
});
