import { look, type Terms } from '../acts/look';
import type { Assessment } from '../assess';
import type { SelfEvaluationForm } from '../form/form';
import { readForms } from '../form/read';
import { checkReading } from '../rules/reading';
import type { LookMemory } from '../rules/engine/look-memory';
import { findingText } from '../rules/text';
import type { Sheet } from '../sheet/sheet';
import { withSignsShown } from '../values/shown-signs';
import type { FormEntry } from './state';

/** What one look at a sheet shows. */
export interface Look {
  readonly entries: readonly FormEntry[];
  readonly form: FormEntry | undefined;
  readonly assessment: Assessment | undefined;
  readonly policyReason: string | undefined;
  /** Chinese: what was looked for, where the sheet holds no form. */
  readonly problem: string | undefined;
}

/** One sheet → its forms, and the chosen one assessed. Pure. @param memory of the looks before; never changes a result */
export function lookAt(sheet: Sheet, wanted: number, terms: Terms, memory?: LookMemory): Look {
  const reading = readForms([sheet], terms.layout);
  const entries = reading.forms.map(entryOf);
  const index = Math.min(wanted, entries.length - 1);
  const form = reading.forms[index];
  if (!form) {
    const problem = checkReading(reading).map(findingText).join('');
    return { entries, form: undefined, assessment: undefined, policyReason: undefined, problem };
  }
  const assessment = look(form, terms, memory);
  const { policyReason } = assessment;
  return { entries, form: entries[index], assessment, policyReason, problem: undefined };
}

/** Forms on a sheet, for the list. */
export function formsOn(sheet: Sheet, { layout }: Pick<Terms, 'layout'>): FormEntry[] {
  return readForms([sheet], layout).forms.map(entryOf);
}

function entryOf({ sheet, place: { index }, projectName }: SelfEvaluationForm): FormEntry {
  return { sheet, index, title: withSignsShown(projectName.value ?? sheet) };
}
