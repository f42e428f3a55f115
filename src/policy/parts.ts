/** 问题的级别: E must be corrected before submitting, W should be looked at, I for information. */
export type Severity = 'E' | 'W' | 'I';

/** Where a figure of a policy or a rule comes from. */
export interface Source {
  /** «财预〔2020〕10号»; or the form that showed the rule in use. */
  readonly document: string;
  /** «第十四条»; only where it was seen. */
  readonly article?: string;
  /**
   * seen: the text itself was read; in-use: printed in or applied by a real form; memory: shown as 待核对; own: chosen
   * by a person, shown as 自定.
   */
  readonly mark: 'seen' | 'in-use' | 'memory' | 'own';
  readonly address?: string;
  readonly note?: string;
}

/** What a pack says of one rule: severity or off, and the rule's own options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, number | string | boolean>>;
}
