/** Everything that writes, as one part: the first findings need none of it. Load with import(). */
export { interruptedWrite } from './interrupted';
export { applyPlan, restorePlan } from './transaction';
