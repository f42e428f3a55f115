import { Button, DialogActions, DialogBody, DialogContent, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { defaultPolicy, policies, policyById, proposePolicy } from '../../policy';
import { asOwnPolicy } from '../../policy/own';
import type { Policy } from '../../policy/policy';
import { withoutPolicy, withPolicy } from '../../workbook/policy-choice';
import { checkDraft } from '../policy-editor/draft';
import { ArrivingTitle } from './arriving-title';
import { usePanelState, useSession } from './context';
import { DecimalsChoice } from './decimals-choice';
import { PolicyFacts } from './policy-facts';
import { type Imported, PolicyImport } from './policy-import';
import { SourceList } from './source-list';

/** What stands for «the one that fits the form», and for the workbook's own pack. */
const PROPOSED = '';
const OWN = 'own';

/** The choice of a policy and what it says; kept with 保存. */
export function SettingsOverview({ takesFocus, onEdit, onExport, onClose }: SettingsOverviewProps) {
  const session = useSession();
  const { settings, kept } = usePanelState();
  const choice = useChoice();
  const [imported, setImported] = useState<Imported>();
  const { policy } = choice;
  const take = (next: Imported) => {
    setImported(next);
    if (next.policy) choice.takeOwn(next.policy);
  };
  const save = async () => {
    const next = choice.isProposed ? withoutPolicy(settings) : withPolicy(settings, policy);
    if (await session.save(next)) onClose();
  };
  return (
    <DialogBody>
      <ArrivingTitle text="设置" takesFocus={takesFocus} />
      <DialogContent className="settings">
        {kept.problem !== undefined && <p className="notice notice-error">{kept.problem}</p>}
        <PolicySelect choice={choice} />
        <div className="actions">
          <Button size="small" onClick={() => onEdit(policy)}>
            调整口径…
          </Button>
          <PolicyImport onImported={take} />
          <Button size="small" onClick={() => onExport(policy)}>
            导出口径…
          </Button>
        </div>
        {imported && <ImportResult imported={imported} />}
        <DecimalsChoice policy={policy} onChange={choice.takeDecimals} />
        <PolicyFacts policy={policy} />
        <SourceList sources={policy.sources} />
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => void save()}>
          保存
        </Button>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface SettingsOverviewProps {
  /** Come back to from another view: the focus would be lost otherwise. */
  readonly takesFocus: boolean;
  readonly onEdit: (policy: Policy) => void;
  readonly onExport: (policy: Policy) => void;
  readonly onClose: () => void;
}

/** The list of packs; an own one can be given up with one click. */
function PolicySelect({ choice }: { readonly choice: ReturnType<typeof useChoice> }) {
  const { chosen, own, hint, choose } = choice;
  return (
    <>
      <Field label="评价口径" hint={hint}>
        <Select value={chosen} onChange={(_, { value }) => choose(value)}>
          <option value={PROPOSED}>按表格自动选择</option>
          {own && <option value={OWN}>自定：{own.title}</option>}
          {policies.map(({ id, title, year }) => (
            <option key={id} value={id}>
              {title}（{year}年）
            </option>
          ))}
        </Select>
      </Field>
      {chosen === OWN && (
        <Button size="small" className="at-start" onClick={() => choose(PROPOSED)}>
          恢复为自动选择
        </Button>
      )}
    </>
  );
}

/** What is chosen in the dialog, not yet saved; other decimals than the pack's make an own pack of it. */
function useChoice() {
  const { kept, assessment } = usePanelState();
  const [own, setOwn] = useState(kept.own);
  const [chosen, setChosen] = useState(() => initialChoice(kept.chosen, kept.own));
  const proposal = assessment && proposePolicy(assessment.form);
  const found = chosen === OWN ? own : policyById(chosen);
  const policy = found ?? proposal?.policy ?? defaultPolicy;
  const takeOwn = (next: Policy) => {
    setOwn(next);
    setChosen(OWN);
  };
  return {
    chosen,
    own,
    policy,
    isProposed: chosen === PROPOSED,
    hint: hintOf(chosen, proposal?.reason ?? '打开自评表后按表中分值选择', own),
    choose: setChosen,
    takeOwn,
    takeDecimals: (change: readonly [string, string]) => {
      const changed = checkDraft(policy, new Map([change])).policy;
      if (changed) takeOwn(asOwnPolicy(changed));
    },
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

function ImportResult({ imported: { fileName, policy, problems } }: { readonly imported: Imported }) {
  if (policy)
    return (
      <p className="notice notice-success" role="status">
        “{fileName}”检查通过，已选中“{policy.title}”；点“保存”后随工作簿保存。
      </p>
    );
  return (
    <div className="import-problems" role="alert">
      <p>
        “{fileName}”有 {problems.length} 处错误，没有导入，原来的选择不变。请改正后重新导入：
      </p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path || '整个文件'}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
