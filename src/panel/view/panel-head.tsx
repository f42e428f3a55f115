import type { Assessment } from '../../assess';
import { stateText } from '../../evaluation/state-words';
import { figuresOf, isSameOutcome, type Outcome } from '../../rules/figures';
import { verdictOf, verdictText } from '../../rules/verdict';
import { fixed, percentText, plain } from '../../values/print';
import { usePanelState, useSession } from './context';
import { countsOf, countsText } from './counts';
import { StatusLine } from './status-line';

const SIGNS = {
  submittable: '✓',
  'needs-correction': '!',
  'not-fully-checked': '?',
  'in-progress': '…',
  'not-scored': '–',
} as const;

/** What stays in sight: the verdict, the figures, and what one click does. */
export function PanelHead({ onSettings }: { readonly onSettings: () => void }) {
  const { assessment, phase } = usePanelState();
  return (
    <header className="panel-head">
      {assessment && phase === 'ready' && <Standing assessment={assessment} />}
      <Toolbar onSettings={onSettings} />
      <StatusLine />
    </header>
  );
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
        <span className="verdict-counts">{countsText(countsOf(assessment.findings))}</span>
      </h1>
      <Figures assessment={assessment} />
      <Incomplete assessment={assessment} />
    </div>
  );
}

/** Figures that are not whole say why: they have no grade. */
function Incomplete({ assessment: { evaluation } }: { readonly assessment: Assessment }) {
  const { state } = evaluation.result;
  const isSaid = state === 'complete' || state === 'in-progress' || state === 'not-scored';
  return isSaid ? null : <p className="result-line">{stateText(evaluation.result)}，暂不评等级</p>;
}

/** What the form says, what its scores add up to, what they would be once corrected, and the rate. */
function Figures({ assessment }: { readonly assessment: Assessment }) {
  const { evaluation, policy } = assessment;
  const { score } = policy.decimals;
  const { written, added, corrected } = figuresOf(assessment);
  const isDifferent = corrected.total !== undefined && !isSameOutcome(corrected, added, score);
  const shown = ({ total, grade }: Outcome) => [total && fixed(total, score), grade];
  return (
    <dl className="figures">
      <Figure name="表中" values={[written.total && plain(written.total), written.grade]} />
      <Figure name="计算" values={shown(added)} />
      {isDifferent && <Figure name="改正后" values={shown(corrected)} />}
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

/** What one click does. A button that rests keeps the keyboard. */
function Toolbar({ onSettings }: { readonly onSettings: () => void }) {
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
      {button('生成报告', !isReady, () => void session.proposeGrade('report'))}
      {button('重新检查', task !== undefined, () => void session.refresh(), 'quiet-button')}
      {button('设置', task !== undefined, onSettings, 'quiet-button')}
    </div>
  );
}
