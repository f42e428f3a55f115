import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Session } from '../session';
import { useLighting } from '../theme';
import { Announcer } from './announcer';
import { SessionContext, usePanelState, useSession } from './context';
import { Findings } from './findings';
import { FormPicker } from './form-picker';
import { LevelTable } from './level-table';
import { NoticeBar } from './notice-bar';
import { Numbers } from './numbers';
import { StatusLine } from './status-line';
import { Toolbar } from './toolbar';
import { useEver } from './use-ever';
import { useReturn } from './use-return';
import { VerdictCard } from './verdict-card';
import './panel.css';

const ProposalDialog = lazy(() => import('./proposal-dialog'));
const SettingsDialog = lazy(() => import('./settings-dialog'));

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
        <Content />
      </SessionContext>
    </FluentProvider>
  );
}

function Content() {
  const session = useSession();
  const { proposal } = usePanelState();
  const [isSetting, setIsSetting] = useState(false);
  const hasProposed = useEver(proposal !== undefined);
  const hasSet = useEver(isSetting);
  useReturn(session);
  return (
    <div className="panel-content">
      <Toolbar onSettings={() => setIsSetting(true)} />
      <StatusLine />
      <NoticeBar />
      <FormPicker />
      <Body />
      <Announcer />
      <Suspense fallback={null}>
        {hasProposed && <ProposalDialog proposal={proposal} />}
        {hasSet && <SettingsDialog isOpen={isSetting} onClose={() => setIsSetting(false)} />}
      </Suspense>
    </div>
  );
}

function Body() {
  const { phase, assessment, problem, forms } = usePanelState();
  if (phase === 'loading') return <h1 className="loading">正在读取表格…</h1>;
  if (phase === 'failed') return <Trouble heading="读取失败" text={problem} />;
  if (!assessment)
    return (
      <Trouble
        heading="这个工作表不是自评表"
        text={forms.length > 0 ? '请在上面选择要检查的自评表，或切换到自评表所在的工作表。' : problem}
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

function Trouble({ heading, text }: { readonly heading: string; readonly text: string | undefined }) {
  const session = useSession();
  return (
    <section className="trouble" role="alert">
      <h1>{heading}</h1>
      <p>{text}</p>
      <button type="button" className="plain-button" onClick={() => void session.refresh()}>
        重新检查
      </button>
    </section>
  );
}
