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

/** The options chosen for the columns so far. */
interface State<Role> {
  readonly chosen: readonly Choice<Role>[];
  readonly score: number;
}

/** An option of one column; what speaks for it beside choices further left, by their ids, is worked out once. */
interface Choice<Role> extends Option<Role> {
  readonly id: number;
  readonly column: number;
  readonly beside: (number | undefined)[];
}

/** A state with one column more, not built before it is known to be kept. */
interface Step<Role> {
  readonly from: State<Role>;
  readonly choice: Choice<Role>;
  readonly score: number;
}

/** Assignments kept from one column to the next. With up to a dozen columns more change nothing. */
const KEPT = 12;

/**
 * The best assignment of all columns together, so that one strange word cannot hide the rest: a beam search from left
 * to right, as what speaks for a column depends on those beside it.
 */
export function assign<Role>({ columns, together }: Problem<Role>): Assignment<Role> {
  let states: readonly State<Role>[] = [{ chosen: [], score: 0 }];
  let id = 0;
  columns.forEach((options, column) => {
    const choices = options.map(({ role, score }) => ({ role, score, id: id++, column, beside: [] }));
    states = bestSteps(states, choices, together).map(taken);
  });
  const [best] = states;
  if (!best) return { roles: [], margins: [] };
  return { roles: best.chosen.map(({ role }) => role), margins: best.chosen.map(marginIn(states, best)) };
}

function taken<Role>({ from, choice, score }: Step<Role>): State<Role> {
  return { chosen: [...from.chosen, choice], score };
}

/** The best ways to read one column more, the best one first. */
function bestSteps<Role>(
  states: readonly State<Role>[],
  choices: readonly Choice<Role>[],
  together: Problem<Role>['together'],
): Step<Role>[] {
  const steps: Step<Role>[] = [];
  for (const from of states) {
    for (const choice of choices) {
      const beside = choice.role === undefined ? 0 : besideScore(from, choice, choice.role, together);
      if (beside !== undefined) keep(steps, from, choice, from.score + choice.score + beside);
    }
  }
  return steps;
}

/** Puts a step in its place among the best; of equal ones the first stays ahead. */
function keep<Role>(steps: Step<Role>[], from: State<Role>, choice: Choice<Role>, score: number): void {
  let place = steps.length;
  while (place > 0 && (steps[place - 1]?.score ?? 0) < score) place--;
  if (place >= KEPT) return;
  if (steps.length === KEPT) steps.pop();
  steps.splice(place, 0, { from, choice, score });
}

/** What speaks for a meaning beside those chosen; undefined where one of them has it already. */
function besideScore<Role>(
  { chosen }: State<Role>,
  choice: Choice<Role>,
  role: Role,
  together: Problem<Role>['together'],
): number | undefined {
  let score = 0;
  for (const left of chosen) {
    if (left.role === undefined) continue;
    if (left.role === role) return undefined;
    score += choice.beside[left.id] ??= together(left.column, left.role, choice.column, role);
  }
  return score;
}

/** No other reading kept: as sure as can be. */
const NO_RIVAL = 99;

function marginIn<Role>(
  states: readonly State<Role>[],
  best: State<Role>,
): (choice: Choice<Role>, index: number) => number {
  return (choice, index) => {
    const rival = states.find(({ chosen }) => chosen[index] !== choice);
    return rival ? best.score - rival.score : NO_RIVAL;
  };
}
