import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

/** What is decided beside the sheet, over the findings. Its heading has the focus when it comes; Escape closes it. */
export function Drawer({ title, onClose, onKeyDown, children }: DrawerProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    // Escape may only end what an input method composes.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
    onKeyDown?.(event);
  };
  return (
    <section className="drawer" role="dialog" aria-labelledby={id} onKeyDown={keys}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Keys of its own. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}
