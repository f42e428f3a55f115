import type { Source } from '../../policy/policy';
import { MARK_WORDS } from '../../policy/source-text';

/** Where a rule comes from, each with how far it was checked. */
export function SourceList({ sources, rule, policy }: SourceListProps) {
  return (
    <ul className="sources">
      {sources.map(({ document, article, mark, note }) => (
        <li key={`${document} ${article ?? ''} ${note ?? ''}`}>
          {document}
          {article} <span className={`mark mark-${mark}`}>{MARK_WORDS[mark]}</span>
          {note !== undefined && <span className="quiet">{note}</span>}
        </li>
      ))}
      {policy !== undefined && <li className="quiet">按“{policy}”检查</li>}
      {rule !== undefined && <li className="quiet">规则编号：{rule}</li>}
    </ul>
  );
}

interface SourceListProps {
  readonly sources: readonly Source[];
  /** Id of the rule, for whoever looks it up in the documentation. */
  readonly rule?: string;
  /** Title of the policy whose figures a finding goes by: they may be a person's own. */
  readonly policy?: string | undefined;
}
