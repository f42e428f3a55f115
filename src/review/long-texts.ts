import type { SelfEvaluationForm, TextField } from '../form/form';
import type { CellAddress } from '../sheet/address';
import { bareText } from '../values/text/same-text';

/** A text of a form that is too long to be the same by chance. */
export interface LongText {
  /** What it stands under: «实际完成情况». */
  readonly label: string;
  readonly value: string;
  /** As it is compared: without blanks and punctuation. */
  readonly bare: string;
  readonly cell: CellAddress | undefined;
}

/** In characters; shorter ones may well be the same («按计划完成，无偏差»). */
const LONG = 30;

/** The long texts that a person wrote: 完成情况, 偏差原因, 存在问题 …, each with its label. */
export function longTexts(form: SelfEvaluationForm): LongText[] {
  const reason = form.columnLabels.reason ?? '偏差原因';
  return [
    ...asLong('预期目标', form.goal.expected),
    ...asLong('实际完成情况', form.goal.actual),
    ...form.indicators.flatMap((indicator) => asLong(reason, indicator.reason)),
    ...form.notes.flatMap(({ label, text }) => (isPrinted(label) ? [] : asLong(label, text))),
  ];
}

/** «注：…», «填报说明»: printed on every form of a kind, written by nobody. */
function isPrinted(label: string): boolean {
  return /^\s*[注填]/.test(label);
}

function asLong(label: string, { value, cell }: TextField): LongText[] {
  if (value === undefined || value.replace(/\s/g, '').length < LONG) return [];
  return [{ label: label.replace(/\s/g, ''), value, bare: bareText(value), cell }];
}
