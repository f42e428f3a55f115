import { remember } from './remember';

/** Where Word and Excel keep the letters of the Symbol font: its code + this. */
const SYMBOL_FONT = 0xf000;
/** Symbol's signs that Unicode has elsewhere; below 0x80 its code is that of the sign itself (<, =, >). */
const SYMBOL_SIGNS: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
};

/** One form for text that people type in many: full-width → half-width, no white space, signs of the Symbol font. */
export const normalise: (text: string) => string = remember(10_000, (text) =>
  PLAIN.test(text) ? text : signs(text).normalize('NFKC').replace(/\s/g, ''),
);

/** Most texts of a form: characters that have one form only, and no white space. */
const PLAIN = /^[!-~\u4e00-\u9fff、。≥≤]*$/;

/**
 * A text pasted from the Symbol font holds its private codes (U+F0B3 is ≥); where a program dropped the font, «³90%»
 * and «£10万元» are left of ≥ and ≤. NFKC would make a 3 of the first.
 */
function signs(text: string): string {
  return text
    .replace(/[\uF020-\uF0FF]/g, (letter) => symbolSign(letter.charCodeAt(0) - SYMBOL_FONT))
    .replace(/^(\s*)³(?=\s*\d)/, '$1≥')
    .replace(/^(\s*)£(?=\s*\d)/, '$1≤');
}

function symbolSign(code: number): string {
  return SYMBOL_SIGNS[code] ?? (code < 0x80 ? String.fromCharCode(code) : '');
}
