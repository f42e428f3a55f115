import { useEffect, useState } from 'react';
import type { Assessment } from '../../assess';
import type { Finding } from '../../rules/engine/finding';
import { unusedSuppressions } from '../../rules/engine/unused-suppressions';
import { type Filter, groupsOf, type Grouping, wantedFindings } from '../finding-groups';
import { usePanelState, useSession } from './context';
import { type Counts, countsOf } from './counts';
import { FindingFilters } from './finding-filters';
import { FindingGroupItem } from './finding-group';
import { FindingSteps } from './finding-steps';
import { FindingsExport } from './findings-export';
import { part } from './part';
import { useListKeys } from './use-list-keys';
import { useRemembered } from './use-remembered';

const IgnoreDialog = part(() => import('./ignore-dialog'));
const RuleDialog = part(() => import('./rule-dialog'));
const UnusedEntries = part(() => import('./unused-entries'));

/** From so many findings on, rows out of sight are not drawn. */
const MANY = 50;

/** The findings, one line each, in groups; the open one with all that is known of it. */
export function Findings({ assessment }: { readonly assessment: Assessment }) {
  const session = useSession();
  const { findings, form } = assessment;
  const [filter, setFilter] = useRemembered<Filter>('filter', ['all', 'E', 'W', 'I', 'ignored']);
  const [grouping, setGrouping] = useRemembered<Grouping>('grouping', ['kind', 'row']);
  const [words, setWords] = useState('');
  const dialogs = useDialogs();
  const unused = useUnused(findings);
  const own = countsOf(findings);
  const counts = { ...own, ignored: own.ignored + unused.length };
  const inForce = filter === 'all' || counts[filter] > 0 ? filter : 'all';
  const groups = groupsOf(wantedFindings(findings, { filter: inForce, words }), grouping, form);
  const shown = groups.flatMap(({ findings: members }) => members.map(({ key }) => key));
  const current = useCurrent(shown);
  const onKeyDown = useListKeys();
  useEffect(() => session.walk.showing(shown));
  return (
    <section className="findings" aria-labelledby="findings">
      <div className="findings-head">
        <h2 id="findings" tabIndex={-1}>
          问题
        </h2>
        <FindingSteps shown={shown} current={current} />
        <FindingFilters {...{ counts, filter: inForce, grouping, words, setFilter, setGrouping, setWords }} />
      </div>
      {shown.length === 0 && !(inForce === 'ignored' && unused.length > 0) && (
        <p className="quiet">{emptyText(inForce, words, counts, assessment)}</p>
      )}
      {/* The arrow keys go from line to line; each line is a button of its own. */}
      <ul
        className={shown.length < MANY ? 'finding-list' : 'finding-list finding-list-long'}
        onKeyDown={onKeyDown}
      >
        {groups.map((group) => (
          <FindingGroupItem
            key={group.key}
            {...{ group, grouping, current, alike: fixableAlike(findings, group.key) }}
            onIgnore={dialogs.ignore}
            onExplain={dialogs.explain}
          />
        ))}
      </ul>
      {findings.length > 0 && <FindingsExport />}
      {inForce === 'ignored' && <UnusedEntries isWanted entries={unused} />}
      {dialogs.shown}
    </section>
  );
}

/** What a finding may open: why it is ignored, and the page of its rule. */
function useDialogs() {
  const [ignoring, ignore] = useState<Finding>();
  const [explained, explain] = useState<string>();
  const shown = (
    <>
      <IgnoreDialog {...dialogFor(ignoring, ignore)} finding={ignoring} />
      <RuleDialog {...dialogFor(explained, explain)} rule={explained} />
    </>
  );
  return { ignore, explain, shown };
}

/** A dialog is wanted while it has something to be about. */
function dialogFor<Subject>(subject: Subject | undefined, set: (subject: undefined) => void) {
  const end = () => set(undefined);
  return { isWanted: subject !== undefined, onClose: end, onMissing: end };
}

/** The key of the open finding: the one chosen, else the first of those shown; «»: none. */
function useCurrent(shown: readonly string[]): string | undefined {
  const { current } = usePanelState();
  return current !== undefined && (current === '' || shown.includes(current)) ? current : shown[0];
}

function useUnused(findings: readonly Finding[]) {
  const { settings, form } = usePanelState();
  return unusedSuppressions(findings, settings.suppressions, form?.sheet ?? '');
}

function fixableAlike(findings: readonly Finding[], rule: string): Finding[] {
  return findings.filter((each) => each.rule === rule && each.fix !== undefined && !each.ignored);
}

function emptyText(filter: Filter, words: string, { ignored }: Counts, { evaluation }: Assessment): string {
  if (words.trim() !== '') return '没有找到含这些字的问题。';
  if (filter !== 'all') return '没有这一级别的问题。';
  if (ignored > 0) return '没有未处理的问题。';
  return evaluation.result.state === 'in-progress'
    ? '已填的部分没有发现问题。'
    : '检查了全部规则，没有发现问题。';
}
