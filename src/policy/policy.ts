import type { PolicyFigures } from './figures';

export type { Severity, Source } from './parts';

/** 等级 as printed: 优 良 中 差, or the words of an own pack. */
export type Grade = string;

/** 评价标准/口径: what a finance bureau prescribes, as described in figures.ts. Loaded from JSON by loadPolicy. */
export type Policy = Omit<PolicyFigures, 'adjusted'> & {
  /** Figures that a person changed: path in the pack («levels.0.weight») → what it was before, «» for nothing. */
  readonly adjusted?: NonNullable<PolicyFigures['adjusted']>;
};

/** One 一级指标 as a policy wants it. */
export type PolicyLevel = Policy['levels'][number];
