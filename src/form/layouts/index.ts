import type { LabelBlock } from '../layout';
import { FOOT_LABELS } from './foot';
import { FUND_LABELS } from './funds';
import { GOAL_LABELS } from './goal';
import { HEAD_LABELS } from './head';
import { INDICATOR_LABELS } from './indicators';
import type { LayoutLine } from './line';

/** The layout book (版式库): the labels that are known by their words alone, by the block in which they stand. */
export const LAYOUT_BOOK: Readonly<Record<LabelBlock, readonly LayoutLine[]>> = {
  head: HEAD_LABELS,
  funds: FUND_LABELS,
  goal: GOAL_LABELS,
  indicators: INDICATOR_LABELS,
  foot: FOOT_LABELS,
};
