import type { ICellData } from '@univerjs/core';
import type { CellContent } from '../../sheet/new-sheet';
import type { CellValue } from '../../sheet/sheet';

/** The grid's types of values; its enumeration would load the whole library with this file. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const TEXT_WHATEVER_IT_LOOKS = 4;

/** A content as the grid's cell; every trait of an older content is taken away. */
export function cellOf({ value, formula }: CellContent): ICellData {
  const f = formula === undefined ? null : `=${formula}`;
  return { ...typed(value), f, si: null, p: null };
}

function typed(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === null || value === '') return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: looksLikeNumberOrFormula(value) ? TEXT_WHATEVER_IT_LOOKS : TEXT };
}

function looksLikeNumberOrFormula(text: string): boolean {
  return text.startsWith('=') || (text.trim() !== '' && Number.isFinite(Number(text)));
}

/** What a grid's cell holds. */
export function valueOf({ v, t, p }: ICellData): CellValue {
  if (p?.body) return plainText(p.body.dataStream);
  if (v === null || v === undefined || v === '') return null;
  if (t === BOOLEAN) return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (typeof v === 'string' && t === NUMBER && v.trim() !== '' && Number.isFinite(Number(v)))
    return Number(v);
  return typeof v === 'string' ? v.replace(/\r\n?/g, '\n') : v;
}

/** Text of several lines or with parts in other fonts: paragraphs end with CR, the text with CR LF. */
function plainText(stream: string): CellValue {
  const text = stream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
  return text === '' ? null : text;
}
