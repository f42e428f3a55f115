import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ComplaintContext } from '../panel/view/context';
import { Panel } from '../panel/view/panel';
import { part } from '../panel/view/part';
import { Trouble } from '../panel/view/trouble';
import { Bar } from './bar';
import { droppedFiles, hasFolder } from './batch/picked-files';
import { Desk } from './desk';
import { LeaveDialog } from './leave-dialog';
import { Messages } from './messages';
import { droppedHandles } from './recent';
import { sampleNamed } from './samples';
import { Rooms } from './rooms';
import { Start } from './start';
import { useFit } from './use-fit';
import { useLeaving } from './use-leaving';
import { useRooms } from './use-rooms';
import { useSaveKey } from './use-save-key';
import { useUndoKeys } from './use-undo-keys';
import './workbench.css';

const HelpDialog = part(() => import('../panel/view/help-dialog'));
const OverCells = part(() => import('./over-cells'));

/** The page: bar, grid, side panel. */
export function Page() {
  const grid = useRef<HTMLDivElement>(null);
  const [desk] = useState(() => new Desk());
  const [isFolded, setIsFolded] = useState(false);
  const { isChanged, isAsking, session, page } = useSyncExternalStore(desk.subscribe, desk.getState);
  useEffect(() => {
    if (grid.current) void desk.start(grid.current, sampleNamed(location.search));
  }, [desk]);
  const [isHelping, setIsHelping] = useState(false);
  useFit(desk, grid);
  useSaveKey(desk);
  useUndoKeys(desk);
  useLeaving(isChanged);
  useRooms(desk);
  const closeHelp = () => setIsHelping(false);
  return (
    <ComplaintContext value={desk.complain}>
      <div className="workbench" onDragOver={(event) => event.preventDefault()} onDrop={dropped(desk)}>
        <Bar
          desk={desk}
          isFolded={isFolded}
          onFold={() => setIsFolded(!isFolded)}
          onHelp={() => setIsHelping(true)}
        />
        <main className="workbench-main">
          <Start desk={desk} />
          <Rooms
            isFolded={isFolded}
            isEmpty={!session}
            grid={<GridRoom desk={desk} ref={grid} />}
            panel={<PanelRoom desk={desk} />}
          />
          <OverCells desk={desk} isWanted={page !== undefined} grid={grid} />
        </main>
        <Messages desk={desk} />
        <HelpDialog
          className="workbench-dialog"
          place="page"
          isWanted={isHelping}
          isOpen={isHelping}
          onClose={closeHelp}
          onMissing={closeHelp}
        />
        <LeaveDialog isOpen={isAsking} onAnswer={(choice) => void desk.answer(choice)} />
      </div>
    </ComplaintContext>
  );
}

function dropped(desk: Desk) {
  return (event: DragEvent) => {
    event.preventDefault();
    const { items, files } = event.dataTransfer;
    if (hasFolder(items)) void desk.openBatch(droppedFiles(items));
    else void desk.openPicked([...files], droppedHandles(items));
  };
}

function GridRoom({ desk, ref }: { readonly desk: Desk; readonly ref: React.Ref<HTMLDivElement> }) {
  const { fileName, gridProblem } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div className="workbench-room">
      {gridProblem !== undefined && (
        <Trouble
          heading="表格没有显示出来"
          text={gridProblem}
          action="重试"
          onAction={() => void desk.retryGrid()}
        />
      )}
      <div className="workbench-grid" ref={ref} role="region" aria-label={`表格 ${fileName ?? ''}`} />
    </div>
  );
}

function PanelRoom({ desk }: { readonly desk: Desk }) {
  const { session, number, page, gridProblem } = useSyncExternalStore(desk.subscribe, desk.getState);
  const isShown = page !== undefined || gridProblem !== undefined;
  return (
    <section className="workbench-panel" aria-label="检查结果">
      {session && <Panel session={session} isSheetShown={isShown} key={number} />}
    </section>
  );
}
