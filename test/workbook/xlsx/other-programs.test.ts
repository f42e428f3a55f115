import { strToU8, unzipSync } from 'fflate';
import { createSheet } from '../../../src/sheet/sheet';
import { cellOfKey } from '../../../src/sheet/address';
import { afterPlan, cellIn, open, partText } from '../../support/patched-file';
import { edit, newSheet, planOf } from '../../support/write-plan';
import { MAIN, SHEET, stylesWith, workbookOf, workbookWith } from '../../support/worksheet-xml';
import { xlsxParts, zipOf } from '../../support/xlsx-file';

const TYPES = '[Content_Types].xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REPORT = '绩效自评报告';

const form = createSheet({ name: SHEET, cells: new Map(), merges: [] });
const parts = (given: Record<string, string | Uint8Array> = {}) =>
  xlsxParts({ sheets: [form], parts: given });
const partOf = (path: string) => String(parts()[path]);
const report = { newSheets: [newSheet(REPORT, { A1: '一、基本情况' })] };
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

describe('parts that are named and missing', () => {
  it('are not taken over by a new sheet', async () => {
    const types = partOf(TYPES).replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    );
    const rels = partOf(RELS).replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
    );
    const { saved } = await afterPlan(zipOf(parts({ [TYPES]: types, [RELS]: rels })), report);
    expect(Object.keys(unzipSync(saved))).toContain('xl/worksheets/sheet4.xml');
    const names = [...partText(saved, TYPES).matchAll(/PartName="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('a styles part that is named and missing is put where it is named', async () => {
    const { [STYLES]: _styles, ...others } = parts();
    const styled = edit(SHEET, 'A1', null, 0.5, { numberFormat: '0.0%' });
    const { saved, sheet } = await afterPlan(zipOf(others), { edits: [styled] });
    expect(cellIn(sheet, 'A1')?.text).toBe('50.0%');
    expect(partText(saved, RELS).match(/styles"/g)).toHaveLength(1);
    expect(partText(saved, TYPES).match(/\/xl\/styles\.xml/g)).toHaveLength(1);
  });
});

describe('styles', () => {
  const percent = edit(SHEET, 'B1', null, 0.5, { numberFormat: '0.00%' });
  const cells = row(1, '<c r="A1" s="3"><v>120</v></c>');

  it.each([
    ['no list of formats', `<styleSheet xmlns="${MAIN}"><fonts count="0"/></styleSheet>`],
    ['a part that closes itself', `<styleSheet xmlns="${MAIN}"/>`],
    [
      'empty lists',
      `<styleSheet xmlns="${MAIN}"><fonts/><fills count="0"></fills><cellXfs count="0"/></styleSheet>`,
    ],
    ['a list that is too short', stylesWith('', '<xf numFmtId="0"/><xf numFmtId="2"/>')],
  ])('with %s: a number that names a format nobody has stays plain', async (_, styles) => {
    const { sheet } = await afterPlan(workbookWith(cells, { parts: { [STYLES]: styles } }), {
      edits: [percent],
    });
    expect([cellIn(sheet, 'A1')?.text, cellIn(sheet, 'B1')?.text]).toEqual(['120', '50.00%']);
  });

  const choice = (requires: string, taken: string, other: string) =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:q="${requires}" Requires="q">${other}</mc:Choice><mc:Fallback>${taken}</mc:Fallback></mc:AlternateContent>`;
  const FOREIGN = 'http://schemas.example.com/office/spreadsheet';

  it('alternate contents count once, by the branch that Excel takes', async () => {
    const styles = stylesWith(
      '',
      `<xf numFmtId="0"/>${choice(FOREIGN, '<xf numFmtId="2"/>', '<xf numFmtId="0"/>')}${choice('http://schemas.microsoft.com/office/x', '<xf numFmtId="0"/>', '<xf numFmtId="9"/>')}`,
    ).replace(
      '</font></fonts>',
      `</font>${choice(FOREIGN, '<font><sz val="9"/></font>', '<font><sz val="8"/></font>')}</fonts>`,
    );
    const data = row(1, '<c r="A1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c>');
    const bold = edit(SHEET, 'B1', null, 0.5, { numberFormat: '0.00%', bold: true });
    const { sheet, saved } = await afterPlan(workbookWith(data, { parts: { [STYLES]: styles } }), {
      edits: [bold],
    });
    expect(['A1', 'B1', 'C1'].map((at) => cellIn(sheet, at)?.text)).toEqual(['1.00', '50.00%', '100%']);
    expect(partText(saved, STYLES)).toContain('<fonts count="3">');
    expect(partText(saved, STYLES)).toMatch(/<\/mc:AlternateContent><xf [^>]*fontId="2"[^>]*\/><\/cellXfs>/);
  });

  it('a built-in number that the file gives another meaning is not used', async () => {
    const styles = stylesWith(
      '<numFmt numFmtId="10" formatCode="yyyy"/>',
      '<xf numFmtId="0"/><xf numFmtId="10"/>',
    );
    const data = row(1, '<c r="A1" s="1"><v>45992</v></c>');
    const { sheet } = await afterPlan(workbookWith(data, { parts: { [STYLES]: styles } }), {
      edits: [percent],
    });
    expect([cellIn(sheet, 'A1')?.text, cellIn(sheet, 'B1')?.text]).toEqual(['2025', '50.00%']);
  });
});

describe('sheets', () => {
  it.each([
    ['no number', ''],
    ['a number that is none', ' sheetId="x"'],
  ])('with %s leave the new sheet a number of its own', async (_, sheetId) => {
    const list = partOf('xl/workbook.xml').replace(' sheetId="1"', sheetId);
    const { saved } = await afterPlan(zipOf(parts({ 'xl/workbook.xml': list })), report);
    expect(partText(saved, 'xl/workbook.xml')).toContain(`<sheet name="${REPORT}" sheetId="1"`);
  });

  it('without cells keep their names', () => {
    const list = partOf('xl/workbook.xml').replace(
      '</sheets>',
      '<sheet name="图" sheetId="2" r:id="rId9"/></sheets>',
    );
    const rels = partOf(RELS).replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${RELATIONSHIP}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    );
    const workbook = open(zipOf(parts({ 'xl/workbook.xml': list, [RELS]: rels })));
    expect([workbook.chartSheets, workbook.sheetList().map(({ name }) => name)]).toEqual([['图'], [SHEET]]);
    const charts = zipOf(
      parts({ 'xl/workbook.xml': list.replace(/<sheet name="自评表"[^>]*\/>/, ''), [RELS]: rels }),
    );
    expect(() => open(charts)).toThrow(/只有图表等没有单元格的工作表（图）/);
  });
});

describe('rows and cells that stand twice', () => {
  const twice = row(1, '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') + row(1, '<c r="B1"><v>3</v></c>');

  it('are written once, where they are read', async () => {
    const edits = [edit(SHEET, 'A1', 2, 5), edit(SHEET, 'B1', 3, 6), edit(SHEET, 'C1', null, 7)];
    const { xml, sheet } = await afterPlan(workbookWith(twice), { edits });
    expect(['A1', 'B1', 'C1'].map((at) => cellIn(sheet, at)?.value)).toEqual([5, 6, 7]);
    for (const at of ['A1', 'B1', 'C1']) expect(xml.match(new RegExp(`r="${at}"`, 'g'))).toHaveLength(1);
  });
});

describe('what other programs write otherwise', () => {
  it.each(['', 'A1:', '1:4', 'A:C', '#REF!', 'B2'])('a dimension «%s»', async (ref) => {
    const worksheet = `<worksheet xmlns="${MAIN}"><dimension ref="${ref}"/><sheetData>${row(2, '<c r="B2"><v>1</v></c>')}</sheetData></worksheet>`;
    const { sheet } = await afterPlan(workbookOf(worksheet), { edits: [edit(SHEET, 'J9', null, 1)] });
    expect(cellIn(sheet, 'J9')?.value).toBe(1);
  });

  it('merges over whole columns and rows, and array formulas over them', async () => {
    const data = row(1, "<c r='A1'><f t='array' ref='A:A'>1</f><v>1</v></c><c r=\"C1\"><v>1</v></c>");
    const rest = '<mergeCells count="2"><mergeCell ref="E:G"/><mergeCell ref="5:7"/></mergeCells>';
    const bytes = workbookWith(data, { rest });
    const { sheet } = await afterPlan(bytes, { edits: [edit(SHEET, 'C1', 1, 2)] });
    expect([sheet.merges.length, sheet.used]).toEqual([2, { top: 1, left: 1, bottom: 5, right: 5 }]);
    await expect(open(bytes).apply(planOf({ edits: [edit(SHEET, 'A9', null, 2)] }))).rejects.toMatchObject({
      code: 'array-formula',
    });
  });

  it('a list of titles in single quotes, or broken', async () => {
    const app = (rest: string) =>
      `<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' xmlns:vt='v'><HeadingPairs><vt:vector size='2' baseType='variant'><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size='1' baseType='lpstr'><vt:lpstr>${SHEET}</vt:lpstr></vt:vector></TitlesOfParts>${rest}`;
    const root = partOf('_rels/.rels').replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${RELATIONSHIP}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    );
    const file = (xml: string) => zipOf(parts({ '_rels/.rels': root, 'docProps/app.xml': xml }));
    const good = await afterPlan(file(app('</Properties>')), report);
    expect(partText(good.saved, 'docProps/app.xml')).toContain(
      `<vt:vector size="2" baseType="lpstr"><vt:lpstr>${SHEET}</vt:lpstr><vt:lpstr>${REPORT}</vt:lpstr>`,
    );
    const broken = await afterPlan(file(app('')), report);
    expect(partText(broken.saved, 'docProps/app.xml')).toBe(app(''));
  });

  it.each([
    ['little end first', 'utf-16le', [0xff, 0xfe]],
    ['little end first, without its mark', 'utf-16le', []],
    ['big end first', 'utf-16be', [0xfe, 0xff]],
    ['big end first, without its mark', 'utf-16be', []],
  ])('a sheet in UTF-16, %s', async (_, encoding, mark) => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData>${row(1, '<c r="A1" t="str"><v>优</v></c>')}</sheetData></worksheet>`;
    const little = Buffer.from(xml, 'utf16le');
    const bytes = Uint8Array.from([...mark, ...(encoding === 'utf-16be' ? little.swap16() : little)]);
    const parts = { 'xl/worksheets/sheet1.xml': bytes };
    const { sheet, xml: written } = await afterPlan(workbookOf('', parts), {
      edits: [edit(SHEET, 'B1', null, 1)],
    });
    expect([cellIn(sheet, 'A1')?.value, written.slice(0, 38)]).toEqual([
      '优',
      '<?xml version="1.0" encoding="UTF-8"?>',
    ]);
  });

  it('UTF-8 that calls itself UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="utf-16"?><worksheet xmlns="${MAIN}"><sheetData>${row(1, '<c r="A1" t="str"><v>优</v></c>')}</sheetData></worksheet>`;
    const bytes = workbookOf('', { 'xl/worksheets/sheet1.xml': strToU8(xml) });
    expect(cellIn(open(bytes).readSheet(SHEET), 'A1')?.value).toBe('优');
  });

  it('«is» beside «v»: the type says which counts', () => {
    const data = row(
      1,
      '<c r="A1" t="inlineStr"><v>0</v><is><t>优</t></is></c><c r="B1"><v>5</v><is><t>五</t></is></c><c r="C1"><is><t>良</t></is></c>',
    );
    const sheet = open(workbookWith(data)).readSheet(SHEET);
    expect([...sheet.cells].map(([key, { value }]) => [cellOfKey(key).column, value])).toEqual([
      [1, '优'],
      [2, 5],
      [3, '良'],
    ]);
  });
});

