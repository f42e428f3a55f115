import { WorkbookError } from '../workbook';
import type { XlsxPackage } from './package';
import { beginsLikeZip } from './zip-directory';

const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx 再试。';
/** Not even `-o` makes an .xlsx of such a file: its reader knows cells and merges, so that the rest would be lost unseen. */
const NOT_CONVERTED = '由本程序转换会丢失字体、边框、列宽、批注和打印设置，所以不代为转换。';
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Refuses what is no zip, and says what it is. @throws {WorkbookError} empty-file, encrypted, old-format, not-workbook */
export function refuseOtherKinds(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0)
    throw new WorkbookError('empty-file', '文件是空的（0 字节），请重新下载或重新复制一份。');
  if (isCompoundFile(bytes)) throw compoundFile(bytes, fileName);
  if (!beginsLikeZip(bytes))
    throw new WorkbookError('not-workbook', `不是 .xlsx 工作簿（${describe(bytes)}）。${SAVE_AS}`);
}

/** Whether the bytes begin like an OLE compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return OLE.every((byte, i) => bytes[i] === byte);
}

/** An OLE compound file: a workbook with a password, or the format of Excel 97–2003 and of old WPS. */
function compoundFile(bytes: Uint8Array, fileName: string): WorkbookError {
  if (holdsStream(bytes, 'EncryptedPackage')) {
    const message =
      '工作簿设有打开密码（已加密）。请先用 Excel 或 WPS 打开，去掉密码（文件—信息—保护工作簿—用密码进行加密）后另存再试。' +
      '打开时如果并不要求输入密码，是程序用默认密码加的密（曾设修改密码或保护结构）：撤销这些保护后另存为新的 .xlsx 即可。';
    return new WorkbookError('encrypted', message);
  }
  if (/\.et$/i.test(fileName))
    return new WorkbookError('old-format', `这是 WPS 表格的 .et 格式。${SAVE_AS}${NOT_CONVERTED}`);
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) {
    return new WorkbookError('old-format', `这是 Excel 97–2003 的 .xls 格式。${SAVE_AS}${NOT_CONVERTED}`);
  }
  return new WorkbookError('not-workbook', `不是工作簿（可能是 Word 97–2003 等旧格式的文件）。${SAVE_AS}`);
}

/** Whether a stream of that name (UTF-16, ended by a zero) is in an OLE directory. */
export function holdsStream(bytes: Uint8Array, stream: string): boolean {
  const wanted = [...`${stream}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  // Directory entries begin at multiples of 128 bytes.
  for (let at = 512; at < bytes.length; at += 128) {
    if (bytes[at] === first && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function describe(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 512))
    .trimStart()
    .toLowerCase();
  if (start.startsWith('%pdf')) return 'PDF 文件';
  if (start.includes('<html') || start.includes('<table')) return '网页，只是扩展名写成了表格';
  if (start.includes('<?xml') || start.includes('<workbook')) return 'XML 文件';
  if (start.startsWith('\u0000')) return '内容全是空字节，可能没有下载完整';
  return '文本或其他格式的文件';
}

/** Refuses a zip that is no .xlsx workbook, and says what it is. @throws {WorkbookError} old-format, not-workbook */
export function refuseOtherPackages(file: XlsxPackage): void {
  const paths = file.paths();
  if (file.has('mimetype') || file.has('META-INF/manifest.xml')) {
    throw new WorkbookError('old-format', `这是 OpenDocument（.ods 等）格式。${SAVE_AS}${NOT_CONVERTED}`);
  }
  if (file.has('xl/workbook.bin'))
    throw new WorkbookError('old-format', `这是二进制工作簿（.xlsb）。${SAVE_AS}`);
  if (paths.some((path) => path.startsWith('word/'))) throw notWorkbook('这是 Word 文档，不是工作簿');
  if (paths.some((path) => path.startsWith('ppt/'))) throw notWorkbook('这是演示文稿，不是工作簿');
  throw notWorkbook('这是普通压缩包，里面没有工作簿');
}

function notWorkbook(what: string): WorkbookError {
  return new WorkbookError('not-workbook', `${what}，请选择自评表的 .xlsx 文件。`);
}
