import { cellOfKey, type CellRange, contains } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import type { SelfEvaluationForm, UncomputedFormulas } from './form';

/** What of a form is not in front of people's eyes: hidden rows, a hidden sheet, formulas without a result. */
export function notShown(
  sheet: Sheet,
  range: CellRange,
): Pick<SelfEvaluationForm, 'hiddenRows' | 'isSheetHidden' | 'uncomputed'> {
  const rows = [...sheet.hiddenRows].filter((row) => row >= range.top && row <= range.bottom);
  return {
    hiddenRows: rows.sort((a, b) => a - b),
    isSheetHidden: sheet.isHidden,
    uncomputed: uncomputedIn(sheet, range),
  };
}

function uncomputedIn({ cells }: Sheet, range: CellRange): UncomputedFormulas {
  const cellsWith = (wanted: 'computed' | 'missing') =>
    [...cells].flatMap(([key, { result }]) => {
      const cell = cellOfKey(key);
      return result === wanted && contains(range, cell) ? [cell] : [];
    });
  return { computed: cellsWith('computed'), missing: cellsWith('missing') };
}
