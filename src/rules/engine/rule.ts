import type { Evaluation, IndicatorEvaluation } from '../../evaluation/evaluation';
import type { SelfEvaluationForm } from '../../form/form';
import type { Policy, Severity, Source } from '../../policy/policy';
import type { CellAddress } from '../../sheet/address';
import type { Fix, Params } from './finding';

/** What an option of a rule may be. */
export type OptionValue = number | string | boolean;

/** Options of a rule with their values. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** One thing that a policy may set in a rule; a setting has the type of the default. */
export interface RuleOption {
  readonly default: OptionValue;
  /** Chinese, one sentence. */
  readonly about: string;
}

/** What a rule sees of a form. */
export interface RuleContext<O extends OptionValues = OptionValues> {
  readonly form: SelfEvaluationForm;
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  /** The rule's options with the policy's settings applied. */
  readonly options: O;
}

/**
 * What a row rule sees besides its row: nothing that changes while rows are filled in. The type is what makes it safe to
 * remember what was found in a row for as long as the row stays the same.
 */
export interface RowRuleContext<O extends OptionValues = OptionValues> {
  readonly policy: Policy;
  /** The year of the form; undefined where it is not written. */
  readonly formYear: number | undefined;
  /** The form has a column of weights. */
  readonly hasWeights: boolean;
  /** A note below the table tells reasons («偏差原因分析及改进措施 | …»). */
  readonly tellsReasons: boolean;
  /** The rule's options with the policy's settings applied. */
  readonly options: O;
}

/** What a rule yields. */
export interface Detection {
  /** Key of one of the rule's messages. */
  readonly message: string;
  readonly params?: Params;
  /** The cells it is about, the most telling first; where a cell is missing, the place where it would stand. */
  readonly cells: readonly CellAddress[];
  /** Other than the rule's own severity. */
  readonly severity?: Severity;
  readonly fix?: Fix | undefined;
  /** Everything that touches its cells, or these, waits for it, whatever rule it is of: an E that no rule sees past. */
  readonly holdsBack?: readonly CellAddress[];
  /** Cells that were read to come to this; see Rule.waitsFor. Defaults to `cells`. */
  readonly inputs?: readonly CellAddress[];
}

/**
 * One check, as the engine runs it: made by defineRule, which knows its messages, parameters and options.
 * Text lives in `messages` (zh-CN templates with {param}); `row` and `check` only yield data. A rule has one of the two,
 * or both where a form as a whole shows what its rows show as well.
 */
export interface Rule<Id extends string = string, Cause extends string = string> {
  readonly id: Id;
  /** Short Chinese title: «分值合计不等于总分». */
  readonly title: string;
  readonly severity: Severity;
  /** Chinese: what to do about it, one or two sentences. */
  readonly advice: string;
  readonly sources: readonly Source[];
  readonly messages: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly isFixable: boolean;
  /**
   * Root cause first: a detection is held back when one of its `inputs` is a cell of an E finding of one of
   * these rules; that finding then counts it in `waiting`.
   */
  readonly waitsFor?: readonly Cause[];
  /** Its `check` adds up points: it says nothing while some may stand in what was not read. */
  readonly needsAllPoints?: boolean;
  /**
   * What one counted row shows by itself (decision D41). Methods, so that a rule that knows its own options is a Rule.
   */
  row?(row: IndicatorEvaluation, context: RowRuleContext): Iterable<Detection>;
  /** What takes more than a row: sums, funds, texts, rows beside each other. */
  check?(context: RuleContext): Iterable<Detection>;
}
