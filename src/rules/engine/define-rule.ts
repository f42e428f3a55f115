import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { Detection, OptionValue, RowRuleContext, Rule, RuleContext, RuleOption } from './rule';

/** Names between braces: «分值{weight}，得分{score}» → 'weight' | 'score'. */
type ParamName<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamName<Rest>
  : never;

/** Templates of a rule by key. */
type Messages = Readonly<Record<string, string>>;

type ParamsOf<Template extends string> = [ParamName<Template>] extends [never]
  ? { readonly params?: Readonly<Record<never, string>> }
  : { readonly params: Readonly<Record<ParamName<Template>, string | number>> };

/** A key of these messages with exactly the parameters of its template. */
export type MessageOf<M extends Messages> = {
  [Key in keyof M & string]: { readonly message: Key } & ParamsOf<M[Key]>;
}[keyof M & string];

/** What the check of a rule with these messages may yield. */
export type DetectionOf<M extends Messages> = Omit<Detection, 'message' | 'params'> & MessageOf<M>;

type Options = Readonly<Record<string, RuleOption>>;

/** A setting has the type of the default, not its value. */
type Wide<T extends OptionValue> = T extends number ? number : T extends string ? string : boolean;

/** Options of a rule as its check sees them: `{ share: { default: 0.3, … } }` → `{ share: number }`. */
type OptionsOf<O extends Options> = { readonly [Name in keyof O]: Wide<O[Name]['default']> };

/** A rule as it is written: what it yields and reads follows from its own messages and options. */
interface RuleDefinition<
  Id extends string,
  Cause extends string,
  M extends Messages,
  O extends Options,
> extends Omit<Rule<Id, Cause>, 'messages' | 'options' | 'row' | 'check'> {
  readonly messages: M;
  readonly options?: O;
  row?(row: IndicatorEvaluation, context: RowRuleContext<OptionsOf<O>>): Iterable<DetectionOf<M>>;
  check?(context: RuleContext<OptionsOf<O>>): Iterable<DetectionOf<M>>;
}

/**
 * One rule = one file src/rules/<id>.ts + one test + one page docs/rules/<id>.md (`npm run new-rule <id>` makes them).
 * A message key that does not exist, a parameter too few, an option read as another type or a cause that is no rule does
 * not compile; the last is seen where the rules are listed (catalogueOf).
 * @example defineRule({ id: 'goal-missing', …, messages: { blank: '“{name}”没有填。' }, *row({ indicator }) { … } })
 */
export function defineRule<
  const Id extends string,
  const M extends Messages,
  const O extends Options = Record<never, RuleOption>,
  const Cause extends string = never,
>(rule: RuleDefinition<Id, Cause, M, O>): Rule<Id, Cause>;
export function defineRule(rule: Rule): Rule {
  return rule;
}
