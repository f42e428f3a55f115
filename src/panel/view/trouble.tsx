import { type ReactNode, useEffect, useRef } from 'react';

/** What went wrong in place of what cannot be shown, and the one way on. */
export function Trouble({ heading, text, action, onAction, takesFocus = false, children }: TroubleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <section className="trouble" role="alert">
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <p>{text}</p>
      <button type="button" className="plain-button" onClick={onAction}>
        {action}
      </button>
      {children}
    </section>
  );
}

interface TroubleProps {
  readonly heading: string;
  readonly text: string | undefined;
  readonly action: string;
  readonly onAction: () => void;
  /** What had the keyboard is gone with what this stands for. */
  readonly takesFocus?: boolean;
  /** Further ways on. */
  readonly children?: ReactNode;
}
