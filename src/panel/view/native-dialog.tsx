import { type ReactNode, useEffect, useId, useRef } from 'react';

interface NativeDialogProps {
  readonly className: string;
  readonly isOpen: boolean;
  readonly title: string;
  /** Asked for by the Escape key; whoever opened it then says that it is closed. */
  readonly onClose: () => void;
  /** A text to be read begins at its heading, and not at its first link, which may be at its end. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** The browser's own dialog, which keeps the focus inside: for what is shown before the component library is there. */
export function NativeDialog({
  className,
  isOpen,
  title,
  onClose,
  isText = false,
  children,
}: NativeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!isOpen) return dialog.current?.close();
    dialog.current?.showModal();
    if (isText) head.current?.focus();
  }, [isOpen, isText]);
  return (
    <dialog ref={dialog} className={className} aria-labelledby={heading} onCancel={onClose}>
      <h2 id={heading} ref={head} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
