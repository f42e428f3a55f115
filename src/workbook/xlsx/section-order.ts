import type { SheetLayout } from './sheet-layout';

/** The sections of a worksheet that stand before mergeCells (ECMA-376 part 1, 18.3.1.99). */
export const BEFORE_MERGES = [
  ...['sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter'],
  ...['sortState', 'dataConsolidate', 'customSheetViews'],
];

/** Those that stand before rowBreaks. */
export const BEFORE_BREAKS = [
  ...BEFORE_MERGES,
  ...['mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks'],
  ...['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
];

/** Behind the last of some sections that is there. */
export function endOfLast({ sections }: SheetLayout, names: readonly string[]): number {
  return Math.max(...names.map((name) => sections.get(name)?.end ?? 0));
}
