import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { LEAST_WIDTH, MOST_WIDTH, rememberedWidth, rememberWidth } from './panel-width';
import { useNarrow } from './use-narrow';

interface RoomsProps {
  readonly isFolded: boolean;
  readonly isEmpty: boolean;
  readonly grid: ReactNode;
  readonly panel: ReactNode;
}

/** Pixels, and per cent of the height, that a press of an arrow key moves the edge. */
const STEP = 20;
const STEP_SHARE = 5;
const [LEAST_SHARE, MOST_SHARE] = [20, 80];

/** Grid and panel with an edge between them that the person moves. */
export function Rooms({ isFolded, isEmpty, grid, panel }: RoomsProps) {
  const [width, setWidth] = useState(rememberedWidth);
  const [share, setShare] = useState(50);
  const isNarrow = useNarrow();
  const edge = isNarrow
    ? { at: share, least: LEAST_SHARE, most: MOST_SHARE, step: STEP_SHARE, move: setShare }
    : { at: width, least: LEAST_WIDTH, most: MOST_WIDTH, step: STEP, move: keptWidth(setWidth) };
  const style = { '--panel-size': isNarrow ? `${share}%` : `${width}px` } as CSSProperties;
  const classes = [
    'workbench-rooms',
    isEmpty && 'workbench-rooms-empty',
    isFolded && 'workbench-rooms-folded',
  ];
  return (
    // The grid is shown in its room: that has its size before there is a file.
    <div className={classes.filter(Boolean).join(' ')} inert={isEmpty} style={style}>
      <div className="workbench-part">{grid}</div>
      {!isFolded && <Edge isNarrow={isNarrow} {...edge} />}
      {!isFolded && <div className="workbench-part">{panel}</div>}
    </div>
  );
}

function keptWidth(set: (width: number) => void) {
  return (width: number) => {
    set(width);
    rememberWidth(width);
  };
}

interface EdgeProps {
  readonly isNarrow: boolean;
  /** Size of the panel behind the edge. */
  readonly at: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly move: (size: number) => void;
}

function Edge({ isNarrow, at, least, most, step, move }: EdgeProps) {
  const edge = useRef<HTMLDivElement>(null);
  const moveTo = (size: number) => move(Math.min(most, Math.max(least, size)));
  const press = (event: KeyboardEvent) => {
    const [grow, shrink] = isNarrow ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const size = { [grow ?? '']: at + step, [shrink ?? '']: at - step, Home: least, End: most }[event.key];
    if (size === undefined) return;
    event.preventDefault();
    moveTo(size);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const rooms = edge.current?.parentElement?.getBoundingClientRect();
    if (!rooms || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moveTo(isNarrow ? ((rooms.bottom - event.clientY) / rooms.height) * 100 : rooms.right - event.clientX);
  };
  return (
    <div
      ref={edge}
      role="separator"
      tabIndex={0}
      className="workbench-separator"
      aria-label="检查结果的宽度"
      aria-orientation={isNarrow ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(at)}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
