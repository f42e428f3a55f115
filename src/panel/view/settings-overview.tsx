import { Button, DialogActions, DialogBody, DialogContent, Field, Select } from '@fluentui/react-components';
import { policies } from '../../policy';
import type { Policy } from '../../policy/policy';
import { withoutPolicy, withPolicy } from '../../settings/policy-choice';
import { VERSION } from '../../version';
import { ArrivingTitle } from './arriving-title';
import { usePanelState, useSession } from './context';
import { DecimalsChoice } from './decimals-choice';
import { PolicyFacts } from './policy-facts';
import { type Imported, PolicyImport } from './policy-import';
import { SourceList } from './source-list';
import { OWN, PROPOSED, type PolicyChoice } from './use-policy-choice';

/** The choice of a policy and what it says; kept with 保存. */
export function SettingsOverview({ choice, takesFocus, onEdit, onExport, onClose }: SettingsOverviewProps) {
  const session = useSession();
  const { settings, kept } = usePanelState();
  const { policy, chosen, imported } = choice;
  const save = async () => {
    const next = chosen === PROPOSED ? withoutPolicy(settings) : withPolicy(settings, policy);
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
          <PolicyImport onImported={choice.takeImported} />
          <Button size="small" onClick={() => onExport(policy)}>
            导出口径…
          </Button>
        </div>
        {imported && <ImportResult imported={imported} />}
        <DecimalsChoice policy={policy} onChange={choice.takeDecimals} />
        <PolicyFacts policy={policy} />
        <SourceList sources={policy.sources} />
        <p className="quiet">绩效自评助手 {VERSION}</p>
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
  readonly choice: PolicyChoice;
  /** Come back to from another view: the focus would be lost otherwise. */
  readonly takesFocus: boolean;
  readonly onEdit: (policy: Policy) => void;
  readonly onExport: (policy: Policy) => void;
  readonly onClose: () => void;
}

/** The list of packs; an own one can be given up with one click. */
function PolicySelect({ choice }: { readonly choice: PolicyChoice }) {
  const { chosen, own, hint, choose } = choice;
  return (
    <>
      <Field className="one-column" label="评价口径" hint={hint}>
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
      {own && (
        // Stays where it is once pressed, so that it keeps the focus.
        <Button
          size="small"
          className="at-start"
          disabledFocusable={chosen === PROPOSED}
          onClick={() => choose(PROPOSED)}
        >
          恢复为自动选择
        </Button>
      )}
    </>
  );
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
