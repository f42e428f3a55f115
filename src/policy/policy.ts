import type { PolicyFigures } from './figures';

/** 问题的级别: E must be corrected before submitting, W should be looked at, I for information. */
export type Severity = 'E' | 'W' | 'I';

/** 等级 as printed: 优 良 中 差, or the words of an own pack. */
export type Grade = string;

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

/** 评价标准/口径: what a finance bureau prescribes, as described in figures.ts. Loaded from JSON by loadPolicy. */
export type Policy = Omit<PolicyFigures, 'adjusted'> & {
  /** Figures that a person changed: path in the pack («levels.0.weight») → what it was before, «» for nothing. */
  readonly adjusted?: NonNullable<PolicyFigures['adjusted']>;
};

/** One 一级指标 as a policy wants it. */
export type PolicyLevel = Policy['levels'][number];
