import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../rules/rule';
import { findingText } from '../../rules/text';
import { useSession } from './context';
import { useReturnFocus } from './use-return-focus';

/** Where the name of who ignores is kept between two times; on this machine only. */
const NAME_KEY = 'jixiao-ziping.name';

/** 忽略 with a reason and a name: both are printed in the report. */
export default function IgnoreDialog({ finding, onClose }: IgnoreDialogProps) {
  useReturnFocus(finding !== undefined);
  return (
    <Dialog open={finding !== undefined} onOpenChange={onClose}>
      <DialogSurface aria-describedby={undefined}>
        {finding && <IgnoreBody finding={finding} onClose={onClose} />}
      </DialogSurface>
    </Dialog>
  );
}

function IgnoreBody({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const session = useSession();
  const [reason, setReason] = useState('');
  const [name, setName] = useState(rememberedName);
  const isComplete = reason.trim() !== '' && name.trim() !== '';
  const ignore = () => {
    rememberName(name.trim());
    void session.ignore(finding, reason.trim(), name.trim());
    onClose();
  };
  return (
    <DialogBody>
      <DialogTitle>忽略这个问题</DialogTitle>
      <DialogContent className="ignore">
        <p className="fact">{findingText(finding)}</p>
        <Field label="原因" required hint="随文件保存，并印在报告的附录里">
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Field label="填写人" required>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={!isComplete} onClick={ignore}>
          忽略
        </Button>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface IgnoreDialogProps {
  readonly finding: Finding | undefined;
  readonly onClose: () => void;
}

/** Storage may be switched off: then the name is asked for each time. */
function rememberedName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

function rememberName(name: string): void {
  try {
    localStorage.setItem(NAME_KEY, name);
  } catch {
    // The name is asked for again next time.
  }
}
