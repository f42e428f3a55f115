import type { Verdict } from '../rules/verdict';

/** What of a form decides how urgently a person should look. */
export interface Pressing {
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
}

/** Unread files first: nothing is known of them. */
const URGENCY: Readonly<Record<Verdict, number>> = {
  'needs-correction': 1,
  'not-fully-checked': 2,
  'in-progress': 3,
  'not-scored': 4,
  submittable: 5,
};

/** Numbers of the files, the worst first; those alike in their own order. @param files the forms of each, none where it could not be read */
export function worstFirst(files: readonly (readonly Pressing[])[]): number[] {
  const ranks = files.map(rankOf);
  return files.map((_, i) => i).sort((a, b) => compare(ranks[a], ranks[b]) || a - b);
}

function rankOf(forms: readonly Pressing[]): readonly number[] {
  const urgency = forms.length === 0 ? 0 : Math.min(...forms.map(({ verdict }) => URGENCY[verdict]));
  const sum = (of: (form: Pressing) => number) => forms.reduce((all, form) => all + of(form), 0);
  return [urgency, -sum(({ errors }) => errors), -sum(({ warnings }) => warnings)];
}

function compare(a: readonly number[] = [], b: readonly number[] = []): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
