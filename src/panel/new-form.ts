import type { BlankWishes } from '../plan/blank/content';
import { withPolicy } from '../settings/policy-choice';
import { loadPart } from '../workbook/load-part';
import { loadLater } from './later-parts';
import type { Session } from './session';

const blankForms = () => loadPart(() => import('./blank-form'));
loadLater(blankForms);

/** Adds a blank form as a sheet; the workbook keeps its policy where no other form may go by another. */
export async function addBlankForm(session: Session, wishes: BlankWishes): Promise<void> {
  const { forms } = session.store.state;
  await session.propose(async (signal, workbook) => {
    const { proposeBlankForm } = await blankForms();
    return proposeBlankForm(workbook, wishes, { signal });
  });
  if (!(await session.accept()) || forms.length > 0) return;
  await session.save(withPolicy(session.store.state.settings, wishes.policy));
}
