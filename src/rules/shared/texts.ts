import type { SelfEvaluationForm } from '../../form/form';
import type { CellAddress } from '../../sheet/address';

/** A text of the form that is not blank, and where it stands. */
export interface FreeText {
  readonly value: string;
  readonly cell: CellAddress | undefined;
}

/** The free texts of a form: goal, completion, reasons, notes. */
export function freeTexts(form: SelfEvaluationForm): FreeText[] {
  const reasons = form.indicators.map(({ reason }) => reason);
  const notes = form.notes.map(({ text }) => text);
  return [form.goal.expected, form.goal.actual, ...reasons, ...notes].flatMap(({ value, cell }) =>
    value === undefined ? [] : [{ value, cell }],
  );
}
