import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import type { CellRef } from '../workbook/workbook';
import type { Desk } from './desk';
import { useMoved } from './use-moved';

/** What the sheet offers for the selected cell (数据有效性—序列): a button beside it, Alt+↓ from the keyboard. */
export function CellChoices({ desk }: { readonly desk: Desk }) {
  const { page } = useSyncExternalStore(desk.subscribe, desk.getState);
  return page ? <Choices page={page} /> : null;
}

function Choices({ page }: { readonly page: PageWorkbook }) {
  const ref = useSelected(page);
  const [openAt, setOpenAt] = useState<CellRef>();
  useMoved(page);
  useEffect(() => page.onChoose(() => void page.selection().then(setOpenAt)), [page]);
  const words = ref ? page.choices(ref) : [];
  const box = ref && page.places.boxOf(ref);
  if (!ref || !box || words.length === 0) return null;
  const isOpen =
    openAt?.sheet === ref.sheet && openAt.cell.row === ref.cell.row && openAt.cell.column === ref.cell.column;
  const close = () => {
    setOpenAt(undefined);
    page.focus();
  };
  return (
    <div className="cell-choices" style={{ left: box.left + box.width, top: box.top }}>
      <button
        type="button"
        aria-label="选择内容（Alt+↓）"
        title="选择内容（Alt+↓）"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpenAt(ref))}
      >
        ▾
      </button>
      {isOpen && (
        <Words
          words={words}
          onClose={close}
          onChoose={(word) => {
            close();
            page.entering.enterText(word);
          }}
        />
      )}
    </div>
  );
}

/** The selected cell. */
function useSelected(page: PageWorkbook): CellRef | undefined {
  const [ref, setRef] = useState<CellRef>();
  useEffect(() => {
    const ask = () => void page.selection().then(setRef);
    ask();
    // Another sheet in front has a selection of its own, of which nothing is told.
    const ends = [page.onSelect(setRef), page.onSheets(({ kind }) => kind === 'activated' && ask())];
    return () => ends.forEach((end) => end());
  }, [page]);
  return ref;
}

interface WordsProps {
  readonly words: readonly string[];
  readonly onChoose: (word: string) => void;
  readonly onClose: () => void;
}

function Words({ words, onChoose, onClose }: WordsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=option]')?.focus(), []);
  const press = (event: KeyboardEvent<HTMLElement>, word: string) => {
    if (event.key === 'Enter' || event.key === ' ') onChoose(word);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!moves(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul ref={list} role="listbox" aria-label="可选的内容">
      {words.map((word, i) => (
        <li
          key={`${i} ${word}`}
          role="option"
          aria-selected={false}
          tabIndex={-1}
          onClick={() => onChoose(word)}
          onKeyDown={(event) => press(event, word)}
        >
          {word}
        </li>
      ))}
    </ul>
  );
}

function moves({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const { previousElementSibling, nextElementSibling } = currentTarget;
  const next =
    key === 'ArrowDown' ? nextElementSibling : key === 'ArrowUp' ? previousElementSibling : undefined;
  if (next instanceof HTMLElement) next.focus();
  return next !== undefined;
}
