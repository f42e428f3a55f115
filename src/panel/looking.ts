import { assess, type Assessment } from '../assess';
import type { SelfEvaluationForm } from '../form/form';
import { readForms } from '../form/read';
import { checkReading } from '../rules/reading';
import type { LookMemory } from '../rules/engine/look-memory';
import { findingText } from '../rules/text';
import type { Sheet } from '../sheet/sheet';
import { type KeptPolicy, policyInForce } from '../settings/policy-in-force';
import type { Settings } from '../settings/settings';
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
export function lookAt(
  sheet: Sheet,
  wanted: number,
  { suppressions, layout }: Pick<Settings, 'suppressions' | 'layout'>,
  kept: KeptPolicy,
  memory?: LookMemory,
): Look {
  const reading = readForms([sheet], layout);
  const entries = reading.forms.map((form, index) => entryOf(form, index));
  const index = Math.min(wanted, entries.length - 1);
  const read = reading.forms[index];
  if (!read) {
    const problem = checkReading(reading).map(findingText).join('');
    return { entries, form: undefined, assessment: undefined, policyReason: undefined, problem };
  }
  const form = memory?.steadied(read) ?? read;
  const { policy, reason } = policyInForce(form, kept);
  const assessment = assess(form, policy, suppressions, memory);
  return { entries, form: entries[index], assessment, policyReason: reason, problem: undefined };
}

/** Forms on a sheet, for the list. */
export function formsOn(sheet: Sheet, layout: Settings['layout']): FormEntry[] {
  return readForms([sheet], layout).forms.map(entryOf);
}

function entryOf({ sheet, projectName }: SelfEvaluationForm, index: number): FormEntry {
  return { sheet, index, title: projectName.value ?? sheet };
}
