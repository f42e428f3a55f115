import type { Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import { isTick } from '../values/ticked';
import type { Heading } from './header-rows';
import { type Scan, type ScannedRow, textAt } from './scan';

/** «完成 | 部分完成 | 未完成» over ticks: what was reached is the heading over the tick. */
export type TickColumns = readonly Pick<Heading, 'cell' | 'text'>[];

/** What a row can be ticked as: done, partly, not. */
const DONE =
  /^(?:是|否|(?:已|全部|全面|超额|提前|部分|基本|未|没有|尚未)?(?:完成|达成|达到|达标|实现)(?:年度|预期)?(?:指标|目标)?)$/;
/** Fewer are no choice. */
const FEWEST = 2;

/** Neighbouring headings of one choice with nothing but ticks below them, at most one in each row. */
export function tickColumns(
  { sheet }: Scan,
  headings: readonly Heading[],
  body: readonly ScannedRow[],
): readonly Heading[] {
  const own = headings.filter(({ text }) => DONE.test(normalise(text)));
  if (own.length < FEWEST) return [];
  const texts = own.map(({ cell: { column } }) => body.map(({ row }) => textAt(sheet, { row, column })));
  const isTicked = texts.flat().every((text) => text === '' || isTick(text));
  return isTicked && texts.flat().some(isTick) ? own : [];
}

/** The heading over the only tick of a row. */
export function tickedAt(sheet: Sheet, columns: TickColumns, row: number): TickColumns[number] | undefined {
  const ticked = columns.filter(({ cell: { column } }) => isTick(textAt(sheet, { row, column })));
  return ticked.length === 1 ? ticked[0] : undefined;
}