describe('what is said', () => {
  it('broken XML: where, and no word of the parser', () => {
    expect(() => open(workbookOf('<worksheet><sheetData>')).readSheet(SHEET)).toThrow(
      /^自评表\.xlsx：部件“xl\/worksheets\/sheet1\.xml”不是完整的 XML（第 1 行第 \d+ 个字符附近）/,
    );
  });

  it('a merge without an area, and a row beyond the last', () => {
    const merge = workbookWith('', { rest: '<mergeCells><mergeCell/></mergeCells>' });
    expect(() => open(merge).readSheet(SHEET)).toThrow('有一处合并没有写明区域');
    const rows = workbookWith('<row r="1048576"/><row/>');
    expect(() => open(rows).readSheet(SHEET)).toThrow('行号“1048577”无效');
  });

  it('a signature ends with what is written', async () => {
    const root = partOf('_rels/.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    const signed = zipOf(parts({ '_rels/.rels': root, '_xmlsignatures/origin.sigs': '' }));
    const plan = { edits: [edit(SHEET, 'A1', null, 1)] };
    expect((await afterPlan(signed, plan)).receipt.remarks).toEqual([expect.stringContaining('签名失效')]);
    expect((await afterPlan(zipOf(parts()), plan)).receipt.remarks).toEqual([]);
  });

  it('what nobody foresaw while writing is not called a damaged file', async () => {
    const workbook = open(zipOf(parts()));
    const plan = planOf({ edits: [edit(SHEET, 'A1', null, 1)] });
    const broken = { ...plan, merges: undefined as never };
    await expect(workbook.apply(broken)).rejects.toMatchObject({
      code: 'internal-error',
      message: expect.stringMatching(/^自评表\.xlsx：程序未能写入，文件没有改动/),
    });
  });
});
