import { gridSnapshot } from '../../../src/workbook/grid-file/grid-snapshot';
import { MAIN, workbookOf } from '../../support/worksheet-xml';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts>` +
  '<fonts><font><sz val="11"/><name val="宋体"/></font>' +
  '<font><b/><sz val="18"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills>' +
  '<borders><border/><border diagonalDown="1"><left style="thin"/><right style="medium"><color indexed="10"/></right>' +
  '<diagonal style="dashed"/></border></borders>' +
  '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" ' +
  'vertical="top" wrapText="1" textRotation="255"/><protection locked="0"/></xf>' +
  '<xf><alignment indent="2" textRotation="45"/></xf></cellXfs></styleSheet>';

const SHEET =
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView showGridLines="0">` +
  '<pane xSplit="1" ySplit="2" topLeftCell="B5" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultColWidth="10" defaultRowHeight="18"/>' +
  '<cols><col min="1" max="2" width="20"/><col min="3" max="3" hidden="1" style="1"/><col min="4" max="16384" width="5"/></cols>' +
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>总分</t></is></c><c r="B1" s="1"/></row>' +
  '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>007</t></is></c><c r="B2"><f>_xlfn.IFS(1,A3)</f><v>3</v></c>' +
  '<c r="C2" t="b"><v>1</v></c></row>' +
  '<row r="3"><c r="A3" s="2"><v>3</v></c><c r="B3"><f t="array" ref="B3:B4">A3:A4</f><v>3</v></c></row>' +
  '<row r="4"><c r="B4"><v>0</v></c></row></sheetData>' +
  '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';

const snapshot = gridSnapshot({ bytes: workbookOf(SHEET, { 'xl/styles.xml': STYLES }), unread: [] });
const sheet = snapshot.data.sheets['sheet0'];

test('contents become cells of the grid, text stays text, formulas lose the marks of files', () => {
  expect(sheet?.cellData?.[0]?.[0]).toEqual({ v: '总分', t: 1, s: 'look1' });
  expect(sheet?.cellData?.[0]?.[1]).toEqual({ s: 'look1' });
  expect(sheet?.cellData?.[1]).toEqual({
    0: { v: '007', t: 4, s: 'look0' },
    1: { v: 3, t: 2, f: '=IFS(1,A3)', s: 'look0' },
    2: { v: 1, t: 3, s: 'look0' },
  });
});

test('an array formula over several cells shows its values', () => {
  expect(sheet?.cellData?.[2]?.[1]).toEqual({ v: 3, t: 2, s: 'look0' });
});

test('fonts, fills, borders, alignment and number formats become looks', () => {
  expect(snapshot.data.styles['look1']).toEqual({
    ff: '黑体',
    fs: 18,
    bl: 1,
    cl: { rgb: '#223962' },
    bg: { rgb: '#D9E1F2' },
    bd: {
      l: { s: 1, cl: { rgb: '#000000' } },
      r: { s: 8, cl: { rgb: '#FF0000' } },
      tl_br: { s: 4, cl: { rgb: '#000000' } },
    },
    ht: 2,
    vt: 1,
    tb: 3,
    tr: { a: 0, v: 1 },
    n: { pattern: '#,##0.00' },
  });
  expect(snapshot.data.styles['look2']).toMatchObject({ tr: { a: -45 }, pd: { l: 24 }, vt: 3, tb: 1 });
});

test('widths, heights, hidden rows and columns, merges, frozen panes, grid lines', () => {
  expect(sheet?.columnData).toMatchObject({
    0: { w: 160 },
    1: { w: 160 },
    2: { hd: 1, s: 'look1' },
    3: { w: 40 },
  });
  expect(Object.keys(sheet?.columnData ?? {}).length).toBeLessThan(20);
  expect(sheet?.rowData).toEqual({ 0: { h: 40, ia: 0 }, 1: { hd: 1 } });
  expect(sheet).toMatchObject({
    defaultColumnWidth: 80,
    defaultRowHeight: 24,
    mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }],
    freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
    showGridlines: 0,
    hidden: 0,
  });
});

test('protection travels beside the data', () => {
  const facts = snapshot.facts.get('自评表');
  expect(facts?.isProtected).toBe(true);
  expect(facts?.unlocked.size).toBe(2);
});
