import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { loadWhenIdle } from '../later-parts';
import type { Session } from '../session';
import { useLighting } from '../theme';
import { Announcer } from './announcer';
import { Boundary } from './boundary';
import { SessionContext, usePanelState, useSession } from './context';
import { Findings } from './findings';
import { FormPicker } from './form-picker';
import { LevelTable } from './level-table';
import { NoticeBar } from './notice-bar';
import { Numbers } from './numbers';
import { part } from './part';
import { StatusLine } from './status-line';
import { Toolbar } from './toolbar';
import { Trouble } from './trouble';
import { useReturn } from './use-return';
import { VerdictCard } from './verdict-card';
import './panel.css';

const ProposalDialog = part(() => import('./proposal-dialog'));
const SettingsDialog = part(() => import('./settings-dialog'));

/** The whole side panel. @param office background colour of Office's theme, where it is known */
export function Panel({
  session,
  office,
}: {
  readonly session: Session;
  readonly office?: string | undefined;
}) {
  const { lighting, theme } = useLighting(office);
  return (
    <FluentProvider theme={theme} className={`panel panel-${lighting}`}>
      <SessionContext value={session}>
        <Boundary>
          <Content />
        </Boundary>
      </SessionContext>
    </FluentProvider>
  );
}

function Content() {
  const session = useSession();
  const { proposal, phase } = usePanelState();
  const [isSetting, setIsSetting] = useState(false);
  const closeSettings = () => setIsSetting(false);
  useReturn(session);
  useLaterParts(phase !== 'loading');
  return (
    <div className="panel-content">
      <Toolbar onSettings={() => setIsSetting(true)} />
      <StatusLine />
      <NoticeBar />
      <FormPicker />
      <Body />
      <Announcer />
      <ProposalDialog
        isWanted={proposal !== undefined}
        proposal={proposal}
        onMissing={() => session.dismiss()}
      />
      <SettingsDialog
        isWanted={isSetting}
        isOpen={isSetting}
        onClose={closeSettings}
        onMissing={closeSettings}
      />
    </div>
  );
}

/** After the first findings the rest of the code comes by itself. */
function useLaterParts(isTime: boolean): void {
  useEffect(() => {
    if (isTime) void loadWhenIdle();
  }, [isTime]);
}

function Body() {
  const session = useSession();
  const { phase, assessment, problem, forms } = usePanelState();
  if (phase === 'loading') return <h1 className="loading">正在读取表格…</h1>;
  const again = { action: '重新检查', onAction: () => void session.refresh() };
  if (phase === 'failed') return <Trouble heading="读取失败" text={problem} {...again} />;
  if (!assessment)
    return (
      <Trouble
        heading="这个工作表不是自评表"
        text={forms.length > 0 ? '请在上面选择要检查的自评表，或切换到自评表所在的工作表。' : problem}
        {...again}
      />
    );
  return (
    <>
      <VerdictCard assessment={assessment} />
      <LevelTable assessment={assessment} />
      <Findings findings={assessment.findings} />
      <Numbers assessment={assessment} />
    </>
  );
}
