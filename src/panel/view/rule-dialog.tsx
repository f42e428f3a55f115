import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { Suspense, use, useState } from 'react';
import { ruleById } from '../../rules';
import { messageOf } from '../message-of';
import { PanelDialog } from './panel-dialog';
import { rulePage } from './rule-page';

/** 规则说明: what a rule checks, why, wrong and right examples, how to correct, options and sources. */
export default function RuleDialog({ rule, onClose }: RuleDialogProps) {
  return (
    <PanelDialog isOpen={rule !== undefined} onClose={onClose}>
      {rule !== undefined && <RuleBody key={rule} rule={rule} onClose={onClose} />}
    </PanelDialog>
  );
}

interface RuleDialogProps {
  /** Id; undefined: closed. */
  readonly rule: string | undefined;
  readonly onClose: () => void;
}

function RuleBody({ rule, onClose }: { readonly rule: string; readonly onClose: () => void }) {
  const title = ruleById(rule)?.title ?? rule;
  const [page] = useState(() => pageOf(rule));
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <Suspense fallback={<DialogContent>正在打开说明…</DialogContent>}>
        <Page page={page} title={title} />
      </Suspense>
      <DialogActions>
        <Button appearance="primary" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** Our own words, turned into HTML while building, where any HTML in them was made text. */
function Page({ page, title }: { readonly page: Promise<string>; readonly title: string }) {
  return (
    // Longer than the dialog: the keyboard can scroll it.
    <DialogContent tabIndex={0} role="group" aria-label={`规则说明：${title}`}>
      <div className="rule-page" dangerouslySetInnerHTML={{ __html: use(page) }} />
    </DialogContent>
  );
}

/** Never rejects: a page that did not come says so, and is asked for anew the next time. */
function pageOf(rule: string): Promise<string> {
  return rulePage(rule).catch((error: unknown) => `<p>${messageOf(error)}</p>`);
}
