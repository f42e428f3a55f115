import { packAndLayoutTexts } from '../test/fuzz/texts';
import { Random } from '../test/fuzz/random';
import { type Stock, stockOf, type Try, tryFile, trySheet, tryText } from '../test/fuzz/tries';

/**
 * npm run fuzz [-- --sheets 100000 --files 10000 --texts 20000 --seed 1]: spoilt sheets, damaged files, damaged packs
 * and settings. Prints what broke with its seed, the slowest and the memory; `--sheets 1 --seed 4711 --files 0 --texts 0`
 * tries one sheet again.
 */
interface Run {
  readonly name: string;
  readonly attempt: Try;
  readonly count: number;
}

const words = process.argv.slice(2);
const option = (name: string, otherwise: number) => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(words[at + 1]);
};

const first = option('seed', 1);
const stock = stockOf(packAndLayoutTexts());
const runs: readonly Run[] = [
  { name: 'sheets', attempt: trySheet, count: option('sheets', 100_000) },
  { name: 'files', attempt: tryFile, count: option('files', 10_000) },
  { name: 'texts', attempt: tryText, count: option('texts', 20_000) },
];

interface Tally {
  readonly outcomes: Map<string, number>;
  broken: number;
  slowest: { seed: number; ms: number };
  /** The most memory of the process seen after a try, MB. */
  memory: number;
}

async function once(run: Run, stock: Stock, seed: number, tally: Tally): Promise<void> {
  const start = process.cpuUsage();
  try {
    const outcome = await run.attempt(stock, new Random(seed));
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
  } catch (error) {
    tally.broken++;
    const stack =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join('\n    ') : String(error);
    if (tally.broken <= 20) console.log(`${run.name} seed ${seed}: ${stack}`);
  }
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  if (ms > 1000) console.log(`${run.name} seed ${seed}: ${ms.toFixed(0)} ms of work`);
  if (ms > tally.slowest.ms) tally.slowest = { seed, ms };
}

async function tried(run: Run): Promise<Tally> {
  const tally: Tally = { outcomes: new Map(), broken: 0, slowest: { seed: 0, ms: 0 }, memory: 0 };
  for (let seed = first; seed < first + run.count; seed++) {
    await once(run, stock, seed, tally);
    if (seed % 100 === 0) tally.memory = Math.max(tally.memory, process.memoryUsage().rss / 2 ** 20);
  }
  return tally;
}

async function main(): Promise<number> {
  let broken = 0;
  for (const run of runs.filter(({ count }) => count > 0)) {
    const { outcomes, slowest, memory, ...rest } = await tried(run);
    broken += rest.broken;
    const came = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`);
    console.log(
      `${run.name}: ${run.count} tried (seeds from ${first}), ${rest.broken} broken; ${came.join(', ')}`,
    );
    console.log(
      `  slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed}), memory at most ${memory.toFixed(0)} MB`,
    );
  }
  return broken;
}

void main().then((broken) => process.exit(broken > 0 ? 1 : 0));
