import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedForm, CORPUS } from './corpus';

/** What a reviewer of the published form expects: of each list one rule, of `never` none. */
interface Expectation {
  readonly must: readonly (readonly string[])[];
  readonly never: readonly string[];
  readonly evaluation?: Readonly<Record<string, number>>;
  readonly verdict?: string;
}

/** A total in 元 over parts in 万元 has a rule of its own, which says more than that the parts do not add up. */
const ALSO: Readonly<Record<string, string>> = { 'text-parts-sum': 'text-unit-mixed' };

const expectations = JSON.parse(readFileSync(join(CORPUS, 'forms-2-expect.json'), 'utf8')) as Record<
  string,
  Expectation
>;

test.each(Object.entries(expectations))(
  '%s: what is expected is said, what must not be is not',
  async (name, wanted) => {
    const { findings, evaluation, verdict } = await checkedForm(join(CORPUS, 'forms-2', name));
    const said = new Set(findings.map(({ rule }) => rule));
    const isSaid = (rule: string) => said.has(rule) || said.has(ALSO[rule] ?? rule);
    expect({
      missed: wanted.must.filter((rules) => !rules.some(isSaid)),
      wrong: wanted.never.filter((rule) => said.has(rule)),
    }).toEqual({ missed: [], wrong: [] });
    expect(evaluation).toMatchObject(wanted.evaluation ?? {});
    expect(verdict).toBe(wanted.verdict ?? verdict);
  },
);
