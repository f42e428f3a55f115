import type { SelfEvaluationForm } from '../../src/form/form';
import { cellKey } from '../../src/sheet/address';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import type { Change } from './restructured';

type Side = 'target' | 'actual';

/** Targets or values in other words that mean the same; undefined where none changed. */
function rewritten(sides: readonly Side[], word: (text: string) => string): Change {
  return (sheet, form) => {
    const cells = new Map(sheet.cells);
    let isChanged = false;
    for (const key of keysOf(form, sides)) {
      const cell = cells.get(key);
      if (typeof cell?.value !== 'string') continue;
      const text = word(cell.text);
      isChanged ||= text !== cell.text;
      cells.set(key, { ...cell, value: text, text });
    }
    return isChanged ? sheetWith(sheet, cells) : undefined;
  };
}

const sheetWith = ({ name, merges }: Sheet, cells: Sheet['cells']) => createSheet({ name, cells, merges });

function keysOf({ indicators }: SelfEvaluationForm, sides: readonly Side[]): number[] {
  return indicators.flatMap((row) =>
    sides.flatMap((side) => (row[side].cell ? [cellKey(row[side].cell)] : [])),
  );
}

const BOTH: readonly Side[] = ['target', 'actual'];
const AT_LEAST = ['不低于', '不少于', '大于等于', '>=', '≧', '＞＝', '不小于', '达到', '至少', '最低'];
const AT_MOST = ['不超过', '不高于', '小于等于', '<=', '≦', '不大于', '不多于', '控制在', '最多'];
/** «≥100件» with its parts; a value with a remark behind it is left alone. */
const LEAST = /^\s*≥\s*(\d[\d.,]*\s*[^\d\s，。(（]{1,4})$/;
const MOST = /^\s*≤\s*(\d[\d.,]*\s*[^\d\s，。(（]{1,4})$/;
const isNoDate = (text: string) => /^\d/.test(text) && !/[年月]/.test(text);

const operators = (sign: string, words: readonly string[]) =>
  words.map(
    (word) =>
      [
        `${sign} as ${word}`,
        rewritten(['target'], (text) => text.replace(new RegExp(`^\\s*${sign}\\s*(?=\\d)`), word)),
      ] as const,
  );

/** The same values as others write them. */
export const OTHER_NOTATIONS: Readonly<Record<string, Change>> = {
  ...Object.fromEntries([...operators('≥', AT_LEAST), ...operators('≤', AT_MOST)]),
  '≥ as 以上': rewritten(['target'], (text) => text.replace(LEAST, '$1以上')),
  '≥ as （含）以上': rewritten(['target'], (text) => text.replace(LEAST, '$1（含）以上')),
  '≤ as 以内': rewritten(['target'], (text) => text.replace(MOST, '$1以内')),
  '≤ as 以下': rewritten(['target'], (text) => text.replace(MOST, '$1以下')),
  '= before a number': rewritten(['target'], (text) => (isNoDate(text) ? `=${text}` : text)),
  'blanks before units': rewritten(BOTH, (text) => text.replace(/^([≥≤]?\d[\d.,]*)([^\d\s.,])/, '$1 $2')),
  'a blank behind the sign': rewritten(BOTH, (text) => text.replace(/^([≥≤])(\d)/, '$1 $2')),
  'a decimal more': rewritten(BOTH, (text) => text.replace(/^([≥≤]?\d+)%$/, '$1.0%')),
  'a full-width percent sign': rewritten(BOTH, (text) => text.replace(/%$/, '％')),
  百分之: rewritten(BOTH, (text) => text.replace(/^(\d+(?:\.\d+)?)%$/, '百分之$1')),
  'separators of thousands': rewritten(BOTH, (text) =>
    text.replace(/^([≥≤]?)(\d)(\d{3})(?=[^\d.年]|$)/, '$1$2,$3'),
  ),
  'a full stop behind': rewritten(BOTH, (text) => `${text}。`),
  'a line break behind': rewritten(BOTH, (text) => `${text}\n`),
  'units in brackets': rewritten(BOTH, (text) =>
    text.replace(/^([≥≤]?\d[\d.,]*)([个人次户台套项件份场期家名]{1,2})$/, '$1（$2）'),
  ),
  '完成 before a value': rewritten(['actual'], (text) => (isNoDate(text) ? `完成${text}` : text)),
  '实际 before a value': rewritten(['actual'], (text) => (isNoDate(text) ? `实际${text}` : text)),
};
