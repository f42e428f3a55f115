import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledForNode } from '../../support/bundled';
import { outputOf, foldersIn, type Scenario, SCENARIOS, wrongIn } from '../../support/command-scenarios';
import { SEED, seeded, someOf } from '../../support/seeded';

/** `npm run faults:files` kills at every operation and at many moments; every `npm test` a few times, by a seed. */
const isLong = process.env['FAULTS'] === 'all';
const MOMENTS = isLong ? 40 : 1;
const SOME = 1;

let root = '';
let program = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ziping-kills-'));
  program = join(root, 'ziping.cjs');
  const entry = join(__dirname, '../../../src/cli/ziping.ts');
  writeFileSync(program, bundledForNode(entry, { '.md': 'text' }));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const freshFolder = foldersIn(() => root);

/** Runs the command line in a process of its own; it kills itself at an operation, or is killed after a while. */
function runKilled({ words }: Scenario, folder: string, how: { at?: string; after?: number }) {
  const killer = join(__dirname, 'kill-at.cjs');
  return new Promise<{ signal: string | null; milliseconds: number; operations: number }>((done) => {
    const start = performance.now();
    let out = '';
    const env = { ...process.env, FAULT_FOLDER: folder, FAULT_AT: how.at ?? '' };
    const child = spawn(process.execPath, ['-r', killer, program, ...words(folder)], { env });
    child.stderr.on('data', (text: Buffer) => (out += text.toString()));
    if (how.after !== undefined) setTimeout(() => child.kill('SIGKILL'), how.after);
    child.on('close', (_, signal) => {
      const operations = Number(/OPERATIONS (\d+)/.exec(out)?.[1] ?? 0);
      done({ signal, milliseconds: performance.now() - start, operations });
    });
  });
}

/** Every way in which a process can end while it works with files, and some moments in between. */
function endings(operations: number, milliseconds: number, random: () => number) {
  const places = Array.from({ length: operations }, (_, i) => [`${i + 1}`, `${i + 1} half`]).flat();
  const chosen = isLong ? places : someOf(places, SOME, random);
  const moments = Array.from({ length: MOMENTS }, () => ({ after: Math.round(random() * milliseconds) }));
  return [...chosen.map((at) => ({ at })), ...moments];
}

/** A person's file, a document and a summary with its journal. */
const FEW = ['grade --in-place', 'report', 'batch'];
const scenarios = isLong ? SCENARIOS : SCENARIOS.filter(({ name }) => FEW.includes(name));

test.each(scenarios)(
  `$name: killed at any moment (seed ${SEED})`,
  async (scenario) => {
    const clean = freshFolder();
    const before = outputOf(scenario, clean);
    const { operations, milliseconds } = await runKilled(scenario, clean, {});
    const complete = outputOf(scenario, clean)!;
    const all = endings(operations, milliseconds, seeded(SEED));
    const lost: string[] = [];
    let killed = 0;
    for (const ending of all) {
      const folder = freshFolder();
      const { signal } = await runKilled(scenario, folder, ending);
      if (signal === 'SIGKILL') killed++;
      const wrong = wrongIn(scenario, folder, { before, complete });
      lost.push(...wrong.map((what) => `${JSON.stringify(ending)}: ${what}`));
      if (isLong || ending === all[0]) lost.push(...(await afterwards(scenario, folder)));
      rmSync(folder, { recursive: true, force: true });
    }
    if (isLong)
      process.stdout.write(`${scenario.name}: ${killed} of ${all.length} killed, ${lost.length} lost\n`);
    expect(operations).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  },
  3_600_000,
);

/** The next run clears away what the killed one left. */
async function afterwards(scenario: Scenario, folder: string): Promise<string[]> {
  const { signal } = await runKilled(scenario, folder, {});
  const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  return [
    ...left.map((name) => `still there: ${name}`),
    ...(signal === null ? [] : ['the next run did not end']),
  ];
}
