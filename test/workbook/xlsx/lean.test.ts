import { onlySections, withoutBlankCells } from '../../../src/workbook/xlsx/lean';

const sheet = (cells: string, more = '') =>
  `<worksheet><sheetData><row r="1">${cells}</row></sheetData>${more}</worksheet>`;

test('blank cells that only carry a look are left out', () => {
  const written = sheet('<c r="A1" s="3"/><c r="B1"/><c r="C1" s="3"><v>5</v></c><c r="AA1" s="12"/>');
  expect(withoutBlankCells(written)).toBe(sheet('<c r="C1" s="3"><v>5</v></c>'));
});

test.each([
  ['cells that do not say where they stand', sheet('<c s="1"/><c><v>5</v></c><c r="C1"/>')],
  ['protection', sheet('<c r="A1" s="1"/>', '<sheetProtection sheet="1"/>')],
  ['a comment', sheet('<!-- <c r="A1"/> --><c r="B1"/>')],
  ['CDATA', sheet('<c r="A1" t="str"><v><![CDATA[<c r="A1"/>]]></v></c>')],
  ['a prefix', '<x:worksheet><x:c r="A1"/></x:worksheet>'],
  ['an address that no sheet has', sheet('<c r="ZZZ1"/><c r="A0"/>')],
])('whole: %s', (_, written) => {
  expect(withoutBlankCells(written)).toBe(written);
});

const styles = (...parts: string[]) =>
  `<?xml version="1.0"?><styleSheet xmlns="m">${parts.join('')}</styleSheet>`;
const FORMATS = '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>';
const CELLS = '<cellXfs count="1"><xf numFmtId="164"/></cellXfs>';

test('only the sections that are asked for', () => {
  const text = styles(FORMATS, '<fonts><font/></fonts>', '<cellStyleXfs><xf/></cellStyleXfs>', CELLS);
  expect(onlySections(text, ['numFmts', 'cellXfs'])).toBe(
    `<styleSheet xmlns="m">${FORMATS}${CELLS}</styleSheet>`,
  );
  expect(onlySections(styles(CELLS), ['numFmts', 'cellXfs'])).toBe(
    `<styleSheet xmlns="m">${CELLS}</styleSheet>`,
  );
});

test.each([
  ['a section twice', styles(CELLS, CELLS)],
  ['a section that closes itself', styles('<cellXfs/>')],
  ['a section without an end', styles('<cellXfs><xf/>')],
  ['a name that only begins alike', styles('<cellXfsOther></cellXfsOther>')],
  ['a comment', styles('<!-- -->', CELLS)],
  ['a prefix', '<x:styleSheet><x:cellXfs></x:cellXfs></x:styleSheet>'],
])('whole: %s', (_, text) => {
  expect(onlySections(text, ['numFmts', 'cellXfs'])).toBe(text);
});
