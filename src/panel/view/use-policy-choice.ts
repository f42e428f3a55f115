import { useState } from 'react';
import { defaultPolicy, policyById, proposePolicy } from '../../policy';
import { asOwnPolicy } from '../../policy/own';
import type { Policy } from '../../policy/policy';
import { checkDraft } from '../policy-editor/draft';
import { usePanelState } from './context';
import type { Imported } from './policy-import';

/** What stands for «the one that fits the form», and for the workbook's own pack. */
export const PROPOSED = '';
export const OWN = 'own';

/** What is chosen in the settings and not yet saved. */
export interface PolicyChoice {
  /** PROPOSED, OWN or the id of a built-in pack. */
  readonly chosen: string;
  /** The workbook's own pack, or one that was just imported or made. */
  readonly own: Policy | undefined;
  /** The pack that the choice comes to. */
  readonly policy: Policy;
  /** Chinese: what the choice means. */
  readonly hint: string;
  readonly imported: Imported | undefined;
  readonly choose: (chosen: string) => void;
  readonly takeImported: (imported: Imported) => void;
  /** Other decimals than the pack's make an own pack of it. */
  readonly takeDecimals: (change: readonly [path: string, text: string]) => void;
}

/** The choice lives as long as the dialog, whatever view of it is shown. */
export function usePolicyChoice(): PolicyChoice {
  const { kept, assessment } = usePanelState();
  const [own, setOwn] = useState(kept.own);
  const [chosen, setChosen] = useState(() => initialChoice(kept.chosen, kept.own));
  const [imported, setImported] = useState<Imported>();
  const proposal = assessment && proposePolicy(assessment.form);
  const found = chosen === OWN ? own : policyById(chosen);
  const policy = found ?? proposal?.policy ?? defaultPolicy;
  const takeOwn = (next: Policy | undefined) => {
    if (!next) return;
    setOwn(asOwnPolicy(next));
    setChosen(OWN);
  };
  return {
    chosen,
    own,
    policy,
    hint: hintOf(chosen, proposal?.reason ?? '打开自评表后按表中分值选择', own),
    imported,
    choose: setChosen,
    takeImported: (next) => {
      setImported(next);
      takeOwn(next.policy);
    },
    takeDecimals: (change) => takeOwn(checkDraft(policy, new Map([change])).policy),
  };
}

function initialChoice(chosen: Policy | undefined, own: Policy | undefined): string {
  if (!chosen) return PROPOSED;
  return chosen === own ? OWN : chosen.id;
}

function hintOf(chosen: string, reason: string, own: Policy | undefined): string {
  if (chosen !== PROPOSED) return '随工作簿保存，同事打开、命令行检查都按它';
  return own ? `${reason}。保存后自定口径“${own.title}”不再保留，要留着请先导出` : reason;
}
