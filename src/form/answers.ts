import { type CellAddress, cellKey } from '../sheet/address';
import { bareLabel } from './labels';
import type { CellAnswer, LabelAnswer, Layout } from './layout';

/** A layout ready for looking up: what a person said of a cell comes before what he said of its words. */
export class Answers {
  readonly isEmpty: boolean;
  private readonly byLabel = new Map<string, LabelAnswer[]>();
  private readonly byCell = new Map<string, CellAnswer>();

  constructor({ labels, cells }: Layout) {
    this.isEmpty = labels.length + cells.length === 0;
    for (const answer of labels) {
      const label = bareLabel(answer.label);
      this.byLabel.set(label, [...(this.byLabel.get(label) ?? []), answer]);
    }
    for (const answer of cells) this.byCell.set(keyOf(answer.sheet, answer.cell), answer);
  }

  /** What was said of the text in a cell: of the cell itself, or of its words, once for each block. */
  at(sheet: string, cell: CellAddress, text: string): readonly Omit<LabelAnswer, 'label'>[] {
    const ofCell = this.byCell.get(keyOf(sheet, cell));
    return ofCell ? [ofCell] : (this.byLabel.get(bareLabel(text)) ?? NOTHING);
  }

  /** The cells of a row of which something was said, blank ones included. */
  inRow(sheet: string, row: number): CellAnswer[] {
    return [...this.byCell.values()].filter((answer) => answer.sheet === sheet && answer.cell.row === row);
  }
}

const NOTHING: readonly LabelAnswer[] = [];

function keyOf(sheet: string, cell: CellAddress): string {
  return `${cellKey(cell)}/${sheet}`;
}
