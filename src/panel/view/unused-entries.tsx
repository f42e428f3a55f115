import { ruleById } from '../../rules';
import type { Suppression } from '../../rules/engine/suppression';
import { useSession } from './context';

/** Entries of 忽略 that nothing answers to any more: kept until a person drops them. */
export default function UnusedEntries({ entries }: { readonly entries: readonly Suppression[] }) {
  const session = useSession();
  return (
    <ul className="finding-list unused">
      {entries.map((entry) => {
        const title = ruleById(entry.rule)?.title ?? entry.rule;
        return (
          <li
            key={`${entry.rule} ${entry.cell ?? ''} ${entry.on}`}
            className="finding finding-ignored finding-body"
          >
            <h3>
              <span className="severity">不再需要</span>
              {title} {entry.cell ?? '整张表'}
            </h3>
            <p className="advice">
              忽略原因：{entry.reason}（{entry.by}，{entry.on}）。表中已没有这个问题，或所在的行移动过。
            </p>
            <div className="actions">
              <button
                type="button"
                className="plain-button"
                onClick={() => void session.ignoring.heed(entry)}
                aria-label={`删除这条记录：${title}`}
              >
                删除这条记录
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
