/**
 * computed-scores: wrong rates, scores, totals and grades are replaced. raised-scores: scores below what the figures earn,
 * without a reason, are raised to that: a person may have had a reason that nobody wrote down. locked-cells: cells that a protected sheet
 * locks are written too (in a file that is possible; the protection itself stays).
 */
export type Consent = 'computed-scores' | 'raised-scores' | 'locked-cells';

/** What a person decided of a plan before it is written. */
export interface Decision {
  /** Agreed to for all lines of a kind. */
  readonly accept: ReadonlySet<Consent>;
  /** Taken (true) or left (false) one by one, by the name of the line: «H13», or a whole part (WHOLE_PARTS). */
  readonly lines: ReadonlyMap<string, boolean>;
}

/** Nobody decided anything: blank places are filled, what a person wrote stays. */
export const UNDECIDED: Decision = { accept: new Set(), lines: new Map() };

/** Parts of a plan that are taken or left as a whole: the formulas in them belong together. */
export const WHOLE_PARTS = ['block', 'report'] as const;
