import type { Finding } from '../../rules/engine/finding';
import type { FindingGroup, Grouping } from '../finding-groups';
import { reasonPlaces } from '../reasons';
import { usePanelState, useSession } from './context';
import { FindingItem } from './finding-item';
import { SelectAll } from './select-all';

/** Findings of one kind or one row: alone in a line, several under a heading with what can be done to all. */
export function FindingGroupItem({ group, grouping, current, alike, ...acts }: FindingGroupProps) {
  const [first] = group.findings;
  const isAlone = grouping === 'kind' && group.findings.length === 1;
  const items = group.findings.map(({ key, finding }) => (
    <FindingItem
      key={key}
      {...{ id: key, finding, isOpen: key === current, saysKind: isAlone || grouping === 'row' }}
      {...acts}
    />
  ));
  if (isAlone || !first) return items;
  return (
    <li className="finding-group">
      <div className="finding-group-head">
        <h3>
          {group.title} <span className="count">{group.findings.length}</span>
        </h3>
        {grouping === 'kind' && <GroupActions group={group} alike={alike} />}
      </div>
      <ul className="finding-list">{items}</ul>
    </li>
  );
}

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly grouping: Grouping;
  /** Key of the open finding. */
  readonly current: string | undefined;
  /** All findings of this kind that can be fixed. */
  readonly alike: readonly Finding[];
  readonly onIgnore: (finding: Finding) => void;
  readonly onExplain: (rule: string) => void;
}

function GroupActions({ group, alike }: Pick<FindingGroupProps, 'group' | 'alike'>) {
  const session = useSession();
  const { assessment } = usePanelState();
  const findings = group.findings.map(({ finding }) => finding);
  const places = assessment ? reasonPlaces(findings, assessment.form) : [];
  return (
    <span className="actions">
      <SelectAll keys={group.findings.map(({ key }) => key)} of={group.title} />
      {alike.length > 1 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => void session.proposeFix(alike)}
          aria-label={`修正同类 ${alike.length} 处…：${group.title}`}
        >
          修正同类…
        </button>
      )}
      {places.length > 1 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => session.store.change({ filling: places })}
          aria-label={`逐处填写原因…：${group.title}`}
        >
          逐处填写原因…
        </button>
      )}
    </span>
  );
}
