import { useState } from 'react';
import type { Assessment } from '../../assess';
import { figuresText } from '../../rules/figures-text';
import { verdictOf, verdictText } from '../../rules/verdict';
import { percentText, plain } from '../../values/print';
import { usePanelState, useSession } from './context';
import { countsText } from './counts';
import { part } from './part';
import { StatusLine } from './status-line';

const HelpDialog = part(() => import('./help-dialog'));

const SIGNS = {
  submittable: '✓',
  'needs-correction': '!',
  'not-fully-checked': '?',
  'in-progress': '…',
  'not-scored': '–',
} as const;

/** What stays in sight: the verdict, the figures, and what one click does. */
export function PanelHead(props: PanelHeadProps) {
  const { assessment, phase } = usePanelState();
  return (
    <header className="panel-head">
      {assessment && phase === 'ready' && <Standing assessment={assessment} />}
      <Toolbar {...props} />
      <StatusLine />
    </header>
  );
}

interface PanelHeadProps {
  readonly onSettings: () => void;
  /** Otherwise help is to be had elsewhere. */
  readonly hasHelp: boolean;
}

function Standing({ assessment }: { readonly assessment: Assessment }) {
  const verdict = verdictOf(assessment);
  return (
    <div className={`verdict verdict-${verdict}`}>
      <h1 className="verdict-heading">
        <span className="verdict-sign" aria-hidden="true">
          {SIGNS[verdict]}
        </span>
        {verdictText(assessment)}
        <span className="verdict-counts">{countsText(assessment)}</span>
      </h1>
      <ResultLine assessment={assessment} />
      <Figures assessment={assessment} />
    </div>
  );
}

/** What the form says, what its scores add up to, what they would be once corrected, and whether that is whole. */
function ResultLine({ assessment }: { readonly assessment: Assessment }) {
  const { state } = assessment.evaluation.result;
  const isSaid = state === 'in-progress' || state === 'not-scored';
  return isSaid ? null : <p className="result-line">{figuresText(assessment)}</p>;
}

function Figures({ assessment: { evaluation } }: { readonly assessment: Assessment }) {
  return (
    <dl className="figures">
      <Figure
        name="执行率"
        values={[evaluation.executionRate.value && percentText(evaluation.executionRate.value)]}
      />
      <Figure name="分值" values={[evaluation.totalWeight.value && plain(evaluation.totalWeight.value)]} />
    </dl>
  );
}

function Figure({
  name,
  values,
}: {
  readonly name: string;
  readonly values: readonly (string | undefined)[];
}) {
  const known = values.filter((value) => value !== undefined && value !== '');
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{known.length === 0 ? '—' : known.join(' ')}</dd>
    </div>
  );
}

function Help() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button type="button" className="plain-button quiet-button" onClick={() => setIsOpen(true)}>
        帮助
      </button>
      <HelpDialog
        {...{ isOpen, isWanted: isOpen, onClose: close, onMissing: close }}
        {...{ className: 'plain-dialog', place: 'pane' as const }}
      />
    </>
  );
}

/** What one click does. A button that rests keeps the keyboard. */
function Toolbar({ onSettings, hasHelp }: PanelHeadProps) {
  const session = useSession();
  const { task, phase } = usePanelState();
  const isReady = phase === 'ready' && task === undefined;
  const button = (text: string, rests: boolean, act: () => void, kind = '') => (
    <button
      type="button"
      className={`plain-button ${kind}`}
      aria-disabled={rests}
      onClick={() => !rests && act()}
    >
      {text}
    </button>
  );
  return (
    <div className="toolbar" role="toolbar" aria-label="操作">
      {button('计算等级', !isReady, () => void session.proposeGrade('grade'), 'main-button')}
      {button('报告…', !isReady, () => void session.reports.open())}
      {button('重新检查', task !== undefined, () => void session.refresh(), 'quiet-button')}
      {button('设置', task !== undefined, onSettings, 'quiet-button')}
      {hasHelp && <Help />}
    </div>
  );
}
