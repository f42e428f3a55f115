import { contentOf, tableOf } from '../../../src/workbook/grid/pasted';

describe('a table from the clipboard', () => {
  test.each<[string, string, string[][]]>([
    [
      'cells and lines',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line breaks in quotes',
      '甲\t"一\n二"\n乙\t三',
      [
        ['甲', '一\n二'],
        ['乙', '三'],
      ],
    ],
    ['quotes doubled', '"说""好""了"\t1', [['说"好"了', '1']]],
    ['a quote that is none', '"甲"类\t2\n3', [['"甲"类', '2'], ['3']]],
    ['blank cells', '\t\ta\n\n', [['', '', 'a'], ['']]],
    ['a blank cell at the end', 'a\t', [['a', '']]],
    ['one text', '只有一句', [['只有一句']]],
  ])('%s', (_, text, table) => expect(tableOf(text)).toEqual(table));
});

test.each<[string, string, string | number | null]>([
  ['12.5', 'General', 12.5],
  ['1,234,567.80', '#,##0.00', 1234567.8],
  ['1,23', 'General', '1,23'],
  ['95%', '0.00%', 0.95],
  ['95%', 'General', '95%'],
  ['20', '@', '20'],
  ['00123', 'General', '00123'],
  ['6222020000000000123', 'General', '6222020000000000123'],
  ['=1+1', 'General', '=1+1'],
  ['  ', 'General', null],
  ['≥95%', '0.00%', '≥95%'],
])('«%s» in a cell of the format %s', (text, format, value) => {
  expect(contentOf(text, format)).toEqual({ value });
});
