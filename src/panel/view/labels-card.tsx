import { useId } from 'react';
import type { SelfEvaluationForm } from '../../form/form';
import { type LabelMeaning, NO_LAYOUT } from '../../form/layout';
import type { LabelReading } from '../../form/reading';
import { evidenceText, ROLE_WORDS, STATE_WORDS, subjectsText } from '../../form/reading-words';
import { withLayout } from '../../settings/layout-choice';
import { formatA1 } from '../../sheet/address';
import { answered, confirmed, labelsInDoubt, labelsUnderstood } from '../label-answers';
import { usePanelState, useSession } from './context';
import { Fold } from './fold';
import { LayoutFiles } from './layout-files';
import { PointOut } from './point-out';

const MEANINGS = Object.entries(ROLE_WORDS) as [LabelMeaning, string][];

/** 认表: what each label was read as, the doubtful ones first; the person can say otherwise. */
export default function LabelsCard({ form }: { readonly form: SelfEvaluationForm }) {
  const doubtful = labelsInDoubt(form);
  const understood = labelsUnderstood(form);
  const note =
    doubtful.length === 0
      ? `${understood.length} 个栏目都读懂了`
      : `${doubtful.length} 个栏目没有读懂或没有把握`;
  return (
    <Fold title="认表" note={note} opens={doubtful.some(({ keepsFrom }) => keepsFrom.length > 0)}>
      {doubtful.length > 0 && (
        <>
          <p className="quiet">请说明这些栏目是什么；选好后随工作簿保存，检查立即重做。</p>
          <Labels form={form} labels={doubtful} />
          <ConfirmAll form={form} labels={doubtful} />
        </>
      )}
      <PointOut />
      <details>
        <summary>已读懂的 {understood.length} 个栏目</summary>
        <Labels form={form} labels={understood} />
      </details>
      <LayoutFiles />
    </Fold>
  );
}

function Labels({ form, labels }: LabelsProps) {
  return (
    <ul className="labels">
      {labels.map((label) => (
        <LabelLine key={`${formatA1(label.cell)} ${label.text}`} form={form} label={label} />
      ))}
    </ul>
  );
}

interface LabelsProps {
  readonly form: SelfEvaluationForm;
  readonly labels: readonly LabelReading[];
}

/** Several guesses that are all right need one click. */
function ConfirmAll({ form, labels }: LabelsProps) {
  const session = useSession();
  const { settings } = usePanelState();
  const guessed = labels.filter(({ role }) => role !== undefined);
  if (guessed.length < 2) return null;
  const confirm = () =>
    void session.save(withLayout(settings, confirmed(settings.layout ?? NO_LAYOUT, form, guessed)));
  return (
    <button type="button" className="plain-button main-button" onClick={confirm}>
      都对，确认这 {guessed.length} 个
    </button>
  );
}

function LabelLine({ form, label }: { readonly form: SelfEvaluationForm; readonly label: LabelReading }) {
  const session = useSession();
  const { settings } = usePanelState();
  const id = useId();
  const { cell, text, state, role, evidence, keepsFrom } = label;
  const say = (meaning: string) => {
    const wanted = MEANINGS.find(([key]) => key === meaning)?.[0];
    const layout = answered(settings.layout ?? NO_LAYOUT, form, label, wanted);
    void session.save(withLayout(settings, layout));
  };
  const why = [STATE_WORDS[state], ...evidence.map(evidenceText), subjectsText(keepsFrom)];
  return (
    <li>
      <div className="label-line">
        <button
          type="button"
          className="place-button"
          onClick={() => void session.walk.goTo({ sheet: form.sheet, cell })}
          aria-label={`${formatA1(cell)}：在表中显示`}
        >
          {formatA1(cell)}
        </button>
        <label htmlFor={id}>{text === '' ? '（空白栏目）' : text.replace(/\s+/g, '')}</label>
        <span aria-hidden="true">→</span>
        <select id={id} value={meaningOf(label)} onChange={({ target }) => say(target.value)}>
          <option value="">{state === 'chosen' ? '改回自动' : '请选择…'}</option>
          {MEANINGS.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
        {state === 'doubtful' && role !== undefined && (
          <button type="button" className="plain-button" onClick={() => say(role)} aria-label={`对：${text}`}>
            对
          </button>
        )}
      </div>
      <span className="quiet">{why.filter((part) => part !== '').join('；')}</span>
    </li>
  );
}

function meaningOf({ role, state }: LabelReading): string {
  return role ?? (state === 'irrelevant' ? 'irrelevant' : '');
}
