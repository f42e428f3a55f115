import { bareLabel } from '../form/labels';
import type { LabelMeaning, Layout } from '../form/layout';
import type { LabelReading } from '../form/reading';
import { type CellAddress, cellKey } from '../sheet/address';

/** A sheet with what was read of it. */
export interface LabelledSheet {
  readonly sheet: string;
  readonly labels: readonly LabelReading[];
}

/** What of a form a person should look at: what was not read, what is in doubt. */
export function labelsInDoubt({ labels }: LabelledSheet): LabelReading[] {
  return [
    ...labels.filter(({ state }) => state === 'unread'),
    ...labels.filter(({ state }) => state === 'doubtful'),
  ];
}

/** The rest: what a person said first, then what was inferred, what is known, what matters nowhere. */
export function labelsUnderstood({ labels }: LabelledSheet): LabelReading[] {
  const states = ['chosen', 'inferred', 'known', 'irrelevant'] as const;
  return states.flatMap((state) => labels.filter((label) => label.state === state));
}

/**
 * A layout with what a person says of a label. By its words, so that it holds for every form of the bureau; by its place
 * where it has no words or they stand twice in that part of the form.
 * @param meaning undefined: nothing is said of it any more
 */
export function answered(
  layout: Layout,
  form: LabelledSheet,
  label: LabelReading,
  meaning: LabelMeaning | undefined,
): Layout {
  const rest = without(layout, form.sheet, label);
  if (meaning === undefined) return rest;
  const { text, block, cell } = label;
  const alike = form.labels.filter(
    (each) => each.block === block && bareLabel(each.text) === bareLabel(text),
  );
  return text === '' || alike.length > 1
    ? { ...rest, cells: [...rest.cells, { sheet: form.sheet, cell, meaning }] }
    : { ...rest, labels: [{ label: text, block, meaning }, ...rest.labels] };
}

/** A layout in which what was guessed of some labels is said to be right; what was not read stays open. */
export function confirmed(layout: Layout, form: LabelledSheet, labels: readonly LabelReading[]): Layout {
  return labels.reduce(
    (said, label) => (label.role === undefined ? said : answered(said, form, label, label.role)),
    layout,
  );
}

/** A layout with what a person says of a cell that they point to. */
export function pointedOut(layout: Layout, sheet: string, cell: CellAddress, meaning: LabelMeaning): Layout {
  const cells = layout.cells.filter((each) => each.sheet !== sheet || cellKey(each.cell) !== cellKey(cell));
  return { ...layout, cells: [...cells, { sheet, cell, meaning }] };
}

function without({ labels, cells }: Layout, sheet: string, { text, block, cell }: LabelReading): Layout {
  return {
    labels: labels.filter(
      (each) =>
        bareLabel(each.label) !== bareLabel(text) || (each.block !== undefined && each.block !== block),
    ),
    cells: cells.filter((each) => each.sheet !== sheet || cellKey(each.cell) !== cellKey(cell)),
  };
}
