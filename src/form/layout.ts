import type { CellAddress } from '../sheet/address';
import type { LabelRole } from './role';

/** The parts of a form in which labels stand. The same word means different things in two of them (分值, 得分). */
export type LabelBlock = 'head' | 'funds' | 'goal' | 'indicators' | 'foot';

/** What a person says a label means; «irrelevant»: no check needs what it heads. */
export type LabelMeaning = LabelRole | 'irrelevant';

/** A label by its words, wherever it stands: «全年执行» means spent. Holds for every form of a bureau. */
export interface LabelAnswer {
  /** As printed; compared without white space, marks, bracketed units, letters and points (bareLabel). */
  readonly label: string;
  /** Only where it stands in this block. */
  readonly block?: LabelBlock;
  readonly meaning: LabelMeaning;
}

/** A label by its place: for headings that are blank, or that stand twice. Holds for one sheet. */
export interface CellAnswer {
  readonly sheet: string;
  /** The cell of the label, not of what it heads. */
  readonly cell: CellAddress;
  readonly meaning: LabelMeaning;
}

/** What persons said of labels that the product does not know by itself: input of readForms. */
export interface Layout {
  readonly labels: readonly LabelAnswer[];
  readonly cells: readonly CellAnswer[];
}

/** Nobody said anything yet. */
export const NO_LAYOUT: Layout = { labels: [], cells: [] };

/** Two layouts as one: where both say something of a label, the first holds. */
export function mergedLayouts(first: Layout, second: Layout): Layout {
  // Of two answers about a cell the later one is taken, of two about a label the earlier one.
  return { labels: [...first.labels, ...second.labels], cells: [...second.cells, ...first.cells] };
}
