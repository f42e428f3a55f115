import { type ReactNode, useState } from 'react';

/** A part of the panel that is folded unless there is something to see; the person's own choice wins. */
export function Fold({ title, note, opens, children }: FoldProps) {
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? opens;
  return (
    <details
      className="card"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => open !== isOpen && setChosen(open)}
    >
      <summary>
        <h2>{title}</h2>
        {note !== undefined && <span className="quiet fold-note">{note}</span>}
      </summary>
      {children}
    </details>
  );
}

interface FoldProps {
  readonly title: string;
  /** Beside the title: what there is to know while it is folded. */
  readonly note?: string | undefined;
  /** Whether it stands open as long as the person has not chosen. */
  readonly opens: boolean;
  readonly children: ReactNode;
}
