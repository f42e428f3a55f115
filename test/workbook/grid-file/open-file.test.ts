import { openFile } from '../../../src/workbook/grid-file/open-file';
import { workbookWith } from '../../support/worksheet-xml';

function codeOf(bytes: Uint8Array, name: string): string {
  try {
    openFile(bytes, name);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    expect(message).toContain(name);
    return code;
  }
  return 'opened';
}

test('a workbook is opened', () => {
  expect(codeOf(workbookWith('<row r="1"><c r="A1"><v>1</v></c></row>'), '好.xlsx')).toBe('opened');
});

test.each([
  ['空', new Uint8Array(), 'empty-file'],
  ['半截', workbookWith('').slice(0, 400), 'truncated'],
  ['文本', new TextEncoder().encode('abc'), 'not-workbook'],
  ['大', new Uint8Array(20 * 1024 * 1024 + 1), 'too-large'],
  ['多', workbookWith(`<row r="1">${'<c r="A1"/>'.repeat(100_001)}</row>`), 'too-many-cells'],
  ['长', workbookWith('<row r="1"/><row r="50001"><c r="A50001"><v>1</v></c></row>'), 'too-many-rows'],
])('%s is refused with its name', (name, bytes, code) => {
  expect(codeOf(bytes, `${name}.xlsx`)).toBe(code);
});

test('who opened too much is told what usually makes it so much', () => {
  const open = () => openFile(workbookWith('<row r="1"/><row r="50001"/>'), '长.xlsx');
  expect(open).toThrow('空白单元格也设了格式');
  expect(open).toThrow('“移动或复制”');
});
