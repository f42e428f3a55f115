import { strToU8, zipSync } from 'fflate';
import { createSheet } from '../../../src/sheet/sheet';
import { WorkbookError } from '../../../src/workbook/workbook';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { compoundFile } from '../../support/compound-file';
import { MAIN, SHEET, workbookOf, workbookWith } from '../../support/worksheet-xml';
import { xlsxFile, xlsxParts, zipOf } from '../../support/xlsx-file';

const form = createSheet({ name: SHEET, cells: new Map(), merges: [] });
const good = workbookWith('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>', {
  parts: { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>自评</t></si></sst>` },
});

/** Opens a file and reads all of it. */
function readAll(bytes: Uint8Array, name = '甲.xlsx'): void {
  const workbook = openXlsx(bytes, name);
  workbook.sheetList().forEach((sheet) => workbook.readSheet(sheet.name));
}

function errorOf(bytes: Uint8Array, name?: string): WorkbookError {
  try {
    readAll(bytes, name);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('was read without an error');
}

/** Changes the size that a zip declares for its entry, in the directory. */
function withDeclaredSize(zip: Uint8Array, part: string, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const isEntry =
      view.getUint32(at, true) === 0x02014b50 && name.every((byte, i) => bytes[at + 46 + i] === byte);
    if (isEntry) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

const SHEET_PART = 'xl/worksheets/sheet1.xml';

describe('what is no .xlsx workbook', () => {
  it.each<[string, string, Uint8Array, string, string]>([
    ['an empty file', 'empty-file', new Uint8Array(0), '甲.xlsx', '文件是空的'],
    ['text', 'not-workbook', strToU8('项目,分值\n甲,10'), '甲.xlsx', '不是 .xlsx 工作簿'],
    ['a web page', 'not-workbook', strToU8('<html><table></table></html>'), '甲.xls', '网页'],
    ['a PDF', 'not-workbook', strToU8('%PDF-1.7'), '甲.xlsx', 'PDF'],
    ['an .xls file', 'old-format', compoundFile('Workbook'), '甲.xls', '.xls 格式'],
    ['an older .xls file', 'old-format', compoundFile('Book'), '甲.xlsx', '.xls 格式'],
    ['an .et file', 'old-format', compoundFile('Workbook'), '甲.et', '.et 格式'],
    ['an encrypted workbook', 'encrypted', compoundFile('EncryptedPackage'), '甲.xlsx', '打开密码'],
    ['a .doc file', 'not-workbook', compoundFile('WordDocument'), '甲.doc', '不是工作簿'],
    [
      'an .ods file',
      'old-format',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      '甲.ods',
      '.ods',
    ],
    ['an .xlsb file', 'old-format', zipOf({ 'xl/workbook.bin': 'x' }), '甲.xlsb', '.xlsb'],
    ['a .docx file', 'not-workbook', zipOf({ 'word/document.xml': '<a/>' }), '甲.docx', 'Word 文档'],
    ['any zip', 'not-workbook', zipOf({ 'a.txt': 'x' }), '甲.zip', '普通压缩包'],
    ['a workbook without sheets', 'not-workbook', xlsxFile({ sheets: [] }), '甲.xlsx', '没有工作表'],
  ])('%s is %s', (_, code, bytes, name, words) => {
    const error = errorOf(bytes, name);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(new RegExp(`^${name.replace('.', '\\.')}：`));
    expect(error.message).toContain(words);
  });
});

describe('damaged and hostile workbooks', () => {
  const withPart = (path: string, content: string | Uint8Array) =>
    zipOf({ ...xlsxParts({ sheets: [form] }), [path]: content });
  const BOMB = 'A'.repeat(20 * 1024 * 1024);

  it.each<[string, string, () => Uint8Array, string]>([
    ['a truncated file', 'truncated', () => good.slice(0, good.length - 40), '文件不完整'],
    ['broken XML', 'damaged-part', () => workbookOf('<worksheet><sheetData></worksheet>'), SHEET_PART],
    [
      'broken XML of the workbook',
      'damaged-part',
      () => withPart('xl/workbook.xml', '<workbook'),
      'xl/workbook.xml',
    ],
    [
      'a DOCTYPE',
      'xml-entities',
      () => workbookOf(`<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${MAIN}"/>`),
      'DOCTYPE',
    ],
    ['an undefined entity', 'damaged-part', () => workbookWith('<row><c><v>&b;</v></c></row>'), SHEET_PART],
    [
      'text in a wrong encoding',
      'damaged-part',
      () => withPart(SHEET_PART, new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])),
      '编码',
    ],
    ['a number that is none', 'damaged-part', () => workbookWith('<row><c><v>12x</v></c></row>'), '12x'],
    ['a row number out of range', 'damaged-part', () => workbookWith('<row r="1048577"/>'), '1048577'],
    ['a cell address out of range', 'damaged-part', () => workbookWith('<row><c r="XFE1"/></row>'), 'XFE1'],
    [
      'a workbook of a test version of Excel',
      'old-format',
      () => {
        const parts = xlsxParts({ sheets: [form] });
        const list = String(parts['xl/workbook.xml']).replace('spreadsheetml/2006/', 'spreadsheetml/2006/5/');
        return zipOf({ ...parts, 'xl/workbook.xml': list });
      },
      '测试版',
    ],
    [
      'a merge that is none',
      'damaged-part',
      () => workbookWith('', { rest: '<mergeCells><mergeCell ref="A"/></mergeCells>' }),
      '合并区域',
    ],
    ['a name with «..»', 'unsafe-name', () => withPart('../evil.xml', '<a/>'), '../evil.xml'],
    ['an absolute name', 'unsafe-name', () => withPart('/etc/passwd', '<a/>'), '/etc/passwd'],
    ['a drive letter', 'unsafe-name', () => withPart('C:/a.xml', '<a/>'), 'C:/a.xml'],
    ['two parts of one name', 'damaged-zip', () => withPart('XL/workbook.xml', '<a/>'), '重名'],
    ['a bomb in a part', 'too-large', () => workbookOf(BOMB), '压缩比'],
    [
      'a declared size over the limit',
      'too-large',
      () => withDeclaredSize(good, 'xl/styles.xml', 600 * 1024 * 1024),
      '512 MB',
    ],
    [
      'a part over the limit',
      'too-large',
      () => withDeclaredSize(good, SHEET_PART, 101 * 1024 * 1024),
      '100 MB',
    ],
    ['more than declared', 'damaged-part', () => withDeclaredSize(good, SHEET_PART, 20), SHEET_PART],
    ['less than declared', 'damaged-part', () => withDeclaredSize(good, SHEET_PART, 9999), SHEET_PART],
    [
      'a missing sheet part',
      'part-missing',
      () => {
        const { [SHEET_PART]: _, ...parts } = xlsxParts({ sheets: [form] });
        return zipOf(parts);
      },
      SHEET_PART,
    ],
  ])('%s is %s', (_, code, bytes, words) => {
    const error = errorOf(bytes());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^甲\.xlsx：/);
    expect(error.message).toContain(words);
  });

  it('notices a large part that expands to more than it declares before it costs time', () => {
    const noise = Uint8Array.from({ length: 400_000 }, (_, i) => (i * i * 31) >>> (i % 7));
    const zip = zipSync({
      ...Object.fromEntries(
        Object.entries(xlsxParts({ sheets: [form] })).map(([path, part]) => [path, strToU8(String(part))]),
      ),
      [SHEET_PART]: noise,
    });
    expect(errorOf(withDeclaredSize(zip, SHEET_PART, 1000)).code).toBe('damaged-part');
  });

  it('stops at a sheet of a million rows', () => {
    const rows = Array.from({ length: 700_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
    const error = errorOf(workbookWith(rows));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('有内容的单元格超过 50 万个');
    expect(error.message).toContain('“移动或复制”');
  });
});

describe('files damaged anywhere', () => {
  it('are read or refused in words, wherever they end', () => {
    for (let length = 0; length < good.length; length += 7) {
      expect(errorOf(good.slice(0, length))).toBeInstanceOf(WorkbookError);
    }
  });

  it('are read or refused in words, whichever byte is wrong', () => {
    const outcomes = { read: 0, refused: 0 };
    for (let at = 0; at < good.length; at++) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      try {
        readAll(bytes);
        outcomes.read++;
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        outcomes.refused++;
      }
    }
    expect(outcomes.read + outcomes.refused).toBe(good.length);
    expect(outcomes.refused).toBeGreaterThan(good.length / 4);
  });
});
