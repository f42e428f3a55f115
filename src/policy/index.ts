import type { SelfEvaluationForm } from '../form/form';
import { decodePolicy } from './codec';
import countyMethods from './packs/county-methods.json';
import guangxi from './packs/guangxi.json';
import hubei from './packs/hubei.json';
import jiangxiBands from './packs/jiangxi-bands.json';
import mof2020 from './packs/mof-2020.json';
import mof2021Cost from './packs/mof-2021-cost.json';
import sichuan from './packs/sichuan.json';
import yichun2022 from './packs/yichun-2022.json';
import type { Policy } from './policy';
import { type PolicyProposal, proposeFrom } from './propose';

export { impliedLevel, policyLevel } from './levels';
export type { PolicyProposal } from './propose';

/** 财预〔2020〕10号: what holds where nothing else is chosen. */
export const defaultPolicy: Policy = ownPack(mof2020);

/** All packs, the default first; in this order they are proposed. */
export const policies: readonly Policy[] = [
  defaultPolicy,
  ...[mof2021Cost, yichun2022, hubei, sichuan, guangxi, jiangxiBands, countyMethods].map(ownPack),
];

/** A pack by its id. */
export function policyById(id: string): Policy | undefined {
  return policies.find((policy) => policy.id === id);
}

/** The pack that fits a form's own labels and sums; a person decides. */
export function proposePolicy(form: SelfEvaluationForm): PolicyProposal {
  return proposeFrom(form, policies, defaultPolicy);
}

/** Our own packs fit the schema by test (test/policy/packs.test.ts), so the panel need not carry the checker. */
function ownPack(json: unknown): Policy {
  return decodePolicy(json);
}
