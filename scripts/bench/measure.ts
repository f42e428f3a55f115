/** What is measured: done once per round; what it returns is not looked at. */
export type Task = () => unknown;

/** CPU time of one task, in milliseconds. */
export interface Times {
  readonly min: number;
  readonly median: number;
}

/** How long a group of tasks is measured. */
export interface Effort {
  /** Until the engine has compiled what runs often: a check takes some 3 000 files for that, half of it by the first 800. */
  readonly warmUpMs: number;
  readonly measuredMs: number;
  readonly leastRounds: number;
}

/** For figures that are written down. */
export const FULL: Effort = { warmUpMs: 20_000, measuredMs: 6_000, leastRounds: 9 };

/**
 * CPU time of several tasks, one after the other in every round, so that a busy machine is equally bad for all of them;
 * CPU time, because time that other programs took from us is none of a task's cost.
 */
export async function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  effort: Effort,
): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  const round = async (keep: boolean) => {
    for (const name of names) {
      const spent = await cpuTimeOf(tasks[name]);
      if (keep) times.get(name)?.push(spent);
    }
    names.push(...names.splice(0, 1));
  };
  for (const end = Date.now() + effort.warmUpMs; Date.now() < end;) await round(false);
  const end = Date.now() + effort.measuredMs;
  for (let rounds = 0; rounds < effort.leastRounds || Date.now() < end; rounds++) await round(true);
  return Object.fromEntries(names.map((name) => [name, timesOf(times.get(name) ?? [])])) as Record<
    Name,
    Times
  >;
}

/** Milliseconds of processor that one task takes, compiling and collecting included. */
async function cpuTimeOf(task: Task): Promise<number> {
  const start = process.cpuUsage();
  await task();
  return since(start);
}

/** Milliseconds of processor since a moment. */
export function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Least and middle of some times. */
function timesOf(all: readonly number[]): Times {
  return { min: at(all, 0), median: at(all, 0.5) };
}

/** The value below which this share of all values lies. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
