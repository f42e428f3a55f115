/** What we say instead of the source, and why; the reasons stand in docs/decisions.md too. */
export interface Difference {
  readonly ours: unknown;
  readonly why: string;
}

const ZERO_BUDGET = 'there is no rate without a budget: budget-zero says so, and 0 is no rate';

/** Cases on which we differ on purpose. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'aa-target-zero': { ours: [], why: 'a target of 0 is a target (=0 accidents) and can be scored' },
  'aa-over-130-ok': {
    ours: ['overachievement-reason'],
    why: 'far more than the target wants a reason (W)',
  },
  'aa-tolerance-edge-in': {
    ours: ['score-quantitative'],
    why: 'no tolerance of 0.1: 10.00 for 9.90 is more than the figures earn',
  },
  'aa-rate-not-checked': { ours: ['execution-rate'], why: 'the written rate is checked' },
  'aa-subrow-double-count': { ours: [], why: 'a row 其中 is never added a second time' },
  'aa-decl-date-2026-05-15': { ours: null, why: 'a year of two digits may be a code or a range' },
  'aa-decl-date-x22': { ours: null, why: '«预计» in an actual is a plan, no completion; a person judges' },
  'aa-decl-cost-sign-and-pct': {
    ours: [],
    why: 'a cost rate with ≥ may be a degree of compliance, and only shares (满意, 合格 …) end at 100 %',
  },
  'pk-old-pos-zero': { ours: 10, why: 'the first version of the source divided by 0' },
  'pk-qual-12': {
    ours: { ok: false, interval: [8, 10] },
    why: '«已完成» says the same as 达成; real forms write it',
  },
  'pk-exec-over-zj': {
    ours: { rate: 104, score: 10, full_score: 10, over: true },
    why: 'spending above the budget is shown everywhere, as W: it blocks nothing',
  },
  'pk-exec-zero-zero': { ours: { rate: null, score: null, full_score: 10, over: false }, why: ZERO_BUDGET },
  'pk-exec-zero-zero-zj-row': { ours: { rate: null, score: null }, why: ZERO_BUDGET },
  'pk-exec-jiangxi-over': {
    ours: { rate: 104, score: 10, full_score: 10, over: true },
    why: 'above 100 % the source falls through its bands to 0; we give the highest band',
  },
  'pk-total-over-exec': {
    ours: { total_shown: '95.00', grade_90_80_60: '优', grade_80_70_60: '优' },
    why: '预算执行率 never earns more than its weight',
  },
  'pk-total-zero-budget': {
    ours: { total_shown: '80.00', grade_90_80_60: '良', grade_80_70_60: '优' },
    why: 'the source puts 1 for a budget of 0 and gives 5 points for 0.5 spent',
  },
  'pk-lamp-7': { ours: null, why: ZERO_BUDGET },
  'pk-score-truncated-compare': {
    ours: true,
    why: 'scores are compared as written, not cut to two decimals',
  },
  'pk-import-2': { ours: false, why: '«完成» is an answer; real forms write it' },
  'pk-import-negative-number': { ours: false, why: 'a negative number is a number' },
};
