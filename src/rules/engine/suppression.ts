/** An ignored finding (忽略): rule + cell, or a rule for the whole form, with the person's reason. */
export interface Suppression {
  readonly rule: string;
  readonly sheet: string;
  /** A1; absent: the rule is ignored for the whole form. */
  readonly cell?: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date («2026-03-02»), given by the caller: the core has no clock. */
  readonly on: string;
}
