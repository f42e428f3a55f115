import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../rules/engine/finding';
import { findingText } from '../../rules/text';
import { formatA1 } from '../../sheet/address';
import { usePanelState, useSession } from './context';
import { PanelDialog } from './panel-dialog';

/** Where the name of who ignores is kept between two times; on this machine only. */
const NAME_KEY = 'jixiao-ziping.name';

/** 忽略 with a reason and a name: both are printed in the report. */
export default function IgnoreDialog({ finding, onClose }: IgnoreDialogProps) {
  const session = useSession();
  const draft = useDraft(finding);
  const leave = () => {
    if (draft.text().trim() !== '') session.tell('没有忽略；写好的原因先留着，再点“忽略…”时还在。');
    onClose();
  };
  const isOpen = finding !== undefined;
  return (
    <PanelDialog isOpen={isOpen} onClose={leave}>
      {isOpen && <IgnoreBody {...{ finding, draft }} onDone={onClose} onLeave={leave} />}
    </PanelDialog>
  );
}

/** The reason typed for a finding: a dialog closed by mistake has it still when opened again. */
interface Draft {
  readonly text: () => string;
  readonly keep: (text: string) => void;
}

function useDraft(finding: Finding | undefined): Draft {
  const { store, drafts } = useSession();
  const [cell] = finding?.cells ?? [];
  const key = `${store.state.form?.sheet ?? ''} ${finding?.rule ?? ''} ${cell ? formatA1(cell) : ''}`;
  return { text: () => drafts.get(key) ?? '', keep: (text) => drafts.set(key, text) };
}

interface IgnoreBodyProps {
  readonly finding: Finding;
  readonly draft: Draft;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function IgnoreBody({ finding, draft, onDone, onLeave }: IgnoreBodyProps) {
  const session = useSession();
  const [reason, setReason] = useState(draft.text);
  const [name, setName] = useState(rememberedName);
  const [scope, setScope] = useState<Scope>('cell');
  const isComplete = reason.trim() !== '' && name.trim() !== '';
  const typed = (text: string) => {
    setReason(text);
    draft.keep(text);
  };
  const ignore = () => {
    rememberName(name.trim());
    void session.ignoring.ignore(finding, reason.trim(), name.trim(), scope);
    draft.keep('');
    onDone();
  };
  return (
    <DialogBody>
      <DialogTitle>忽略这个问题</DialogTitle>
      <DialogContent className="ignore">
        <p className="fact">{findingText(finding)}</p>
        <ScopeField finding={finding} scope={scope} onChange={setScope} />
        <Field label="原因" required hint="随文件保存，并印在报告的附录里">
          <Textarea value={reason} onChange={(_, { value }) => typed(value)} />
        </Field>
        <Field label="填写人" required>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={!isComplete} onClick={ignore}>
          忽略
        </Button>
        <Button onClick={onLeave}>取消</Button>
      </DialogActions>
    </DialogBody>
  );
}

type Scope = 'cell' | 'form';

/** This one place, or the rule on the whole form; a finding without a cell is about the whole form anyway. */
function ScopeField({ finding, scope, onChange }: ScopeFieldProps) {
  const { assessment } = usePanelState();
  const [cell] = finding.cells;
  if (!cell) return null;
  const alike = assessment?.findings.filter(({ rule, ignored }) => rule === finding.rule && !ignored) ?? [];
  return (
    <Field label="范围">
      <RadioGroup value={scope} onChange={(_, { value }) => onChange(value === 'form' ? 'form' : 'cell')}>
        <Radio value="cell" label={`只这一处（${formatA1(cell)}）`} />
        <Radio value="form" label={`整张表都不看这条规则（现有 ${alike.length} 处）`} />
      </RadioGroup>
    </Field>
  );
}

interface ScopeFieldProps {
  readonly finding: Finding;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
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
