import { bandText } from '../../evaluation/grade';
import type { Policy } from '../../policy/policy';
import { plain } from '../../values/print';

/** The figures of a policy: points by level, grades, decimals. */
export function PolicyFacts({ policy }: { readonly policy: Policy }) {
  const levels = policy.levels.map(({ name, weight }) => `${name}${weight ? plain(weight) : '（不限）'}`);
  return (
    <dl className="policy-facts">
      <dt>分值</dt>
      <dd>
        总分{plain(policy.total)}：预算执行率{plain(policy.execution.weight)}、{levels.join('、')}
      </dd>
      <dt>等级</dt>
      <dd>{policy.grades.map(({ name }) => bandText(policy, name)).join('；')}</dd>
      <dt>小数</dt>
      <dd>
        得分{policy.decimals.score}位，比率{policy.decimals.rate}位
      </dd>
    </dl>
  );
}
