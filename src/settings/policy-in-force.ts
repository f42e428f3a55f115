import type { SelfEvaluationForm } from '../form/form';
import { policyById, proposePolicy } from '../policy';
import type { PolicyError } from '../policy/load';
import { youngerText } from '../policy/documents';
import type { Policy } from '../policy/policy';
import type { Sureness } from '../policy/propose';
import type { Settings } from './settings';

/** What the settings of a workbook say of its policy, checked. */
export interface KeptPolicy {
  /** The pack chosen in the workbook; undefined: the one that fits each form. */
  readonly chosen: Policy | undefined;
  /** The workbook's own pack, whether chosen or not. */
  readonly own: Policy | undefined;
  /** Chinese: why what was chosen is not used, and what to do. */
  readonly problem: string | undefined;
}

/** Where nothing was chosen. */
export const NOTHING_KEPT: KeptPolicy = { chosen: undefined, own: undefined, problem: undefined };

/** How a policy came to be in force: the workbook's own, a built-in one chosen in the workbook, or the one that fits. */
export type PolicyOrigin = 'own' | 'chosen' | 'proposed';

/** The policy of a form, and how it came to it. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly origin: PolicyOrigin;
  /** Chinese: why this one. */
  readonly reason: string;
  /** Only of one that was proposed. */
  readonly sureness?: Sureness;
}

/** What a workbook keeps, checked; the checker is loaded only where there is an own pack. Never throws. */
export async function keptPolicy({ policy: id, ownPolicy }: Settings): Promise<KeptPolicy> {
  if (id === undefined && ownPolicy === undefined) return NOTHING_KEPT;
  const { own, problem } = ownPolicy === undefined ? NOTHING_KEPT : await checked(ownPolicy);
  const chosen = id === undefined ? undefined : own?.id === id ? own : policyById(id);
  return { chosen, own, problem: problem ?? (id !== undefined && !chosen ? unknownText(id) : undefined) };
}

/** The policy kept in the workbook, else the one that fits the form. */
export function policyInForce(form: SelfEvaluationForm, kept: KeptPolicy): PolicyInForce {
  const found = keptOrProposed(form, kept);
  const younger = youngerText(found.policy, form.year.value);
  return younger === undefined ? found : { ...found, reason: `${found.reason}；${younger}` };
}

function keptOrProposed(form: SelfEvaluationForm, { chosen, own }: KeptPolicy): PolicyInForce {
  if (!chosen) return { ...proposePolicy(form), origin: 'proposed' };
  return chosen === own
    ? { policy: chosen, origin: 'own', reason: '随本工作簿保存的自定口径' }
    : { policy: chosen, origin: 'chosen', reason: '在本工作簿里选定' };
}

const WAY_OUT = '请在面板的“设置”里重新选择或导入。';

async function checked(json: unknown): Promise<Pick<KeptPolicy, 'own' | 'problem'>> {
  try {
    const { loadOwnPack } = await import('./own-pack');
    return { own: loadOwnPack(json), problem: undefined };
  } catch (error) {
    return { own: undefined, problem: `工作簿里的自定口径不能用，没有采用：${whyNot(error)}。${WAY_OUT}` };
  }
}

function whyNot(error: unknown): string {
  const { problems } = error as Partial<PolicyError>;
  const [first] = problems ?? [];
  if (!first) return '检查它的程序没有加载成功，请连上网页服务器后刷新';
  const more = problems && problems.length > 1 ? `（共 ${problems.length} 处错误）` : '';
  return `${first.path || '整个口径'} ${first.message}${more}`;
}

function unknownText(id: string): string {
  return `工作簿里选定的口径“${id}”不在内置口径之列，暂按表格自动选择。${WAY_OUT}`;
}
