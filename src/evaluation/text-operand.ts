import Big from 'big.js';
import { type CellAddress, formatA1 } from '../sheet/address';

/** Sign or word, digits, unit: «≥1,200 万元». Digits of other widths, numbers in the unit and notes are left alone. */
const NUMBER_IN_TEXT =
  /^([^\d\n"()（）-]{0,4})(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([^\d\n"()（）]{0,8})$/;

/**
 * The number in a cell that holds it as text, read by the formula itself: «1,200 万元» is
 * VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(F13,"万元",""),",","")," ","")). Functions of Excel 2016 only. It reads the cell as well
 * when a number is typed there later, and fails at another unit and at words. A percentage keeps its sign: Excel makes 0.95
 * of a typed «95%», and VALUE reads both.
 * @param number what was read from the text
 * @returns undefined where the formula might read something else
 */
export function textOperand(raw: string, number: Big, cell: CellAddress): string | undefined {
  const [, sign = '', digits = '', unit = ''] = NUMBER_IN_TEXT.exec(raw.trim()) ?? [];
  if (digits === '') return undefined;
  const bare = Big(digits.replace(/[,，]/g, ''));
  const isPercent = /^\s*[%％]/.test(unit);
  const reading = `VALUE(${withoutWords(cell, raw, [sign, unit.replace(/[%％]/, '')])})`;
  if (number.eq(isPercent ? bare.div(100) : bare)) return reading;
  return isPercent && number.eq(bare) ? `(${reading}*100)` : undefined;
}

/** A formula that reads texts shows nothing where a text cannot be read: then a person judges. */
export function blankWhereUnread(formula: string): string {
  return formula.includes('VALUE(') ? `IFERROR(${formula},"")` : formula;
}

function withoutWords(cell: CellAddress, raw: string, words: readonly string[]): string {
  const gone = [
    ...words.map((word) => word.trim()),
    ...[',', '，', ' '].filter((mark) => raw.includes(mark)),
  ];
  const bare = gone
    .filter((word) => word !== '')
    .reduce((text, word) => `SUBSTITUTE(${text},"${word}","")`, formatA1(cell));
  return raw.includes('％') ? `SUBSTITUTE(${bare},"％","%")` : bare;
}
