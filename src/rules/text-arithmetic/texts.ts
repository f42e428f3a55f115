import type { SelfEvaluationForm, TextField } from '../../form/form';

/** The free texts of a form: goal, completion, reasons, notes. */
export function freeTexts(form: SelfEvaluationForm): TextField[] {
  const reasons = form.indicators.map(({ reason }) => reason);
  const notes = form.notes.map(({ text }) => text);
  return [form.goal.expected, form.goal.actual, ...reasons, ...notes].filter(
    ({ value }) => value !== undefined,
  );
}
