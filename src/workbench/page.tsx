import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Group, Panel as Pane, Separator } from 'react-resizable-panels';
import { Panel } from '../panel/view/panel';
import { Trouble } from '../panel/view/trouble';
import { Bar } from './bar';
import { Desk } from './desk';
import { HelpDialog } from './help-dialog';
import { Hint } from './hint';
import { LeaveDialog } from './leave-dialog';
import { Messages } from './messages';
import { rememberedWidth, rememberWidth } from './panel-width';
import { SAMPLES } from './samples';
import { useFit } from './use-fit';
import { useLeaving } from './use-leaving';
import { useNarrow } from './use-narrow';
import { useRooms } from './use-rooms';
import { useSaveKey } from './use-save-key';
import './workbench.css';

/** The page: bar, grid, side panel. */
export function Page() {
  const grid = useRef<HTMLDivElement>(null);
  const [desk] = useState(() => new Desk());
  const [isFolded, setIsFolded] = useState(false);
  const { isChanged, isAsking } = useSyncExternalStore(desk.subscribe, desk.getState);
  const isNarrow = useNarrow();
  useEffect(() => {
    const [first] = SAMPLES;
    if (first && grid.current) void desk.start(grid.current, first);
  }, [desk]);
  const [width] = useState(rememberedWidth);
  const [isHelping, setIsHelping] = useState(false);
  useFit(desk, grid);
  useSaveKey(desk);
  useLeaving(isChanged);
  useRooms(desk);
  return (
    <div className="workbench" onDragOver={(event) => event.preventDefault()} onDrop={dropped(desk)}>
      <Bar
        desk={desk}
        isFolded={isFolded}
        onFold={() => setIsFolded(!isFolded)}
        onHelp={() => setIsHelping(true)}
      />
      <main className="workbench-main">
        <Group orientation={isNarrow ? 'vertical' : 'horizontal'} className="workbench-rooms">
          <Pane minSize="200px">
            <GridRoom desk={desk} ref={grid} />
          </Pane>
          {!isFolded && <Separator className="workbench-separator" aria-label="检查结果的宽度" />}
          {!isFolded && (
            <Pane
              defaultSize={isNarrow ? '50%' : `${width}px`}
              minSize={isNarrow ? '160px' : '320px'}
              groupResizeBehavior="preserve-pixel-size"
              onResize={({ inPixels }) => !isNarrow && rememberWidth(inPixels)}
            >
              <PanelRoom desk={desk} />
            </Pane>
          )}
        </Group>
      </main>
      <Hint desk={desk} grid={grid} />
      <Messages desk={desk} />
      <HelpDialog isOpen={isHelping} onClose={() => setIsHelping(false)} />
      <LeaveDialog isOpen={isAsking} onAnswer={(choice) => void desk.answer(choice)} />
    </div>
  );
}

function dropped(desk: Desk) {
  return (event: DragEvent) => {
    event.preventDefault();
    void desk.openPicked([...event.dataTransfer.files]);
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
  const { session, number } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <section className="workbench-panel" aria-label="检查结果">
      {session ? <Panel session={session} key={number} /> : <p className="workbench-wait">正在打开…</p>}
    </section>
  );
}
