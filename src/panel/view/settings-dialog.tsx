import { useState } from 'react';
import type { Policy } from '../../policy/policy';
import { withPolicy } from '../../settings/policy-choice';
import { usePanelState, useSession } from './context';
import { PanelDialog } from './panel-dialog';
import { part } from './part';
import { PolicyExport } from './policy-export';
import { SettingsOverview } from './settings-overview';
import { usePolicyChoice } from './use-policy-choice';

const PolicyEditor = part(() => import('./policy-editor'));

/** What the dialog shows: the choice, or the editor or the export of one pack. */
type View =
  | { readonly name: 'overview'; readonly isBack: boolean }
  | { readonly name: 'editor' | 'export'; readonly policy: Policy };

/** 设置: the policy, kept in the workbook, with its figures and sources; own packs in and out. */
export default function SettingsDialog({ isOpen, onClose }: SettingsDialogProps) {
  return (
    <PanelDialog isOpen={isOpen} onClose={onClose}>
      <SettingsBody onClose={onClose} />
    </PanelDialog>
  );
}

interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function SettingsBody({ onClose }: Pick<SettingsDialogProps, 'onClose'>) {
  const session = useSession();
  const { settings } = usePanelState();
  const choice = usePolicyChoice();
  const [view, setView] = useState<View>({ name: 'overview', isBack: false });
  const back = () => setView({ name: 'overview', isBack: true });
  const keep = async (policy: Policy) => {
    if (await session.save(withPolicy(settings, policy))) onClose();
  };
  switch (view.name) {
    case 'editor':
      return (
        <PolicyEditor
          isWanted
          base={view.policy}
          onSave={(policy) => void keep(policy)}
          onBack={back}
          onMissing={back}
        />
      );
    case 'export':
      return <PolicyExport policy={view.policy} onBack={back} />;
    default:
      return (
        <SettingsOverview
          choice={choice}
          takesFocus={view.isBack}
          onEdit={(policy) => setView({ name: 'editor', policy })}
          onExport={(policy) => setView({ name: 'export', policy })}
          onClose={onClose}
        />
      );
  }
}
