import { type CellAddress, formatA1 } from '../sheet/address';
import { anchorOf, contentAt, type Sheet } from '../sheet/sheet';
import { editOf } from './edit';
import { obstaclesOf } from './obstacles';
import type { WritePlan } from './plan';

/** What a person typed for one cell. */
export interface TypedText {
  readonly cell: CellAddress;
  readonly text: string;
  /** Chinese: what stands there, «原因：管护制度». */
  readonly label: string;
}

/** Writes texts that a person typed in a list, each into its cell; blank ones are left out, formulas stay. */
export function planTexts(sheet: Sheet, texts: readonly TypedText[]): WritePlan {
  const typed = texts.filter(({ text }) => text.trim() !== '');
  const isFormula = ({ cell }: TypedText) => contentAt(sheet, anchorOf(sheet, cell)).formula !== undefined;
  const edits = typed
    .filter((each) => !isFormula(each))
    .flatMap(({ cell, text, label }) =>
      editOf(sheet, cell, { value: text.trim() }, { group: 'form', label, explanation: '' }),
    );
  const remarks = typed.filter(isFormula).map(({ cell }) => `${formatA1(cell)} 是公式，没有改动。`);
  const nothing = { merges: [], rowHeights: [], names: [], newSheets: [] };
  return { ...nothing, edits, obstacles: obstaclesOf(sheet, edits), remarks };
}
