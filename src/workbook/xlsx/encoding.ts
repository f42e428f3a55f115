import { WorkbookError } from '../workbook';

const DECLARED = /^(<\?xml[^>]*?encoding\s*=\s*["'])([\w.-]+)(?=["'])/;
/** Encodings of two bytes a letter: a declaration that could be read byte by byte is not in one of them. */
const TWO_BYTES = /^(utf-?16|ucs-?2|iso-10646-ucs-2|utf-?32|unicode)/i;

/**
 * The text of an XML part: UTF-8 nearly always, UTF-16 (also without its mark) or the encoding it declares otherwise.
 * What we write is always UTF-8, so the declaration of a part in another encoding is turned to UTF-8 here.
 * @throws {WorkbookError} damaged-part
 */
export function decodePart(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  try {
    return asUtf8(decoderOf(encoding).decode(bytes));
  } catch (cause) {
    const message = `部件“${path}”的文字编码（${encoding}）有错，请用 Excel 或 WPS 打开后另存一份再试。`;
    throw new WorkbookError('damaged-part', message, { cause });
  }
}

/** Nearly every part is in UTF-8: its decoder is made once. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** A letter for every byte. */
const BYTES = new TextDecoder('latin1');

function decoderOf(encoding: string): TextDecoder {
  return encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, { fatal: true });
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = DECLARED.exec(BYTES.decode(bytes.subarray(0, 100)))?.[2]?.toLowerCase();
  return declared === undefined || TWO_BYTES.test(declared) ? 'utf-8' : declared;
}

function asUtf8(text: string): string {
  const declared = DECLARED.exec(text.slice(0, 100))?.[2];
  return declared === undefined || /^utf-8$/i.test(declared) ? text : text.replace(DECLARED, '$1UTF-8');
}
