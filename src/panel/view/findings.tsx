import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { SEVERITIES, SEVERITY_WORDS } from '../../policy/severity';
import type { Finding } from '../../rules/engine/finding';
import { unusedSuppressions } from '../../rules/engine/unused-suppressions';
import { usePanelState } from './context';
import { type Counts, countsOf } from './counts';
import { FindingItem } from './finding-item';
import { UnusedEntries } from './unused-entries';
import { part } from './part';

const IgnoreDialog = part(() => import('./ignore-dialog'));
const RuleDialog = part(() => import('./rule-dialog'));

type Filter = 'all' | keyof Counts;
const FILTERS: readonly (readonly [Filter, string])[] = [
  ['all', '全部'],
  ...SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]] as const),
  ['ignored', '已忽略'],
];

/** Findings, most severe first, with a filter. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [ignoring, setIgnoring] = useState<Finding>();
  const [explained, setExplained] = useState<string>();
  const endIgnoring = () => setIgnoring(undefined);
  const endExplaining = () => setExplained(undefined);
  const { settings, form } = usePanelState();
  const unused = unusedSuppressions(findings, settings.suppressions, form?.sheet ?? '');
  const own = countsOf(findings);
  const counts = { ...own, ignored: own.ignored + unused.length };
  const shown = findings.filter((finding) => isShown(finding, filter));
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">问题</h2>
      <div role="group" aria-label="按级别筛选" className="filters">
        {FILTERS.filter(([key]) => key === 'all' || counts[key] > 0).map(([key, name]) => (
          <Button key={key} size="small" aria-pressed={filter === key} onClick={() => setFilter(key)}>
            {name} {key === 'all' ? counts.E + counts.W + counts.I : counts[key]}
          </Button>
        ))}
      </div>
      {shown.length === 0 && !(filter === 'ignored' && unused.length > 0) && (
        <p className="quiet">{emptyText(filter, counts)}</p>
      )}
      <ul className="finding-list">
        {shown.map((finding, index) => (
          <FindingItem
            key={`${finding.rule} ${keyOf(finding)} ${index}`}
            finding={finding}
            alike={fixableAlike(findings, finding)}
            onIgnore={setIgnoring}
            onExplain={setExplained}
          />
        ))}
      </ul>
      {filter === 'ignored' && <UnusedEntries entries={unused} />}
      <IgnoreDialog
        isWanted={ignoring !== undefined}
        finding={ignoring}
        onClose={endIgnoring}
        onMissing={endIgnoring}
      />
      <RuleDialog
        isWanted={explained !== undefined}
        rule={explained}
        onClose={endExplaining}
        onMissing={endExplaining}
      />
    </section>
  );
}

function fixableAlike(findings: readonly Finding[], { rule }: Finding): Finding[] {
  return findings.filter((each) => each.rule === rule && each.fix !== undefined && !each.ignored);
}

function isShown({ severity, ignored }: Finding, filter: Filter): boolean {
  if (filter === 'ignored') return ignored !== undefined;
  return ignored === undefined && (filter === 'all' || severity === filter);
}

function emptyText(filter: Filter, { ignored }: Counts): string {
  if (filter !== 'all') return '没有这一级别的问题。';
  return ignored > 0 ? '没有未处理的问题。' : '检查了全部规则，没有发现问题。';
}

function keyOf({ cells: [cell] }: Finding): string {
  return cell ? `${cell.row}-${cell.column}` : '';
}
