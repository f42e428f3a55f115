import { choiceLists } from '../../../src/workbook/grid-file/choice-lists';
import { readSheetLayout } from '../../../src/workbook/xlsx/sheet-layout';

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

function listsIn(rules: string, names: Parameters<typeof choiceLists>[2] = []) {
  const xml = `<worksheet><sheetData/>${rules}</worksheet>`;
  return choiceLists(xml, readSheetLayout(xml, 'sheet'), names);
}
const rule = (formula: string, places = 'G14:G20 H3', type = 'list') =>
  `<dataValidations count="1"><dataValidation type="${type}" sqref="${places}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;

test('words, cells of the sheet, cells of another one and names are lists', () => {
  expect(listsIn(rule('"优,良, 中,差"'))).toEqual([
    {
      ranges: [
        { top: 14, left: 7, bottom: 20, right: 7 },
        { top: 3, left: 8, bottom: 3, right: 8 },
      ],
      source: ['优', '良', '中', '差'],
    },
  ]);
  const range = { top: 1, left: 11, bottom: 4, right: 11 };
  expect(listsIn(rule('$K$1:$K$4'))[0]?.source).toEqual({ sheet: undefined, range });
  expect(listsIn(rule("'附 表'!$K$1:$K$4"))[0]?.source).toEqual({ sheet: '附 表', range });
  const names = [{ name: '等级', sheetIndex: undefined, target: '附表!$K$1:$K$4' }];
  expect(listsIn(rule('等级'), names)[0]?.source).toEqual({ sheet: '附表', range });
});

test('a list that looks at another sheet stands in the extensions of older files', () => {
  const ext = `<extLst><ext ${X14} ${XM}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>附表!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  expect(listsIn(ext)).toEqual([
    {
      ranges: [{ top: 3, left: 3, bottom: 3, right: 3 }],
      source: { sheet: '附表', range: { top: 1, left: 1, bottom: 2, right: 1 } },
    },
  ]);
});

test('rules for numbers, lists that are computed and lists of deleted cells offer nothing', () => {
  expect(listsIn(rule('1', 'A1', 'whole'))).toEqual([]);
  expect(listsIn(rule('INDIRECT(A1)'))).toEqual([]);
  expect(listsIn(rule('#REF!'))).toEqual([]);
  expect(listsIn('')).toEqual([]);
});
