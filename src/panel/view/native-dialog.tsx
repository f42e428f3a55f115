import { type ReactNode, useEffect, useId, useRef } from 'react';

interface NativeDialogProps {
  readonly className: string;
  readonly isOpen: boolean;
  readonly title: string;
  /** Asked for by the Escape key; whoever opened it then says that it is closed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog, which keeps the focus inside: for what is shown before the component library is there. */
export function NativeDialog({ className, isOpen, title, onClose, children }: NativeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={className} aria-labelledby={heading} onCancel={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
