import { Button, DialogActions, DialogBody, DialogContent, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Policy } from '../../policy/policy';
import { defaultTitle } from '../policy-editor/adjust';
import { checkDraft, type Draft } from '../policy-editor/draft';
import { fieldsOf } from '../policy-editor/fields';
import { ArrivingTitle } from './arriving-title';
import { PolicyChanges } from './policy-changes';
import { FieldGroup } from './policy-field';
import { PolicyRules } from './policy-rules';

/** 调整口径: every figure of a pack, and what the changes do to the open form, before anything is saved. */
export default function PolicyEditor({ base, onSave, onBack }: PolicyEditorProps) {
  const [draft, setDraft] = useState<Draft>(new Map());
  const [title, setTitle] = useState(() => defaultTitle(base.title));
  const fields = useMemo(() => fieldsOf(base), [base]);
  const { policy, problems, changes } = useMemo(() => checkDraft(base, draft, title), [base, draft, title]);
  const change = (path: string, text: string) => setDraft(new Map([...draft, [path, text]]));
  const shared = { draft, problems, onChange: change };
  const isChanged = changes.length > 0 || title.trim() !== defaultTitle(base.title);
  const sum = problems.get('levels');
  return (
    <DialogBody>
      <ArrivingTitle text="调整口径" />
      <DialogContent className="policy-editor">
        <PolicyChanges policy={policy} changed={changes.length} wrong={problems.size} />
        <Field label="名称" hint={`底本：${base.title}`}>
          <Input value={title} onChange={(_, { value }) => setTitle(value)} />
        </Field>
        {sum !== undefined && (
          <p className="notice notice-error" role="alert">
            {sum}
          </p>
        )}
        {fields.sections.map(({ heading, fields: each }) => (
          <FieldGroup key={heading} name={heading} fields={each} {...shared} />
        ))}
        <PolicyRules rules={fields.rules} {...shared} />
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabled={!policy || !isChanged}
          onClick={() => policy && onSave(policy)}
        >
          保存到工作簿
        </Button>
        <Button onClick={onBack}>返回</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface PolicyEditorProps {
  readonly base: Policy;
  readonly onSave: (policy: Policy) => void;
  readonly onBack: () => void;
}
