import type Big from 'big.js';
import { bandText } from '../../evaluation/grade';
import type { Policy } from '../../policy/policy';
import { plain } from '../../values/print';

/** The figures of a policy: points by level, grades, thresholds, decimals; those that a person changed are marked. */
export function PolicyFacts({ policy }: { readonly policy: Policy }) {
  const { execution, levels, quantitative, grades, caps, decimals, total } = policy;
  const points = levels.map(({ name, weight }) => `${name}${weight ? plain(weight) : '（不限）'}`);
  const limits = caps.map(({ below, cap }) => `执行率低于${percent(below)}总分最高${plain(cap)}`);
  return (
    <dl className="policy-facts">
      <Fact name="分值" policy={policy} paths={/^(?:execution\.weight|levels\.)/}>
        总分{plain(total)}：预算执行率{plain(execution.weight)}、{points.join('、')}
      </Fact>
      <Fact name="等级" policy={policy} paths={/^grades\./}>
        {grades.map(({ name }) => bandText(policy, name)).join('；')}
      </Fact>
      <Fact name="说明" policy={policy} paths={/^(?:execution\.(?:reasonBelow|bands)|quantitative|caps)/}>
        {execution.reasonBelow ? `执行率低于${percent(execution.reasonBelow)}须说明；` : ''}
        完成值达到指标值{percent(quantitative.overachievement)}须说明
        {limits.map((limit) => `；${limit}`)}
      </Fact>
      <Fact name="小数" policy={policy} paths={/^decimals\./}>
        得分{decimals.score}位，比率{decimals.rate}位
      </Fact>
      <RuleFacts policy={policy} />
    </dl>
  );
}

/** «130%»: a limit is written with as few digits as it has. */
function percent(share: Big): string {
  return `${plain(share.times(100))}%`;
}

function RuleFacts({ policy }: { readonly policy: Policy }) {
  const count = Object.keys(policy.rules).length;
  if (count === 0) return null;
  return (
    <Fact name="规则" policy={policy} paths={/^rules\./}>
      {count} 条规则另有级别或选项
    </Fact>
  );
}

function Fact({ name, policy: { adjusted = {} }, paths, children }: FactProps) {
  const isOwn = Object.keys(adjusted).some((path) => paths.test(path));
  return (
    <>
      <dt>
        {name}
        {isOwn && <span className="mark mark-own">含自定</span>}
      </dt>
      <dd>{children}</dd>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly policy: Policy;
  /** Where in the pack its figures stand. */
  readonly paths: RegExp;
  readonly children: React.ReactNode;
}
