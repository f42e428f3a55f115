import { DialogTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** The title of a view that took the place of another in one dialog: it takes the focus, or that would be lost. */
export function ArrivingTitle({ text, takesFocus = true }: ArrivingTitleProps) {
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <DialogTitle>
      <span ref={heading} tabIndex={-1}>
        {text}
      </span>
    </DialogTitle>
  );
}

interface ArrivingTitleProps {
  readonly text: string;
  /** false: the dialog has just opened and puts the focus itself. */
  readonly takesFocus?: boolean;
}
