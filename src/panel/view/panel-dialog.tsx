import { Dialog, DialogSurface } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fluent } from './fluent';
import { useReturnFocus } from './use-return-focus';

/** A dialog over the panel; once it is closed, the focus is where it was before. */
export function PanelDialog({ isOpen, onClose, children }: PanelDialogProps) {
  useReturnFocus(isOpen);
  return (
    <Fluent>
      <Dialog open={isOpen} onOpenChange={onClose}>
        <DialogSurface aria-describedby={undefined}>{isOpen && children}</DialogSurface>
      </Dialog>
    </Fluent>
  );
}

interface PanelDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
