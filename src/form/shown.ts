import { type CellRange, contains } from '../sheet/address';
import type { SelfEvaluationForm, UncomputedFormulas } from './form';
import type { Scan, UncomputedCell } from './scan';
import { picked } from '../values/picked';

/** What of a form is not in front of people's eyes: hidden rows, a hidden sheet, formulas without a result. */
export function notShown(
  { sheet, uncomputed }: Scan,
  range: CellRange,
): Pick<SelfEvaluationForm, 'hiddenRows' | 'isSheetHidden' | 'uncomputed'> {
  const rows = [...sheet.hiddenRows].filter((row) => row >= range.top && row <= range.bottom);
  return {
    hiddenRows: rows.sort((a, b) => a - b),
    isSheetHidden: sheet.isHidden,
    uncomputed: uncomputedIn(uncomputed, range),
  };
}

function uncomputedIn(formulas: readonly UncomputedCell[], range: CellRange): UncomputedFormulas {
  const cellsWith = (wanted: UncomputedCell['result']) =>
    picked(formulas, ({ cell, result }) => (result === wanted && contains(range, cell) ? cell : undefined));
  return { computed: cellsWith('computed'), missing: cellsWith('missing') };
}
