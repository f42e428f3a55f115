import { openText, planOutcomeText } from '../../plan/outcome';
import type { Grading } from '../state';
import { useSession } from './context';
import { useDecide } from './use-decide';

/** What comes of a grading, before its lines: the result, and what had better be corrected first. */
export function GradeResult({ grading: { outcome } }: { readonly grading: Grading }) {
  const session = useSession();
  const open = openText(outcome);
  const cell = outcome.open[0]?.cells[0];
  return (
    <div className="result" role="status">
      <p>{planOutcomeText(outcome)}</p>
      {cell && (
        <p className="result-open">
          {open}{' '}
          <button type="button" className="plain-button" onClick={() => void session.walk.correctFirst(cell)}>
            先去修改
          </button>
        </p>
      )}
    </div>
  );
}

/** Everything at once that a person filled otherwise than computed; deductions are asked about one by one. */
export function TakeAll({ grading }: { readonly grading: Grading }) {
  const { decision, left } = grading;
  const decide = useDecide(grading);
  const isTaken = decision.accept.has('computed-scores');
  const count = left.filter(({ needs }) => needs === 'computed-scores').length;
  if (!isTaken && count === 0) return null;
  const take = (all: boolean) =>
    decide({ accept: new Set(all ? ['computed-scores'] : []), lines: new Map() });
  return (
    <label className="tick">
      <input type="checkbox" checked={isTaken} onChange={({ target }) => take(target.checked)} />
      {isTaken
        ? '一并改正已填但与计算结果不同的得分、合计和等级'
        : `一并改正已填但与计算结果不同的 ${count} 处得分、合计和等级`}
    </label>
  );
}
