import { formName } from '../../form/form-name';
import { useEffect, useRef, useState } from 'react';
import { unreadParts } from '../../form/reading';
import { withSignsShown } from '../../values/shown-signs';
import { loadWhenIdle } from '../later-parts';
import { useLighting } from '../lighting';
import { addBlankForm } from '../new-form';
import type { Session } from '../session';
import { Announcer } from './announcer';
import { Boundary } from './boundary';
import { ComplaintContext, LightingContext, SessionContext, usePanelState, useSession } from './context';
import { Findings } from './findings';
import { FormPicker } from './form-picker';
import { MissingParts } from './missing-parts';
import { PanelHead } from './panel-head';
import { part } from './part';
import { Toast } from './toast';
import { Trouble } from './trouble';
import { useKeepFocus } from './use-keep-focus';
import { useReturn } from './use-return';
import './colours.css';
import './panel.css';

const Numbers = part(() => import('./numbers'));
const ProposalDrawer = part(() => import('./proposal-drawer'));
const LabelsCard = part(() => import('./labels-card'));
const LevelTable = part(() => import('./level-table'));
const LostPointsCard = part(() => import('./lost-points'));
const NewFormDialog = part(() => import('./new-form-dialog'));
const ReasonsDrawer = part(() => import('./reasons-drawer'));
const ReportDrawer = part(() => import('./report-drawer'));
const SettingsDialog = part(() => import('./settings-dialog'));

/** The whole side panel. @param office background colour of Office's theme, where it is known */
export function Panel({
  session,
  office,
  hasHelp = false,
  isSheetShown = true,
}: {
  readonly session: Session;
  readonly office?: string | undefined;
  /** The page around it has a button of its own. */
  readonly hasHelp?: boolean;
  /** Until the sheet is there the rest of the panel's code waits. */
  readonly isSheetShown?: boolean;
}) {
  const lighting = useLighting(office);
  return (
    <div className={`panel panel-${lighting}`}>
      <LightingContext value={lighting}>
        <SessionContext value={session}>
          <ComplaintContext value={(text) => session.fail(text)}>
            <Boundary>
              <Content hasHelp={hasHelp} isSheetShown={isSheetShown} />
            </Boundary>
          </ComplaintContext>
        </SessionContext>
      </LightingContext>
    </div>
  );
}

function Content({ hasHelp, isSheetShown }: { readonly hasHelp: boolean; readonly isSheetShown: boolean }) {
  const session = useSession();
  const { proposal, filling, report, phase } = usePanelState();
  const [isSetting, setIsSetting] = useState(false);
  const closeSettings = () => setIsSetting(false);
  const place = useRef<HTMLDivElement>(null);
  useReturn(session);
  useKeepFocus(place);
  useLaterParts(phase !== 'loading' && isSheetShown);
  return (
    <div className="panel-content" ref={place}>
      <PanelHead onSettings={() => setIsSetting(true)} hasHelp={hasHelp} />
      <ProposalDrawer
        isWanted={proposal !== undefined}
        proposal={proposal}
        onMissing={() => session.dismiss()}
      />
      <ReasonsDrawer
        isWanted={filling !== undefined}
        places={proposal ? undefined : filling}
        onMissing={() => session.store.change({ filling: undefined })}
      />
      <ReportDrawer
        isWanted={report !== undefined}
        report={proposal ? undefined : report}
        onMissing={() => session.reports.close()}
      />
      <div className="panel-body" hidden={[proposal, filling, report].some((drawer) => drawer !== undefined)}>
        <FormPicker />
        <Body />
      </div>
      <Toast />
      <Announcer />
      <SettingsDialog
        isWanted={isSetting}
        isOpen={isSetting}
        onClose={closeSettings}
        onMissing={closeSettings}
      />
    </div>
  );
}

/** 新建空白表, as a new sheet of this workbook. */
function NewForm() {
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button type="button" className="plain-button" onClick={() => setIsOpen(true)}>
        新建空白表…
      </button>
      <NewFormDialog
        {...{ isOpen, className: 'plain-dialog', isWanted: isOpen, onClose: close, onMissing: close }}
        onMake={(wishes) => void addBlankForm(session, wishes)}
      />
    </>
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
      >
        <NewForm />
      </Trouble>
    );
  const isFilling = assessment.evaluation.result.state === 'in-progress';
  const isOpen = unreadParts(assessment.form).length > 0;
  const labels = <LabelsCard isWanted form={assessment.form} />;
  return (
    <>
      <p className="project">{withSignsShown(formName(assessment.form))}</p>
      {isOpen && labels}
      {isFilling && <MissingParts assessment={assessment} />}
      <Findings assessment={assessment} />
      {!isFilling && <MissingParts assessment={assessment} />}
      <LevelTable isWanted assessment={assessment} />
      <LostPointsCard isWanted assessment={assessment} />
      {!isOpen && labels}
      <Numbers isWanted assessment={assessment} />
    </>
  );
}
