import { assess, type Assessment } from '../assess';
import type { SelfEvaluationForm } from '../form/form';
import type { Layout } from '../form/layout';
import { readForms } from '../form/read';
import type { Policy } from '../policy/policy';
import type { Sureness } from '../policy/propose';
import type { LookMemory } from '../rules/engine/look-memory';
import type { Suppression } from '../rules/engine/suppression';
import { layoutInForce } from '../settings/layout-choice';
import { type KeptPolicy, keptPolicy, NOTHING_KEPT, policyInForce } from '../settings/policy-in-force';
import type { PolicyInForce, PolicyOrigin } from '../settings/policy-in-force';
import type { Settings } from '../settings/settings';
import type { Sheet } from '../sheet/sheet';
import { WorkbookError } from '../workbook/workbook';

/** What a person gives for this once, whatever the workbook keeps. */
export interface Given {
  readonly policy?: Policy;
  /** What was said of labels; it comes before what the workbook keeps. */
  readonly layout?: Layout;
}

/** What the forms of a workbook are read and judged by. */
export interface Terms {
  readonly layout: Layout;
  readonly suppressions: readonly Suppression[];
  /** The policy that the workbook keeps, checked. */
  readonly kept: KeptPolicy;
  readonly given: Policy | undefined;
}

/** One form looked at, and how its policy came to be in force. */
export interface Looked extends Assessment {
  readonly origin: PolicyOrigin | 'given';
  /** Chinese: why this policy. */
  readonly policyReason: string;
  /** Only of a policy that was proposed. */
  readonly sureness?: Sureness;
}

/** The terms of a workbook; what it keeps of a policy is not looked into where one is given. Never throws. */
export async function termsOf(settings: Settings, given: Given = {}): Promise<Terms> {
  return termsWith(settings, given.policy ? NOTHING_KEPT : await keptPolicy(settings), given);
}

/** The terms of a workbook whose policy was checked before. */
export function termsWith(settings: Settings, kept: KeptPolicy, { policy, layout }: Given = {}): Terms {
  const { suppressions } = settings;
  return { layout: layoutInForce(settings, layout), suppressions, kept, given: policy };
}

/** Form → policy in force → evaluation → findings. @param memory of the looks before; never changes a result */
export function look(
  read: SelfEvaluationForm,
  { suppressions, kept, given }: Terms,
  memory?: LookMemory,
): Looked {
  const form = memory?.steadied(read) ?? read;
  const { policy, reason, ...choice } = given ? takenAs(given) : policyInForce(form, kept);
  return { ...assess(form, policy, suppressions, memory), ...choice, policyReason: reason };
}

function takenAs(policy: Policy): Omit<PolicyInForce, 'origin'> & Pick<Looked, 'origin'> {
  return { policy, origin: 'given', reason: '本次指定的口径' };
}

/** Whether a person chose the policy: only then its documents are printed as the basis. */
export function isPolicyChosen({ origin }: Pick<Looked, 'origin'>): boolean {
  return origin !== 'proposed';
}

/** Sheet → the form that stands at a place of it. @throws {WorkbookError} form-lost */
export function formAt(sheet: Sheet, index: number, { layout }: Terms): SelfEvaluationForm {
  const form = readForms([sheet], layout).forms[index];
  if (form) return form;
  throw new WorkbookError('form-lost', `工作表“${sheet.name}”里已找不到这张自评表，没有写入，请重新检查。`);
}
