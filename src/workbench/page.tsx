import { type DragEvent, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Group, Panel as Pane, Separator } from 'react-resizable-panels';
import { Panel } from '../panel/view/panel';
import { Trouble } from '../panel/view/trouble';
import { Bar } from './bar';
import { droppedFiles, hasFolder } from './batch/picked-files';
import { CellChoices } from './cell-choices';
import { CellMenu } from './cell-menu';
import { Desk } from './desk';
import { HeadingStrip } from './heading-strip';
import { HelpDialog } from './help-dialog';
import { Hint } from './hint';
import { LeaveDialog } from './leave-dialog';
import { Messages } from './messages';
import { rememberedWidth, rememberWidth } from './panel-width';
import { droppedHandles } from './recent';
import { sampleNamed } from './samples';
import { Start } from './start';
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
  useEffect(() => {
    if (grid.current) void desk.start(grid.current, sampleNamed(location.search));
  }, [desk]);
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
        <Start desk={desk} />
        <Rooms desk={desk} grid={grid} isFolded={isFolded} />
        <CellMenu desk={desk} grid={grid} />
        <HeadingStrip desk={desk} />
        <CellChoices desk={desk} />
      </main>
      <Hint desk={desk} grid={grid} />
      <Messages desk={desk} />
      <HelpDialog isOpen={isHelping} onClose={() => setIsHelping(false)} />
      <LeaveDialog isOpen={isAsking} onAnswer={(choice) => void desk.answer(choice)} />
    </div>
  );
}

interface RoomsProps {
  readonly desk: Desk;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly isFolded: boolean;
}

/** Grid and panel beside each other. The grid is shown in its room: that has its size before there is a file. */
function Rooms({ desk, grid, isFolded }: RoomsProps) {
  const { session } = useSyncExternalStore(desk.subscribe, desk.getState);
  const isNarrow = useNarrow();
  const [width] = useState(rememberedWidth);
  return (
    <Group
      inert={!session}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      className={session ? 'workbench-rooms' : 'workbench-rooms workbench-rooms-empty'}
    >
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
  const { session, number } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <section className="workbench-panel" aria-label="检查结果">
      {session && <Panel session={session} key={number} />}
    </section>
  );
}
