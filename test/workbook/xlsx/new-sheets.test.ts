import { unzipSync } from 'fflate';
import { parseA1, parseRange } from '../../../src/sheet/address';
import { cellAt, createSheet } from '../../../src/sheet/sheet';
import { newWorkbook } from '../../../src/workbook/xlsx/new-workbook';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { edit, newSheet, planOf } from '../../support/write-plan';
import { MAIN } from '../../support/worksheet-xml';
import { xlsxFile, xlsxParts, zipOf } from '../../support/xlsx-file';

const REPORT = '绩效自评报告';
const form = createSheet({ name: '自评表', cells: new Map(), merges: [] });
const notes = createSheet({ name: '说明', cells: new Map(), merges: [] });
const file = xlsxFile({ sheets: [form, notes] });

function text(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[part]);
}

describe('new sheets', () => {
  it('stand last, with their own part, relationship, content type and number', async () => {
    const workbook = openXlsx(file, 'a.xlsx');
    const sheet = newSheet(
      REPORT,
      { A1: '一、基本情况', B2: 5 },
      {
        merges: [parseRange('A1:C1')],
        columnWidths: new Map([
          [1, 12],
          [2, 0],
        ]),
        rowHeights: new Map([[1, 24]]),
      },
    );
    const { verified } = await workbook.apply(planOf({ newSheets: [sheet] }));
    const saved = workbook.save();
    expect(verified).toBe(2);
    expect(
      openXlsx(saved, 'a.xlsx')
        .sheetList()
        .map(({ name }) => name),
    ).toEqual(['自评表', '说明', REPORT]);
    expect(text(saved, 'xl/workbook.xml')).toContain(
      `<sheet name="${REPORT}" sheetId="3" r:id="rId5"/></sheets>`,
    );
    expect(text(saved, '[Content_Types].xml')).toContain('<Override PartName="/xl/worksheets/sheet3.xml"');
    const xml = text(saved, 'xl/worksheets/sheet3.xml');
    expect(xml).toContain(
      '<col min="1" max="1" width="11.125" customWidth="1"/><col min="2" max="2" width="0" hidden="1" customWidth="1"/>',
    );
    expect(xml).toContain('<row r="1" ht="24" customHeight="1">');
    expect(xml).toContain('<pageMargins left="1" right="1" top="1" bottom="1"');
    expect(xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>');
  });

  it('repeat rows on every page by a name of their own', async () => {
    const page = { ...newSheet(REPORT, {}).page, repeatRows: { from: 1, to: 2 } };
    const workbook = openXlsx(file, 'a.xlsx');
    await workbook.apply(planOf({ newSheets: [newSheet(REPORT, { A1: 1 }, { page })] }));
    expect(text(workbook.save(), 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'${REPORT}'!$1:$2</definedName>`,
    );
  });

  it('draw the border around a whole merge', async () => {
    const sheet = {
      ...newSheet(REPORT, {}),
      merges: [parseRange('A1:B2')],
      cells: [{ cell: parseA1('A1'), value: '表', style: { border: 'thin' as const } }],
    };
    const workbook = openXlsx(file, 'a.xlsx');
    await workbook.apply(planOf({ newSheets: [sheet] }));
    expect(
      text(workbook.save(), 'xl/worksheets/sheet3.xml').match(/<c r="(A1|B1|A2|B2)" s="1"/g),
    ).toHaveLength(4);
  });

  it('replace one made before in its place', async () => {
    const workbook = openXlsx(file, 'a.xlsx');
    await workbook.apply(planOf({ newSheets: [newSheet(REPORT, { A1: '旧', A2: '旧' })] }));
    const parts = Object.keys(unzipSync(workbook.save()));
    await workbook.apply(planOf({ newSheets: [newSheet('新报告', { A1: '新' }, { replaces: REPORT })] }));
    const saved = workbook.save();
    expect(Object.keys(unzipSync(saved))).toEqual(parts);
    const again = openXlsx(saved, 'a.xlsx');
    expect(again.sheetList().map(({ name }) => name)).toEqual(['自评表', '说明', '新报告']);
    expect(cellAt(again.readSheet('新报告'), 1, 1)?.value).toBe('新');
    expect(cellAt(again.readSheet('新报告'), 2, 1)).toBeUndefined();
  });

  it('take the namespace that is bound to the prefix of the root, not another one like it', async () => {
    const parts = xlsxParts({ sheets: [form] });
    const prefixed = (xml: string) =>
      xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns="urn:other/main" xmlns:x=');
    const workbook = openXlsx(
      zipOf({ ...parts, 'xl/workbook.xml': prefixed(String(parts['xl/workbook.xml'])) }),
      'a.xlsx',
    );
    await workbook.apply(planOf({ newSheets: [newSheet(REPORT, { A1: '一、基本情况' })] }));
    expect(text(workbook.save(), 'xl/worksheets/sheet2.xml')).toContain(`<worksheet xmlns="${MAIN}"`);
  });

  it('take the namespace of a strict workbook that binds drawings first', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const parts = xlsxParts({ sheets: [form] });
    const xml = String(parts['xl/workbook.xml'])
      .replace(`xmlns="${MAIN}"`, `xmlns:s="${MAIN}" xmlns="${strict}"`)
      .replace(/xmlns:r="[^"]*"/, 'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"');
    const workbook = openXlsx(zipOf({ ...parts, 'xl/workbook.xml': xml }), 'a.xlsx');
    await workbook.apply(planOf({ newSheets: [newSheet(REPORT, { A1: '一' })] }));
    expect(text(workbook.save(), 'xl/worksheets/sheet2.xml')).toContain(`<worksheet xmlns="${strict}"`);
  });

  it('are no reason to write beside cells that other programs would not find', async () => {
    const parts = xlsxParts({ sheets: [form] });
    const path = 'xl/worksheets/sheet1.xml';
    const xml = String(parts[path]).replace(`xmlns="${MAIN}"`, 'xmlns="urn:other/main"');
    const workbook = openXlsx(zipOf({ ...parts, [path]: xml }), 'a.xlsx');
    await expect(workbook.apply(planOf({ edits: [edit(form.name, 'Z99', null, 1)] }))).rejects.toMatchObject({
      code: 'verify-failed',
      message: expect.stringContaining('命名空间'),
    });
  });

  it.each([
    ['sheet-exists', '说明'],
    ['bad-sheet-name', '一/二'],
    ['bad-sheet-name', '长'.repeat(32)],
    ['bad-sheet-name', ''],
  ])('are refused with %s for the name %j', async (code, name) => {
    const plan = planOf({ newSheets: [newSheet(name, {})] });
    await expect(openXlsx(file, 'a.xlsx').apply(plan)).rejects.toMatchObject({ code });
  });

  it('are refused where the structure of the workbook is protected', async () => {
    const parts = xlsxParts({ sheets: [form] });
    const xml = String(parts['xl/workbook.xml']).replace(
      '<sheets>',
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const workbook = openXlsx(zipOf({ ...parts, 'xl/workbook.xml': xml }), 'a.xlsx');
    await expect(workbook.apply(planOf({ newSheets: [newSheet(REPORT, {})] }))).rejects.toMatchObject({
      code: 'workbook-protected',
    });
  });

  it('are listed in the properties where these list the sheets', async () => {
    const vt = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
    const app =
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="${vt}">` +
      '<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant>' +
      '<vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
      '<TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>自评表</vt:lpstr><vt:lpstr>说明</vt:lpstr><vt:lpstr>总分</vt:lpstr></vt:vector></TitlesOfParts></Properties>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>';
    const workbook = openXlsx(
      xlsxFile({ sheets: [form, notes], parts: { 'docProps/app.xml': app, '_rels/.rels': rels } }),
      'a.xlsx',
    );
    await workbook.apply(planOf({ newSheets: [newSheet('甲&乙', {})] }));
    const now = text(workbook.save(), 'docProps/app.xml');
    expect(now).toContain('<vt:i4>3</vt:i4>');
    expect(now).toContain(
      '<vt:vector size="4" baseType="lpstr"><vt:lpstr>自评表</vt:lpstr><vt:lpstr>说明</vt:lpstr><vt:lpstr>甲&amp;乙</vt:lpstr><vt:lpstr>总分</vt:lpstr>',
    );
  });
});

describe('new sheets in a strict workbook with prefixes', () => {
  it('are written in its own namespaces', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const relationships = `${strict}/officeDocument/relationships`;
    const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const bytes = zipOf({
      ...xlsxParts({ sheets: [form] }),
      '_rels/.rels': `<p:Relationships xmlns:p="${packaged}"><p:Relationship Id="a" Type="${relationships}/officeDocument" Target="/xl/workbook.xml"/></p:Relationships>`,
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${relationships}"><x:sheets><x:sheet name="自评表" sheetId="7" rel:id="b"/></x:sheets><x:calcPr/></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<p:Relationships xmlns:p="${packaged}"><p:Relationship Id="b" Type="${relationships}/worksheet" Target="/xl/worksheets/sheet1.xml"/></p:Relationships>`,
    });
    const workbook = openXlsx(bytes, 'a.xlsx');
    const names = [{ sheet: '自评表', name: '自评_总分', refersTo: parseA1('B2') }];
    await workbook.apply(planOf({ newSheets: [newSheet(REPORT, { A1: '甲' })], names }));
    const saved = workbook.save();
    expect(cellAt(openXlsx(saved, 'a.xlsx').readSheet(REPORT), 1, 1)?.value).toBe('甲');
    expect(text(saved, 'xl/workbook.xml')).toContain(
      `<x:sheet name="${REPORT}" sheetId="8" rel:id="rId2"/></x:sheets>` +
        `<x:definedNames><x:definedName name="自评_总分" localSheetId="0">'自评表'!$B$2</x:definedName></x:definedNames><x:calcPr/>`,
    );
    expect(text(saved, 'xl/_rels/workbook.xml.rels')).toContain(
      `<p:Relationship Id="rId2" Type="${relationships}/worksheet" Target="worksheets/sheet2.xml"/>`,
    );
    expect(text(saved, 'xl/worksheets/sheet2.xml')).toContain(
      `<worksheet xmlns="${strict}/spreadsheetml/main"`,
    );
  });
});

describe('names', () => {
  it('are added to a sheet, and updated where they stand', async () => {
    const workbook = openXlsx(file, 'a.xlsx');
    const name = { sheet: '说明', name: '自评_总分', refersTo: parseA1('H31') };
    await workbook.apply(planOf({ names: [name] }));
    const names = (xml: string) => xml.match(/<definedName .*?<\/definedName>/g);
    expect(names(text(workbook.save(), 'xl/workbook.xml'))).toEqual([
      `<definedName name="自评_总分" localSheetId="1">'说明'!$H$31</definedName>`,
    ]);
    await workbook.apply(
      planOf({
        names: [
          { ...name, refersTo: parseA1('H40') },
          { ...name, sheet: '自评表' },
        ],
      }),
    );
    expect(names(text(workbook.save(), 'xl/workbook.xml'))).toEqual([
      `<definedName name="自评_总分" localSheetId="1">'说明'!$H$40</definedName>`,
      `<definedName name="自评_总分" localSheetId="0">'自评表'!$H$31</definedName>`,
    ]);
  });
});

describe('newWorkbook', () => {
  it('holds the sheets it is given and nothing else', () => {
    const bytes = newWorkbook(newSheet('汇总', { A1: '单位', B1: 0.5 }), newSheet('明细', { A1: 1 }));
    const workbook = openXlsx(bytes, '汇总.xlsx');
    expect(workbook.sheetList().map(({ name }) => name)).toEqual(['汇总', '明细']);
    expect(cellAt(workbook.readSheet('汇总'), 1, 1)?.value).toBe('单位');
  });
});
