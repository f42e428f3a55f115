import type { RowGroup } from '../../plan/plan';
import type { Sheet } from '../../sheet/sheet';
import { needsBreak } from '../printed-pages';
import { elementXml, type XmlElement } from './element';
import { childrenOf, printedSheet } from './printed-sheet';
import { BEFORE_BREAKS, endOfLast } from './section-order';
import type { SheetLayout } from './sheet-layout';
import type { Splice } from './splice';
import { element } from './style-elements';
import { isOn } from './xml';

/** Rows that belong together, and the points of rows that are about to be set. */
interface BreakingRows {
  readonly together: readonly RowGroup[];
  readonly heights: ReadonlyMap<number, number>;
}

/** Page breaks before the groups that a page would tear; those of a person stay. */
export function breakSplices(
  xml: string,
  layout: SheetLayout,
  sheet: Sheet,
  { together, heights }: BreakingRows,
): Splice[] {
  if (together.length === 0) return [];
  const printed = printedSheet(xml, layout, sheet, heights);
  const rows = printed ? together.filter((group) => needsBreak(group, printed)) : [];
  return rows.length === 0 ? [] : addedBreaks(xml, layout, rows);
}

/** A break stands below a row, so its number is that of the row above the group. */
function addedBreaks(xml: string, layout: SheetLayout, groups: readonly RowGroup[]): Splice[] {
  const { prefix, sections } = layout;
  const place = sections.get('rowBreaks');
  const added = groups.map(({ top }) =>
    element(`${prefix}brk`, { id: String(top - 1), max: '16383', man: '1' }),
  );
  const all = [...childrenOf(xml, place), ...added].sort((a, b) => numberOf(a) - numberOf(b));
  const counts = { count: String(all.length), manualBreakCount: String(all.filter(isManual).length) };
  const text = elementXml({ ...element(`${prefix}rowBreaks`, counts), children: all });
  const at = endOfLast(layout, BEFORE_BREAKS);
  return [place ? { start: place.start, end: place.end, text } : { start: at, end: at, text }];
}

function numberOf({ attributes }: XmlElement): number {
  return Number(attributes['id']);
}

function isManual({ attributes }: XmlElement): boolean {
  return isOn(attributes['man']);
}
