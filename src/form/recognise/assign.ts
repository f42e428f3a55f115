/** One meaning that a column may have, and how much speaks for it; undefined: none of them. */
export interface Option<Role> {
  readonly role: Role | undefined;
  readonly score: number;
}

/** Which meaning each column has: every one of them at most once. */
export interface Problem<Role> {
  /** The options of each column, from left to right. */
  readonly columns: readonly (readonly Option<Role>[])[];
  /** What speaks for two columns (by their index, the left one first) having two meanings together. */
  readonly together: (left: number, leftRole: Role, right: number, rightRole: Role) => number;
}

/** The best assignment, and for each column how much better it is than the best one that reads the column otherwise. */
export interface Assignment<Role> {
  readonly roles: readonly (Role | undefined)[];
  readonly margins: readonly number[];
}

interface State<Role> {
  readonly roles: readonly (Role | undefined)[];
  readonly score: number;
}

/** Assignments kept from one column to the next. With up to a dozen columns more change nothing. */
const KEPT = 24;

/**
 * The best assignment of all columns together, so that one strange word cannot hide the rest: a beam search from left
 * to right, as what speaks for a column depends on those beside it.
 */
export function assign<Role>({ columns, together }: Problem<Role>): Assignment<Role> {
  let states: State<Role>[] = [{ roles: [], score: 0 }];
  for (const options of columns) {
    const next = states.flatMap((state) => extended(state, options, together));
    states = next.length > KEPT ? next.sort((a, b) => b.score - a.score).slice(0, KEPT) : next;
  }
  states.sort((a, b) => b.score - a.score);
  const [best] = states;
  if (!best) return { roles: [], margins: [] };
  return { roles: best.roles, margins: best.roles.map((role, index) => margin(states, best, role, index)) };
}

function extended<Role>(
  { roles, score }: State<Role>,
  options: readonly Option<Role>[],
  together: Problem<Role>['together'],
): State<Role>[] {
  const free = options.filter(({ role }) => role === undefined || !roles.includes(role));
  return free.map((option) => ({
    roles: [...roles, option.role],
    score: score + option.score + besideScore(roles, option.role, together),
  }));
}

function besideScore<Role>(
  roles: readonly (Role | undefined)[],
  role: Role | undefined,
  together: Problem<Role>['together'],
): number {
  if (role === undefined) return 0;
  let score = 0;
  roles.forEach((left, index) => {
    if (left !== undefined) score += together(index, left, roles.length, role);
  });
  return score;
}

/** No other reading kept: as sure as can be. */
const NO_RIVAL = 99;

function margin<Role>(
  states: readonly State<Role>[],
  best: State<Role>,
  role: Role | undefined,
  index: number,
): number {
  const rival = states.find(({ roles }) => roles[index] !== role);
  return rival ? best.score - rival.score : NO_RIVAL;
}
