import type { Evaluation } from '../evaluation/evaluation';
import type { SelfEvaluationForm } from '../form/form';
import type { Policy, Severity, Source } from '../policy/policy';
import type { CellAddress } from '../sheet/address';
import type { CellValue } from '../sheet/sheet';
import type { Suppression } from './suppression';

/** Values that fill a message template: «分值合计{sum}，应为{expected}». Plain, so that findings can be printed as JSON. */
export type Params = Readonly<Record<string, string | number>>;

/** What a fix would write. `formula` is English A1 without «=»; `value` is what it computes. */
export interface FixContent {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** One cell of a fix; the writer refuses when the cell no longer holds `before`. */
export interface FixEdit {
  readonly cell: CellAddress;
  readonly before: CellValue;
  readonly after: FixContent;
  /** In Chinese, with the numbers: why this value. */
  readonly explanation: string;
  /** Chinese: what the cell is, «分值：采购图书册数»; the rule's title where it is left out. */
  readonly label?: string;
}

/** One answer to a choice, and what it writes. */
export interface FixOption {
  readonly key: string;
  /** Chinese, for a list: «采购图书册数（20 → 17）». */
  readonly label: string;
  readonly edits: readonly FixEdit[];
}

/** Something in a fix that only a person decides: where the remainder of rounding goes. */
export interface FixChoice {
  /** Unlike those of the form's other choices. */
  readonly key: string;
  /** Chinese. */
  readonly question: string;
  /** The first is taken unless the person chooses another. */
  readonly options: readonly FixOption[];
}

/** 修正: edits that a person may accept. It is data; it never writes by itself. */
export interface Fix {
  readonly edits: readonly FixEdit[];
  readonly choices?: readonly FixChoice[];
}

/** What a rule's check yields. */
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

export interface RuleContext {
  readonly form: SelfEvaluationForm;
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  /** The rule's options with the policy's settings applied. */
  readonly options: Readonly<Record<string, number | string | boolean>>;
}

/**
 * One check. One rule = one file src/rules/<id>.ts + one test + one page docs/rules/<id>.md.
 * Text lives in `messages` (zh-CN templates with {param}); `check` only yields data.
 */
export interface Rule {
  readonly id: string;
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
  readonly waitsFor?: readonly string[];
  readonly check: (context: RuleContext) => Iterable<Detection>;
}

export interface RuleOption {
  readonly default: number | string | boolean;
  /** Chinese, one sentence. */
  readonly about: string;
}

/** 问题. Data only; text is made from the rule's template by `findingText`. */
export interface Finding {
  /** Rule id, or «internal-error» when a rule threw. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly params: Params;
  readonly cells: readonly CellAddress[];
  readonly fix?: Fix;
  /** How many checks were held back until this is corrected. */
  readonly waiting: number;
  /** Set when a person chose to ignore it; it then counts nowhere but in the list 已忽略. */
  readonly ignored?: Suppression;
}
