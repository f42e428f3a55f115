import { SEVERITY_WORDS } from '../../policy/severity';
import type { Filter, Grouping } from '../finding-groups';
import type { Counts } from './counts';

const FILTERS: readonly (readonly [Filter, string])[] = [
  ['all', '全部'],
  ['E', SEVERITY_WORDS.E],
  ['W', SEVERITY_WORDS.W],
  ['I', SEVERITY_WORDS.I],
  ['ignored', '已忽略'],
];

/** Fewer findings than this nobody searches. */
const WORTH_SEARCHING = 6;

/** By severity, by words, and how the list is grouped. */
export function FindingFilters({ counts, filter, grouping, words, ...set }: FindingFiltersProps) {
  const all = counts.E + counts.W + counts.I;
  const kinds = FILTERS.filter(([key]) => key === 'all' || counts[key] > 0);
  return (
    <>
      {kinds.length > 1 && (
        <div role="group" aria-label="按级别筛选" className="filters">
          {kinds.map(([key, name]) => (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={filter === key}
              onClick={() => set.setFilter(key)}
            >
              {name} {key === 'all' ? all : counts[key]}
            </button>
          ))}
        </div>
      )}
      {all >= WORTH_SEARCHING && (
        <div className="find">
          <input
            type="search"
            aria-label="在问题中查找"
            placeholder="查找"
            value={words}
            onChange={({ target }) => set.setWords(target.value)}
          />
          <select
            aria-label="问题的排列"
            value={grouping}
            onChange={({ target }) => set.setGrouping(target.value === 'row' ? 'row' : 'kind')}
          >
            <option value="kind">按种类</option>
            <option value="row">按表中位置</option>
          </select>
        </div>
      )}
    </>
  );
}

interface FindingFiltersProps {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly words: string;
  readonly setFilter: (filter: Filter) => void;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly setWords: (words: string) => void;
}
