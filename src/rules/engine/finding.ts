import type { Severity } from '../../policy/policy';
import type { CellAddress } from '../../sheet/address';
import type { CellValue } from '../../sheet/sheet';
import type { Suppression } from './suppression';

/** Values that fill a message template: «分值合计{sum}，应为{expected}». Plain, so that findings can be printed as JSON. */
export type Params = Readonly<Record<string, string | number>>;

/** What a fix would write. `formula` is English A1 without «=»; `value` is what it computes. */
interface FixContent {
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

/** 问题. Data only; text is made from the rule's template by `findingText`. */
export interface Finding<Id extends string = string> {
  /** Rule id, or «internal-error» when a rule threw. */
  readonly rule: Id;
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

/** 必须修改: an E finding that nobody ignored. */
export function isToCorrect({ severity, ignored }: Pick<Finding, 'severity' | 'ignored'>): boolean {
  return severity === 'E' && !ignored;
}
