import { numberText } from '../../../src/workbook/xlsx/number-text';
import { serialOfIso } from '../../../src/workbook/xlsx/date-serial';
import { afterPlan, cellIn, open } from '../../support/patched-file';
import { edit } from '../../support/write-plan';
import { SHEET, stylesWith, workbookWith } from '../../support/worksheet-xml';
import { xlsxParts } from '../../support/xlsx-file';
import { createSheet } from '../../../src/sheet/sheet';

test.each([
  ['mmm', 'Dec'],
  ['mmmm', 'December'],
  ['mmmmm', 'D'],
  ['ddd', 'Mon'],
  ['dddd', 'Monday'],
  ['[$-804]dddd', '星期一'],
  ['[$-804]ddd', '周一'],
  ['[$-804]mmmm', '十二月'],
  ['[$-409]mmmm d, yyyy', 'December 1, 2025'],
  ['aaaa', '星期一'],
  ['d-mmm-yy', '1-Dec-25'],
])('1 December 2025 as «%s»', (code, text) => {
  expect(numberText(45_992, code)).toBe(text);
});

test.each([
  ['2025-12-01', 45_992],
  ['2025-12-01T12:00:00', 45_992.5],
  ['2025-12-01T12:00:00.000Z', 45_992.5],
  ['T18:00:00', 0.75],
  ['06:00', 0.25],
  ['12:00:00.0', 0.5],
  ['2025-12-01 06:00', 45_992.25],
  ['1900-01-15', 15],
  ['1900-03-01', 61],
  ['PT36H', 1.5],
  ['P1DT12H', 1.5],
  ['PT0H45M', 1 / 32],
  ['-PT6H', -0.25],
  ['P2M', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['2025', undefined],
  ['2025-02-31T99:00', undefined],
  ['去年', undefined],
])('«%s» of a strict file', (text, serial) => {
  expect(serialOfIso(text)).toBe(serial);
});

describe('a workbook that counts from 1904', () => {
  const styles = stylesWith(
    '<numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="h:mm"/>',
    ['0', '164', '165', '166'].map((id) => `<xf numFmtId="${id}"/>`).join(''),
  );
  const form = createSheet({ name: SHEET, cells: new Map(), merges: [] });
  const list = String(xlsxParts({ sheets: [form], date1904: true })['xl/workbook.xml']);
  const cells = ['44530.1', '1.5', '0.25'].map((v, i) => `<c r="${'ABC'[i]}1" s="${i + 1}"><v>${v}</v></c>`);
  const bytes = workbookWith(`<row r="1">${cells.join('')}</row>`, {
    parts: { 'xl/workbook.xml': list, 'xl/styles.xml': styles },
  });

  it('has days that are moved, and durations and times that are not', () => {
    const sheet = open(bytes).readSheet(SHEET);
    expect(['A1', 'B1', 'C1'].map((at) => cellIn(sheet, at)?.value)).toEqual([45_992.1, 1.5, 0.25]);
    expect(['A1', 'B1', 'C1'].map((at) => cellIn(sheet, at)?.text)).toEqual([
      '2025-12-01 02:24',
      '36:00',
      '6:00',
    ]);
  });

  it('takes days and parts of days', async () => {
    const edits = [
      edit(SHEET, 'A1', 45_992.1, 45_993 + 1 / 3),
      edit(SHEET, 'B1', 1.5, 2.5),
      edit(SHEET, 'D1', null, 1),
    ];
    const { sheet, xml } = await afterPlan(bytes, { edits });
    expect(cellIn(sheet, 'A1')?.value).toBeCloseTo(45_993 + 1 / 3, 9);
    expect([cellIn(sheet, 'A1')?.text, cellIn(sheet, 'B1')?.text]).toEqual(['2025-12-02 08:00', '60:00']);
    expect(xml).toContain('<v>44531.3333333333</v>');
  });
});
