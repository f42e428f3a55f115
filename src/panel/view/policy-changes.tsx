import { useMemo } from 'react';
import { assess } from '../../assess';
import type { Policy } from '../../policy/policy';
import { SEVERITY_WORDS } from '../../policy/severity';
import { type ComparedFindings, compare, type Comparison, countOf } from '../policy-editor/comparison';
import { usePanelState } from './context';
import { useSettled } from './use-settled';

/** What the changes do to the open form: figures before and after, findings that come and go. */
export function PolicyChanges({ policy, changed, wrong }: PolicyChangesProps) {
  const comparison = useComparison(policy);
  const isShown = comparison !== undefined && wrong === 0 && changed > 0;
  const text = isShown ? `已改 ${changed} 处。${effectText(comparison)}` : restText(changed, wrong);
  const heard = useSettled(text);
  return (
    <div className="policy-changes" role="group" aria-label="对当前自评表的影响">
      <p>{text}</p>
      <div role="status" className="only-heard">
        {heard}
      </div>
      {isShown && <Details comparison={comparison} />}
    </div>
  );
}

function restText(changed: number, wrong: number): string {
  if (wrong > 0) return `有 ${wrong} 处填写有误，改正后才能保存。`;
  if (changed === 0) return '还没有改动。改动后这里显示对当前自评表的影响。';
  return `已改 ${changed} 处。没有打开的自评表，看不到影响。`;
}

/** «等级 优 → 良；新出现 1 项». */
function effectText({ figures, appearing, disappearing, regraded }: Comparison): string {
  const changed = figures.filter(({ before, after }) => before !== after);
  const figuresText = changed.map(({ name, before, after }) => `${name} ${before} → ${after}`).join('，');
  const counts = [
    ['新出现', appearing],
    ['不再出现', disappearing],
    ['级别改变', regraded],
  ] as const;
  const found = counts.flatMap(([name, groups]) =>
    groups.length > 0 ? [`${name} ${countOf(groups)} 项`] : [],
  );
  const findingsText = found.length > 0 ? `问题${found.join('，')}` : '问题不变';
  return `${figuresText || '总分、等级、结论不变'}；${findingsText}。`;
}

function Details({ comparison }: { readonly comparison: Comparison }) {
  const { figures, appearing, disappearing, regraded } = comparison;
  return (
    <details>
      <summary>详细</summary>
      <ul>
        {figures.map(({ name, before, after }) => (
          <li key={name}>
            {name}：{before} → <strong>{after}</strong>
          </li>
        ))}
      </ul>
      <Findings name="新出现的问题" groups={appearing} />
      <Findings name="不再出现的问题" groups={disappearing} />
      <Findings name="级别改变的问题" groups={regraded} />
    </details>
  );
}

interface PolicyChangesProps {
  /** Undefined as long as something is wrong. */
  readonly policy: Policy | undefined;
  readonly changed: number;
  readonly wrong: number;
}

function Findings({ name, groups }: { readonly name: string; readonly groups: readonly ComparedFindings[] }) {
  if (groups.length === 0) return null;
  return (
    <>
      <h3>
        {name}（{countOf(groups)}）
      </h3>
      <ul>
        {groups.map(({ title, severity, count }) => (
          <li key={`${title} ${severity}`}>
            <span className="severity">{SEVERITY_WORDS[severity]}</span>
            {title}
            {count > 1 && ` ×${count}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function useComparison(policy: Policy | undefined) {
  const { assessment, settings } = usePanelState();
  return useMemo(
    () => policy && assessment && compare(assessment, assess(assessment.form, policy, settings.suppressions)),
    [policy, assessment, settings],
  );
}
