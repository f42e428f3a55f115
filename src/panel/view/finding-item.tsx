import { Button } from '@fluentui/react-components';
import { SEVERITY_WORDS } from '../../policy/severity';
import { ruleById } from '../../rules';
import type { Finding } from '../../rules/engine/finding';
import { findingText } from '../../rules/text';
import { formatA1 } from '../../sheet/address';
import { SourceList } from './source-list';
import { usePanelState, useSession } from './context';

/** One finding: what, where, why, what to do. */
export function FindingItem({ finding, alike, onIgnore, onExplain }: FindingItemProps) {
  const rule = ruleById(finding.rule);
  const { assessment } = usePanelState();
  const { severity, ignored } = finding;
  return (
    <li className={`finding finding-${ignored ? 'ignored' : severity}`}>
      <h3>
        <span className="severity">{ignored ? '已忽略' : SEVERITY_WORDS[severity]}</span>
        {rule?.title ?? '内部错误'}
      </h3>
      <p className="fact">{findingText(finding)}</p>
      {rule && !ignored && <p className="advice">{rule.advice}</p>}
      {ignored && (
        <p className="advice">
          忽略原因：{ignored.reason}（{ignored.by}，{ignored.on}
          {ignored.cell === undefined && '，整张表'}）
        </p>
      )}
      <Actions finding={finding} alike={alike} onIgnore={onIgnore} />
      <details>
        <summary>依据</summary>
        <SourceList sources={rule?.sources ?? []} rule={finding.rule} policy={assessment?.policy.title} />
        {rule && (
          <Button size="small" onClick={() => onExplain(rule.id)} aria-label={`规则说明…：${rule.title}`}>
            规则说明…
          </Button>
        )}
      </details>
    </li>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  /** All findings of the same rule that can be fixed, this one included. */
  readonly alike: readonly Finding[];
  readonly onIgnore: (finding: Finding) => void;
  /** Opens the page of a rule. */
  readonly onExplain: (rule: string) => void;
}

function Actions({ finding, alike, onIgnore }: Omit<FindingItemProps, 'onExplain'>) {
  const session = useSession();
  const { ignored } = finding;
  const [cell] = finding.cells;
  const place = cell ? formatA1(cell) : undefined;
  const title = ruleById(finding.rule)?.title ?? finding.rule;
  const label = (visible: string) => `${visible}：${title}${place ? `（${place}）` : ''}`;
  return (
    <div className="actions">
      {cell && (
        <Button size="small" onClick={() => void session.locate(cell)} aria-label={label(`定位 ${place}`)}>
          定位 {place}
        </Button>
      )}
      {finding.fix && !finding.ignored && (
        <Button size="small" onClick={() => void session.proposeFix([finding])} aria-label={label('修正…')}>
          修正…
        </Button>
      )}
      {finding.fix && !finding.ignored && alike.length > 1 && alike[0] === finding && (
        <Button
          size="small"
          onClick={() => void session.proposeFix(alike)}
          aria-label={`修正同类 ${alike.length} 处…：${title}`}
        >
          修正同类 {alike.length} 处…
        </Button>
      )}
      {ignored ? (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.heed(ignored)}
          aria-label={label('取消忽略')}
        >
          取消忽略
        </Button>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onIgnore(finding)}
          aria-label={label('忽略…')}
        >
          忽略…
        </Button>
      )}
    </div>
  );
}
