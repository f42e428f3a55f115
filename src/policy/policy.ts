import type Big from 'big.js';
import type { FormFamily } from '../form/form';

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

/** One 一级指标 as a policy wants it. */
export interface PolicyLevel {
  /** Normalised name: «产出指标». */
  readonly name: string;
  /** Points; undefined where the policy leaves them to the unit. */
  readonly weight: Big | undefined;
  readonly required: boolean;
  /** Other names of the same level: «项目产出», «产出». */
  readonly aliases: readonly string[];
}

/** How points for 预算执行率 are given. */
export interface ExecutionPolicy {
  readonly weight: Big;
  /** What spending is divided by. */
  readonly denominator: 'annualBudget' | 'initialBudget' | 'arrived';
  readonly method: 'proportional' | 'bands';
  /** For `bands`, highest first: rate (fraction) from which `share` (fraction of the weight) is given. */
  readonly bands: readonly { readonly from: Big; readonly share: Big }[];
  /** Below this rate (fraction) a reason is asked for. */
  readonly reasonBelow: Big | undefined;
}

/** How qualitative answers are bounded: shares of the weight, low included; high included only in the top tier. */
export interface QualitativeTier {
  readonly answer: 'achieved' | 'partly' | 'missed';
  readonly low: Big;
  readonly high: Big;
  readonly highIncluded: boolean;
}

export interface GradeBand {
  readonly name: Grade;
  /** Share of the policy total (0.9 = 90 of 100), included. Highest first; the last is 0. */
  readonly from: Big;
}

/** What a pack says of one rule: severity or off, and the rule's own options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, number | string | boolean>>;
}

/** 评价标准/口径: what a finance bureau prescribes. Loaded from JSON by loadPolicy. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  readonly year: number;
  /** false where the document says «原则上»: other level-1 weights are then a W, not an E. */
  readonly binding: boolean;
  /** Forms whose grid alone tells this pack; a pack that leaves points to the unit is proposed only for these. */
  readonly families: readonly FormFamily[];
  readonly total: Big;
  readonly execution: ExecutionPolicy;
  readonly levels: readonly PolicyLevel[];
  readonly quantitative: {
    readonly reverse: 'inverse-ratio' | 'linear';
    /** Completion (fraction of the target) from which a reason is asked for: 1.3. */
    readonly overachievement: Big;
    /** «=» targets: only the exact value counts as met. */
    readonly equalIsExact: boolean;
  };
  readonly qualitative: readonly QualitativeTier[];
  readonly decimals: { readonly score: number; readonly rate: number };
  readonly grades: readonly GradeBand[];
  /** Total is capped when the execution rate (fraction) is below `below`. */
  readonly caps: readonly { readonly below: Big; readonly cap: Big }[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly sources: readonly Source[];
  /** Figures that a person changed: path in the pack («levels.0.weight») → what it was before, «» for nothing. */
  readonly adjusted?: Readonly<Record<string, number | string | boolean>>;
}
