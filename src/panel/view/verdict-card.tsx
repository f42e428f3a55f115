import { VERDICT_WORDS, verdictOf } from '../../rules/verdict';
import type { Assessment } from '../../assess';
import { fixed, percentText, plain } from '../../values/print';
import { countsOf, countsText } from './counts';
import { usePanelState } from './context';

const SIGNS = {
  submittable: '✓',
  'needs-correction': '!',
  'not-fully-checked': '?',
  'not-scored': '–',
} as const;

/** Verdict first; then project, score, grade and the policy in force. */
export function VerdictCard({ assessment }: { readonly assessment: Assessment }) {
  const { policyReason } = usePanelState();
  const { form, policy, evaluation, findings } = assessment;
  const verdict = verdictOf(assessment);
  const counts = countsOf(findings);
  return (
    <section className={`verdict verdict-${verdict}`} aria-labelledby="verdict">
      <h1 id="verdict" className="verdict-heading">
        <span className="verdict-sign" aria-hidden="true">
          {SIGNS[verdict]}
        </span>
        {VERDICT_WORDS[verdict]}
        <span className="verdict-counts">{countsText(counts)}</span>
      </h1>
      <p className="project">{form.projectName.value ?? '（未填项目名称）'}</p>
      <dl className="figures">
        <Figure
          name="总分"
          value={evaluation.totalScore.value && fixed(evaluation.totalScore.value, policy.decimals.score)}
        />
        <Figure name="等级" value={evaluation.grade.value} />
        <Figure
          name="预算执行率"
          value={evaluation.executionRate.value && percentText(evaluation.executionRate.value)}
        />
        <Figure name="分值合计" value={evaluation.totalWeight.value && plain(evaluation.totalWeight.value)} />
      </dl>
      <p className="policy">
        口径：{policy.title}（{policy.year}年）
        {policyReason !== undefined && <span className="quiet">{policyReason}</span>}
      </p>
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{value ?? '—'}</dd>
    </div>
  );
}
