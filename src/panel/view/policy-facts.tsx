import { bandText } from '../../evaluation/grade';
import { factsOf } from '../../policy/describe';
import { SECTIONS } from '../../policy/figures';
import type { Policy } from '../../policy/policy';
import { plain } from '../../values/print';

/** The figures of a policy: points by level, grades, thresholds, decimals; those that a person changed are marked. */
export function PolicyFacts({ policy }: { readonly policy: Policy }) {
  const { execution, levels, grades, total } = policy;
  const points = levels.map(({ name, weight }) => `${name}${weight ? plain(weight) : '（不限）'}`);
  return (
    <dl className="policy-facts">
      <Fact name="分值" policy={policy} paths={/^(?:total|execution|levels)/}>
        总分{plain(total)}：预算执行率{plain(execution.weight)}、{points.join('、')}
      </Fact>
      <Fact name="等级" policy={policy} paths={/^grades\./}>
        {grades.map(({ name }) => bandText(policy, name)).join('；')}
      </Fact>
      {factsOf(policy).map(([heading, facts]) => (
        <Fact key={heading} name={heading} policy={policy} paths={pathsOf(heading)}>
          {facts.join('；')}
        </Fact>
      ))}
      <RuleFacts policy={policy} />
    </dl>
  );
}

/** Where the figures of a heading stand in the pack. */
function pathsOf(heading: string): RegExp {
  const parts = SECTIONS.find(([each]) => each === heading)?.[1] ?? [];
  return new RegExp(`^(?:${parts.join('|')})(?:\\.|$)`);
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
