import { WorkbookError } from '../workbook';

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;

/**
 * The text of an XML part: UTF-8 nearly always, UTF-16 or the encoding it declares otherwise. What we write is
 * always UTF-8, so the declaration of a part in another encoding is turned to UTF-8 here.
 * @throws {WorkbookError} damaged-part
 */
export function decodePart(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'utf-8'
      ? text
      : text.replace(DECLARED, (all, name: string) => all.replace(name, 'UTF-8'));
  } catch (cause) {
    const message = `部件“${path}”的文字编码（${encoding}）有错，请用 Excel 或 WPS 打开后另存一份再试。`;
    throw new WorkbookError('damaged-part', message, { cause });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 100)))?.[1]?.toLowerCase();
  return declared ?? 'utf-8';
}
