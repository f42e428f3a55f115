import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import { policies, policyById } from '../../policy';
import type { Settings } from '../../workbook/workbook';
import { SourceList } from './source-list';
import { usePanelState, useSession } from './context';
import { PolicyFacts } from './policy-facts';

/** What stands for «the one that fits the form». */
const PROPOSED = '';

/** 设置: the policy, kept in the workbook, with its figures and sources. */
export default function SettingsDialog({ isOpen, onClose }: SettingsDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onClose}>
      <DialogSurface aria-describedby={undefined}>
        {isOpen && <SettingsBody onClose={onClose} />}
      </DialogSurface>
    </Dialog>
  );
}

interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function SettingsBody({ onClose }: Pick<SettingsDialogProps, 'onClose'>) {
  const session = useSession();
  const { settings, assessment, policyReason } = usePanelState();
  const [chosen, setChosen] = useState(settings.policy ?? PROPOSED);
  const policy = policyById(chosen) ?? assessment?.policy;
  const save = async () => {
    if (await session.save(withPolicy(settings, chosen))) onClose();
  };
  return (
    <DialogBody>
      <DialogTitle>设置</DialogTitle>
      <DialogContent className="settings">
        <Field label="评价口径" hint={chosen === PROPOSED ? (policyReason ?? '') : '随工作簿保存'}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value={PROPOSED}>按表格自动选择</option>
            {policies.map(({ id, title, year }) => (
              <option key={id} value={id}>
                {title}（{year}年）
              </option>
            ))}
          </Select>
        </Field>
        {policy && <PolicyFacts policy={policy} />}
        {policy && <SourceList sources={policy.sources} />}
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

function withPolicy({ suppressions, severities }: Settings, policy: string): Settings {
  return {
    suppressions,
    ...(severities ? { severities } : {}),
    ...(policy === PROPOSED ? {} : { policy }),
  };
}
