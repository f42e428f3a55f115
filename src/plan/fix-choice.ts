import type { Fix, FixChoice, FixEdit, FixOption } from '../rules/engine/finding';

/** Options that a person chose, by the key of the choice; what is not in it takes the first option. */
export type Answers = Readonly<Record<string, string>>;

/** The edits of a fix under the person's answers. */
export function chosenEdits({ edits, choices = [] }: Fix, answers: Answers = {}): FixEdit[] {
  return [...edits, ...choices.flatMap((choice) => chosenOption(choice, answers)?.edits ?? [])];
}

/** The option in force: the chosen one, else the first. */
export function chosenOption({ key, options }: FixChoice, answers: Answers): FixOption | undefined {
  return options.find((option) => option.key === answers[key]) ?? options[0];
}
