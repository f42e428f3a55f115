import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/main';
import {
  isComplete,
  outputOf,
  foldersIn,
  type Scenario,
  SCENARIOS,
  wrongIn,
} from '../../support/command-scenarios';
import { type Fault, withFault } from '../../support/file-faults';
import { SEED, seeded, someOf } from '../../support/seeded';

/** `npm run faults:files` tries every fault; every `npm test` at most so many of each command, by a seed. */
const isLong = process.env['FAULTS'] === 'all';
const SOME = 200;
const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EBUSY', 'EROFS'] as const;
const HOWS = ['before', 'half', 'after'] as const;
/** A day that does not move: `ignore` writes it. */
const today = () => new Date(2026, 10, 25);

let root = '';
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'ziping-faults-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const freshFolder = foldersIn(() => root);

async function runIn({ words }: Scenario, folder: string, fault?: Fault) {
  let said = '';
  const say = (text: string) => void (said += text);
  let code = -1;
  const operations = await withFault(folder, fault, async () => {
    code = await run(words(folder), { out: say, err: say, isColored: false }, today);
  });
  return { operations, said, code };
}

/** Faults that make sense for an operation: halves only of what is written. */
function faultsOf(operations: readonly string[]): Fault[] {
  return operations.flatMap((operation, i) =>
    HOWS.filter((how) => how !== 'half' || operation === 'writeSync').flatMap((how) =>
      CODES.map((code) => ({ at: i + 1, code, how })),
    ),
  );
}

const counts = { injected: 0, lost: 0 };
afterAll(() => {
  process.stdout.write(`faults in files: injected ${counts.injected}, lost ${counts.lost} (seed ${SEED})\n`);
});

test.each(SCENARIOS)(
  `$name: whatever operation fails (seed ${SEED})`,
  async (scenario) => {
    const clean = freshFolder();
    const before = outputOf(scenario, clean);
    const { operations, code } = await runIn(scenario, clean);
    const complete = outputOf(scenario, clean)!;
    const all = faultsOf(operations);
    const faults = isLong ? all : someOf(all, SOME, seeded(SEED));
    const lost: string[] = [];
    for (const fault of faults) {
      const folder = freshFolder();
      const result = await runIn(scenario, folder, fault);
      const name = `${fault.code} ${fault.how} ${operations[fault.at - 1]} no. ${fault.at}`;
      const now = outputOf(scenario, folder);
      const isWritten = now !== undefined && isComplete(scenario, now, complete);
      // Who is told that all went well finds the whole file; who is told otherwise is told that nothing was changed.
      const isSuccess = result.code === code && result.code !== 2;
      const isSaid = isSuccess
        ? isWritten
        : /没有改动|没有写出|找不到|没有读写|未读取|读写失败|无法读取/.test(result.said);
      const wrong = [
        ...wrongIn(scenario, folder, { before, complete }),
        ...(isSaid ? [] : [`said: ${result.said}`]),
      ];
      const left = readdirSync(folder).filter((entry) => entry.endsWith('.tmp'));
      const mayStay = operations[fault.at - 1] === 'rmSync';
      lost.push(...[...wrong, ...(mayStay ? [] : left)].map((what) => `${name}: ${what}`));
      rmSync(folder, { recursive: true, force: true });
    }
    counts.injected += faults.length;
    counts.lost += lost.length;
    if (isLong)
      process.stdout.write(
        `${scenario.name}: ${operations.length} operations, ${faults.length} faults, ${lost.length} lost\n`,
      );
    expect(lost).toEqual([]);
  },
  1_800_000,
);
