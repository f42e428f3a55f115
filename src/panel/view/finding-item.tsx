import { useEffect, useRef } from 'react';
import { SEVERITY_WORDS } from '../../policy/severity';
import { ruleById } from '../../rules';
import type { Finding } from '../../rules/engine/finding';
import { findingText } from '../../rules/text';
import { placeOf, titleOf } from '../finding-groups';
import { usePanelState, useSession } from './context';
import { SourceList } from './source-list';

/** Shapes besides colours. */
const SEVERITY_SIGNS = { E: '●', W: '▲', I: '○' } as const;

/** One finding in one line; open: what, why, what to do. */
export function FindingItem({ id, finding, isOpen, saysKind, onIgnore, onExplain }: FindingItemProps) {
  const { walk } = useSession();
  const line = useRef<HTMLLIElement>(null);
  const { severity, ignored } = finding;
  const text = saysKind ? titleOf(finding.rule) : findingText(finding);
  useSeen(line, isOpen);
  return (
    <li ref={line} className={`finding finding-${ignored ? 'ignored' : severity}`}>
      <button
        type="button"
        className="finding-line"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? walk.close() : void walk.open(id))}
      >
        <span className="severity" aria-hidden="true">
          {SEVERITY_SIGNS[severity]}
        </span>
        <span className="only-heard">{ignored ? '已忽略' : SEVERITY_WORDS[severity]}</span>
        <span className="finding-title">{text}</span>
        <span className="place">{placeOf(finding)}</span>
      </button>
      {isOpen && <Details {...{ finding, saysKind, onIgnore, onExplain }} />}
    </li>
  );
}

interface FindingItemProps {
  /** Lasting key (finding-keys.ts). */
  readonly id: string;
  readonly finding: Finding;
  readonly isOpen: boolean;
  /** The line says the kind; under a heading that says it already, the fact. */
  readonly saysKind: boolean;
  readonly onIgnore: (finding: Finding) => void;
  /** Opens the page of a rule. */
  readonly onExplain: (rule: string) => void;
}

/** What opens later than at the first look comes into sight. */
function useSeen(line: React.RefObject<HTMLLIElement | null>, isOpen: boolean): void {
  const { current } = usePanelState();
  const wasChosen = current !== undefined;
  useEffect(() => {
    if (isOpen && wasChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [line, isOpen, wasChosen]);
}

type DetailsProps = Pick<FindingItemProps, 'finding' | 'saysKind' | 'onIgnore' | 'onExplain'>;

function Details({ finding, saysKind, onIgnore, onExplain }: DetailsProps) {
  const rule = ruleById(finding.rule);
  const { assessment } = usePanelState();
  const { ignored } = finding;
  return (
    <div className="finding-body">
      {saysKind && <p className="fact">{findingText(finding)}</p>}
      {rule && !ignored && <p className="advice">{rule.advice}</p>}
      {ignored && (
        <p className="advice">
          忽略原因：{ignored.reason}（{ignored.by}，{ignored.on}
          {ignored.cell === undefined && '，整张表'}）
        </p>
      )}
      <Actions finding={finding} onIgnore={onIgnore} />
      <details>
        <summary>依据</summary>
        <SourceList sources={rule?.sources ?? []} rule={finding.rule} policy={assessment?.policy.title} />
        {rule && (
          <button
            type="button"
            className="plain-button"
            onClick={() => onExplain(rule.id)}
            aria-label={`规则说明…：${rule.title}`}
          >
            规则说明…
          </button>
        )}
      </details>
    </div>
  );
}

function Actions({ finding, onIgnore }: Pick<DetailsProps, 'finding' | 'onIgnore'>) {
  const session = useSession();
  const { ignored, fix, cells } = finding;
  const [cell] = cells;
  const place = placeOf(finding);
  const button = (visible: string, act: () => void, isMain = false) => (
    <button
      type="button"
      className={isMain ? 'plain-button main-button' : 'plain-button'}
      onClick={act}
      aria-label={`${visible}：${titleOf(finding.rule)}${place === '' ? '' : `（${place}）`}`}
    >
      {visible}
    </button>
  );
  return (
    <div className="actions">
      {fix && !ignored && button('修正…', () => void session.proposeFix([finding]), true)}
      {cell && button(`定位 ${place}`, () => void session.locate(cell))}
      {ignored
        ? button('取消忽略', () => void session.ignoring.heed(ignored))
        : button('忽略…', () => onIgnore(finding))}
    </div>
  );
}
