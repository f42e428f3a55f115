/** What is seen along one direction, rows or columns, and what is to be seen, in pixels of the sheet before zooming. */
export interface Stretch {
  /** Where what is seen begins. */
  readonly at: number;
  /** How much is seen at once. */
  readonly room: number;
  /** So much of what is seen first lies under something else. */
  readonly covered: number;
  /** Where the cell begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Where what can be scrolled begins. */
  readonly first: number;
  /** Where contents end. */
  readonly last: number;
}

/** So much is seen before and behind a cell that was scrolled to. */
const CONTEXT = 60;
/** A way longer than this share of what is seen is a jump: its cell comes to the middle. */
const FAR = 0.5;

/**
 * Where what is seen should begin. A view that jumps makes people lose their place: it moves as little as the cell needs,
 * and never so far that blank rows are seen while the sheet could fill the view.
 */
export function leastScroll(stretch: Stretch): number {
  const { at, room, first, last } = stretch;
  const end = Math.max(last, stretch.to);
  const wanted = wantedStart(stretch);
  return wanted === at ? at : Math.max(first, Math.min(wanted, end - room));
}

function wantedStart({ at, room, covered, from, to }: Stretch): number {
  const seen = room - covered;
  // Of what is larger than the view its beginning is seen.
  const size = Math.min(to - from, seen);
  const context = Math.min(CONTEXT, (seen - size) / 2);
  const highest = from - covered - context;
  const lowest = from + size + context - room;
  const isSeen = from >= at + covered && from + size <= at + room;
  if (isSeen) return at;
  const nearest = at > highest ? highest : lowest;
  const isFar = Math.abs(nearest - at) > room * FAR;
  return isFar ? from - covered - (seen - size) / 2 : nearest;
}
