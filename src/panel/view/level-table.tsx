import type Big from 'big.js';
import type { Assessment } from '../../assess';
import { policyLevel } from '../../policy';
import { plain } from '../../values/print';

interface Row {
  readonly name: string;
  readonly weight: Big | undefined;
  readonly wanted: Big | undefined;
  readonly score: Big | undefined;
}

/** Weight and score by 一级指标 against the policy, as bars in a table. */
export function LevelTable({ assessment }: { readonly assessment: Assessment }) {
  const rows = rowsOf(assessment);
  if (rows.length === 0) return null;
  const widest = Math.max(...rows.map(({ weight, wanted }) => Math.max(number(weight), number(wanted))), 1);
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">分值与得分</h2>
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
    </section>
  );
}

function LevelRow({ row, widest }: { readonly row: Row; readonly widest: number }) {
  const { name, weight, wanted, score } = row;
  const isOther = weight !== undefined && wanted !== undefined && !weight.eq(wanted);
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

function rowsOf({ evaluation, policy, form }: Assessment): Row[] {
  const execution: Row = {
    name: '预算执行率',
    weight: evaluation.executionWeight,
    wanted: policy.execution.weight,
    score: form.funds?.total?.score.number ?? evaluation.executionScore.value,
  };
  const levels = evaluation.levels.map(({ name, weight, score }) => ({
    name,
    weight,
    wanted: policyLevel(policy, name)?.weight,
    score,
  }));
  return [...(execution.weight ? [execution] : []), ...levels];
}

function number(value: Big | undefined): number {
  return value?.toNumber() ?? 0;
}

function share(value: Big | undefined, whole: number): string {
  return `${Math.max(0, Math.min(100, (number(value) / whole) * 100))}%`;
}
