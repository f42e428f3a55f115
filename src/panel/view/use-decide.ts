import type { Decision } from '../../plan/consent';
import type { Grading } from '../state';
import { useSession } from './context';

/** Takes or leaves lines of the grading that is shown; the rest of the preview follows at once. */
export function useDecide(grading: Grading): (decision: Decision) => void {
  const { store } = useSession();
  return (decision) => store.change({ proposal: grading.decide(decision) });
}
