import { unzipSync } from 'fflate';
import { createSheet } from '../../../src/sheet/sheet';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { xlsxFile, xlsxParts, zipOf } from '../../support/xlsx-file';

const form = createSheet({ name: '自评表', cells: new Map(), merges: [] });
const SETTINGS = { policy: 'mof-2020', suppressions: [] };

describe('settings of a file', () => {
  it('are the defaults where none were saved', async () => {
    expect(await openXlsx(xlsxFile({ sheets: [form] }), 'a.xlsx').settings.load()).toEqual({
      suppressions: [],
    });
  });

  it('travel in one custom part that is registered once', async () => {
    const file = xlsxFile({ sheets: [form] });
    const workbook = openXlsx(file, 'a.xlsx');
    await workbook.settings.save({ policy: 'yichun-2022', suppressions: [] });
    await workbook.settings.save(SETTINGS);
    const saved = workbook.save();
    expect(await openXlsx(saved, 'a.xlsx').settings.load()).toEqual(SETTINGS);
    const added = Object.keys(unzipSync(saved)).filter((path) => !(path in unzipSync(file)));
    expect(added).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);
    const rels = new TextDecoder().decode(unzipSync(saved)['xl/_rels/workbook.xml.rels']);
    expect(rels).toContain('Target="../customXml/item1.xml"');
  });

  it('leave custom parts of others alone, damaged ones too', async () => {
    const parts = xlsxParts({ sheets: [form] });
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      `<Relationship Id="rId8" Type="${type}" Target="../customXml/item1.xml"/></Relationships>`,
    );
    const file = zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'customXml/item1.xml': new Uint8Array([0xff, 0x00, 0xd8]),
    });
    const workbook = openXlsx(file, 'a.xlsx');
    await workbook.settings.save(SETTINGS);
    const saved = unzipSync(workbook.save());
    expect(saved['customXml/item1.xml']).toEqual(new Uint8Array([0xff, 0x00, 0xd8]));
    expect(await openXlsx(workbook.save(), 'a.xlsx').settings.load()).toEqual(SETTINGS);
  });
});
