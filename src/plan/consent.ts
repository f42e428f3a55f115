/**
 * computed-scores: wrong rates, scores, totals and grades are replaced. raised-scores: scores below what the figures earn,
 * without a reason, are raised to that: a person may have had a reason that nobody wrote down. locked-cells: cells that a protected sheet
 * locks are written too (in a file that is possible; the protection itself stays).
 */
export type Consent = 'computed-scores' | 'raised-scores' | 'locked-cells';
