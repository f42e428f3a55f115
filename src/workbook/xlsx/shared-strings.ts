import type { XlsxPackage } from './package';
import { decodeCellString, parseXml } from './xml';

/** The shared strings in order: rich text joined, phonetic readings left out. @throws {WorkbookError} damaged-part */
export function readSharedStrings(file: XlsxPackage, path: string | undefined): readonly string[] {
  if (path === undefined || !file.has(path)) return [];
  const strings: string[] = [];
  let [current, inText, phonetic] = ['', false, 0];
  parseXml(file.text(path), path, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(decodeCellString(current));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}
