import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { Suspense, use } from 'react';
import { ruleById } from '../../rules';
import { rulePage } from './rule-page';
import { useReturnFocus } from './use-return-focus';

/** 规则说明: what a rule checks, why, wrong and right examples, how to correct, options and sources. */
export default function RuleDialog({ rule, onClose }: RuleDialogProps) {
  useReturnFocus(rule !== undefined);
  return (
    <Dialog open={rule !== undefined} onOpenChange={onClose}>
      <DialogSurface aria-describedby={undefined}>
        {rule !== undefined && <RuleBody rule={rule} onClose={onClose} />}
      </DialogSurface>
    </Dialog>
  );
}

interface RuleDialogProps {
  /** Id; undefined: closed. */
  readonly rule: string | undefined;
  readonly onClose: () => void;
}

function RuleBody({ rule, onClose }: { readonly rule: string; readonly onClose: () => void }) {
  const title = ruleById(rule)?.title ?? rule;
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <Suspense fallback={<DialogContent>正在打开说明…</DialogContent>}>
        <Page rule={rule} title={title} />
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
function Page({ rule, title }: { readonly rule: string; readonly title: string }) {
  const page = use(pageOf(rule));
  return (
    // Longer than the dialog: the keyboard can scroll it.
    <DialogContent tabIndex={0} role="group" aria-label={`规则说明：${title}`}>
      <div className="rule-page" dangerouslySetInnerHTML={{ __html: page }} />
    </DialogContent>
  );
}

const FAILED = '<p>说明没有加载成功，请检查网络后关闭面板重新打开。</p>';
const pages = new Map<string, Promise<string>>();

/** The same promise for the same rule, as `use` wants it. */
function pageOf(rule: string): Promise<string> {
  const page = pages.get(rule) ?? rulePage(rule).catch(() => FAILED);
  pages.set(rule, page);
  return page;
}
