import type { Assessment } from '../assess';
import type { Grading, Proposal } from './state';
import type { Store } from './store';

/**
 * A grading is computed anew when the form changes under its preview: what is written is what the person sees, and what was
 * ticked stays ticked.
 * @param propose makes the preview once more
 */
export function renewGradings(store: Store, propose: () => Promise<void>): void {
  let shown: Proposal | undefined;
  let seen: Assessment | undefined;
  store.subscribe(() => {
    const { proposal, assessment, task } = store.state;
    const isNew = proposal !== shown;
    if (!isNew && (task !== undefined || assessment === seen)) return;
    const before = seen;
    [shown, seen] = [proposal, assessment];
    const grading = isNew ? undefined : proposal?.grading;
    // Forms are compared only under a preview: every look comes here.
    if (grading && !sameForm(before, assessment)) void renew(store, grading, propose);
  });
}

async function renew(store: Store, { decision }: Grading, propose: () => Promise<void>): Promise<void> {
  await propose();
  const { grading } = store.state.proposal ?? {};
  if (grading) store.change({ proposal: grading.decide(decision) });
}

function sameForm(before: Assessment | undefined, after: Assessment | undefined): boolean {
  return JSON.stringify(before?.form) === JSON.stringify(after?.form);
}
