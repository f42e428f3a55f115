import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { keyAt } from '../panel/finding-keys';
import type { CellRef } from '../workbook/workbook';
import type { Desk } from './desk';

interface Place {
  readonly x: number;
  readonly y: number;
  /** The finding at the selected cell, where there is one. */
  readonly finding: string | undefined;
}

/** The menu of the right mouse button: contents of the selected cells, and what is found there. */
export function CellMenu({
  desk,
  grid,
}: {
  readonly desk: Desk;
  readonly grid: RefObject<HTMLElement | null>;
}) {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    const area = grid.current;
    const open = (event: MouseEvent) => {
      event.preventDefault();
      const { clientX: x, clientY: y } = event;
      void findingAtSelection(desk).then((finding) => setPlace({ x, y, finding }));
    };
    area?.addEventListener('contextmenu', open);
    return () => area?.removeEventListener('contextmenu', open);
  }, [desk, grid]);
  if (!place) return null;
  const close = () => {
    setPlace(undefined);
    desk.focusGrid();
  };
  return <Menu desk={desk} place={place} onClose={close} onLeave={() => setPlace(undefined)} />;
}

interface MenuProps {
  readonly desk: Desk;
  readonly place: Place;
  /** Back to the cells. */
  readonly onClose: () => void;
  /** The person went elsewhere. */
  readonly onLeave: () => void;
}

function Menu({ desk, place, onClose, onLeave }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  useOutside(menu, onLeave);
  const { finding, x, y } = place;
  const session = desk.getState().session;
  const item = (text: string, keys: string, act: () => void) => (
    <button
      type="button"
      role="menuitem"
      onClick={() => {
        onClose();
        act();
      }}
    >
      <span>{text}</span>
      <kbd>{keys}</kbd>
    </button>
  );
  return (
    <div
      ref={menu}
      className="cell-menu"
      role="menu"
      aria-label="单元格"
      style={{ left: Math.min(x, innerWidth - WIDTH), top: Math.min(y, innerHeight - HEIGHT) }}
      onKeyDown={(event) => moveOrClose(event, onClose)}
    >
      {item('剪切', 'Ctrl+X', () => desk.withCells((cells) => void cells.cut()))}
      {item('复制', 'Ctrl+C', () => desk.withCells((cells) => cells.copy()))}
      {item('粘贴（只贴内容）', 'Ctrl+V', () => void desk.pasteCells())}
      {item('清除内容', 'Delete', () => desk.withCells((cells) => cells.clear()))}
      {item('向下填充', 'Ctrl+D', () => desk.withCells((cells) => cells.fillDown()))}
      {finding !== undefined && item('看这一格的问题', '', () => void session?.walk.open(finding))}
    </div>
  );
}

const WIDTH = 220;
const HEIGHT = 220;

async function findingAtSelection(desk: Desk): Promise<string | undefined> {
  const { session } = desk.getState();
  const { assessment, form } = session?.store.state ?? {};
  const ref: CellRef | undefined = await session?.walk.selection();
  if (!ref || !assessment || ref.sheet !== form?.sheet) return undefined;
  return keyAt(assessment.findings, ref.cell);
}

function moveOrClose(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((each) => each === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
  else return;
  event.preventDefault();
}

function useOutside(menu: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    const look = ({ target }: Event) => !menu.current?.contains(target as Node) && leave();
    window.addEventListener('pointerdown', look, true);
    return () => window.removeEventListener('pointerdown', look, true);
  }, [menu, leave]);
}
