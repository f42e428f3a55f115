import type Big from 'big.js';
import type { Assessment } from '../../assess';
import { policyLevel } from '../../policy';
import type { Policy } from '../../policy/policy';
import { plain } from '../../values/print';
import { usePanelState } from './context';
import { Fold } from './fold';

interface Row {
  readonly name: string;
  readonly weight: Big | undefined;
  readonly wanted: Big | undefined;
  readonly score: Big | undefined;
}

/** Weight and score by 一级指标 against the policy, as bars in a table; folded while nothing differs. */
export default function LevelTable({ assessment }: { readonly assessment: Assessment }) {
  const { policyReason } = usePanelState();
  const rows = rowsOf(assessment);
  if (rows.length === 0) return null;
  const widest = Math.max(...rows.map(({ weight, wanted }) => Math.max(number(weight), number(wanted))), 1);
  return (
    <Fold title="分值与口径" note={policyName(assessment.policy)} opens={rows.some(differs)}>
      {policyReason !== undefined && <p className="quiet">{policyReason}</p>}
      <table className="levels">
        <thead>
          <tr>
            <th scope="col">一级指标</th>
            <th scope="col">得分 / 分值</th>
            <th scope="col">口径</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LevelRow key={row.name} row={row} widest={widest} />
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

function policyName({ title, year }: Policy): string {
  return `口径：${title}（${year}年）`;
}

function differs({ weight, wanted }: Row): boolean {
  return weight !== undefined && wanted !== undefined && !weight.eq(wanted);
}

function LevelRow({ row, widest }: { readonly row: Row; readonly widest: number }) {
  const { name, weight, wanted, score } = row;
  const isOther = differs(row);
  return (
    <tr className={isOther ? 'differs' : undefined}>
      <th scope="row">{name}</th>
      <td>
        <span className="bar" aria-hidden="true" style={{ width: share(weight, widest) }}>
          <span className="bar-score" style={{ width: share(score, number(weight) || 1) }} />
        </span>
        <span className="bar-text">
          {score ? plain(score) : '—'} / {weight ? plain(weight) : '—'}
        </span>
      </td>
      <td>
        {wanted ? plain(wanted) : '不限'}
        {isOther && <span className="differs-mark">不同</span>}
      </td>
    </tr>
  );
}

function rowsOf({ evaluation, policy }: Assessment): Row[] {
  const parts = evaluation.lines.filter((line) => line !== evaluation.total);
  return parts.map(({ kind, name, weight, score }) => ({
    name,
    weight,
    wanted: kind === 'execution' ? policy.execution.weight : policyLevel(policy, name)?.weight,
    score,
  }));
}

function number(value: Big | undefined): number {
  return value?.toNumber() ?? 0;
}

function share(value: Big | undefined, whole: number): string {
  return `${Math.max(0, Math.min(100, (number(value) / whole) * 100))}%`;
}
